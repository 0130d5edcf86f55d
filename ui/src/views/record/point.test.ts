import { fireEvent, render, screen } from '@testing-library/svelte';
import { beforeEach, expect, it, vi } from 'vitest';
import { makeFamily } from '../../../dev/families';
import type { ContactPointView } from '$lib/api/generated/ContactPointView';
import { safetyOf } from '$lib/family/safety';
import { locale } from '$lib/i18n/locale.svelte';
import { answer } from '../../test-setup';
import PointPanel from './PointPanel.svelte';

const recorded = { entry: 'ee', id: 'p0', changes: { families: [], lists: false, deliveries: false, members: false } };
const [marta] = makeFamily().people;
if (!marta) throw new Error('the invented family is incomplete');
const parent = marta;
const first = parent.contact_points[0] as ContactPointView;

beforeEach(() => locale.speak('en'));

function words(label: string): HTMLTextAreaElement | null {
  return screen.queryByLabelText(label);
}

async function write(label: string, value: string): Promise<void> {
  await fireEvent.input(screen.getByLabelText(label), { target: { value } });
}

it('never makes words that must not be said the words to leave', async () => {
  const calls = answer({ record_contact_point: () => recorded });
  render(PointPanel, { person: parent, change: { ...first, may_leave_message: 'no', never_say: '' }, onclose: vi.fn() });
  await write('What not to say', 'that we call for his son');
  await fireEvent.click(screen.getByLabelText('Yes'));
  expect(words('Leave only these words')?.value).toBe('');
  expect(words('What not to say')?.value).toBe('that we call for his son');
  await write('Leave only these words', 'the bakery called');
  await fireEvent.click(screen.getByLabelText('No'));
  expect(words('Leave only these words')).toBeNull();
  expect(words('What not to say')?.value).toBe('that we call for his son');
  await fireEvent.click(screen.getByRole('button', { name: 'Save' }));
  await vi.waitFor(() => expect(calls).toHaveLength(1));
  expect(calls[0]?.request).toMatchObject({ may_leave_message: 'no', say: '', never_say: 'that we call for his son' });
});

it('says both before the number, each as what it is', () => {
  const said = safetyOf({ ...first, may_leave_message: 'yes', say: 'the bakery called', never_say: 'asylum' });
  expect(said.stop).toEqual(['What not to say: “asylum”', 'Leave only these words: the bakery called']);
  expect(safetyOf({ ...first, may_leave_message: 'no', say: 'the bakery called', never_say: '' }).stop).toEqual(['Leave no message']);
});
