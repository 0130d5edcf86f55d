import { fireEvent, render, screen } from '@testing-library/svelte';
import { beforeEach, expect, it, vi } from 'vitest';
import { makeFamily } from '../../../dev/families';
import type { PersonView } from '$lib/api/generated/PersonView';
import { locale } from '$lib/i18n/locale.svelte';
import { dropDraft } from '$lib/record/drafts';
import { answer } from '../../test-setup';
import ContactSheet from './ContactSheet.svelte';

const FREE = '+502 5550 0142';
const LATER = '+502 5550 0188';
const [marta] = makeFamily().people;
if (!marta) throw new Error('the invented family is incomplete');
const [free, later] = marta.contact_points;
if (!free || !later) throw new Error('the invented family has too few numbers');
const both: PersonView = { ...marta, contact_points: [free, later] };

beforeEach(() => {
  locale.speak('en');
  dropDraft('attempt marta');
  answer({});
});

async function press(...keys: string[]): Promise<void> {
  for (const key of keys) await fireEvent.keyDown(document.body, { key });
}

it('shows no number that may not be dialled now, also when the call came in', async () => {
  const never = { ...later, never_call: true };
  const { rerender } = render(ContactSheet, { person: both, point: later.id, onleave: vi.fn() });
  expect(screen.queryByText(LATER)).toBeNull();
  await fireEvent.click(screen.getByRole('radio', { name: 'They called' }));
  expect(screen.queryByText(LATER)).toBeNull();
  await rerender({ person: { ...both, contact_points: [free, never] } });
  expect(screen.queryByText(LATER)).toBeNull();
  await press('t');
  expect(screen.getByRole('timer')).toBeTruthy();
});

it('says that daytime was assumed, by which clock, where nobody gave safe hours', async () => {
  const nobody = { ...free, safe_hours: '' };
  const { rerender } = render(ContactSheet, { person: { ...both, contact_points: [nobody, later] }, point: free.id, onleave: vi.fn() });
  expect(screen.getByText(/^Daytime there now, by the clock of Guatemala\. Nobody said which hours are safe/)).toBeTruthy();
  expect(screen.queryByText('Safe now')).toBeNull();
  await rerender({ person: both });
  expect(screen.getByText('Safe now')).toBeTruthy();
});

it('lets the clock of one number say nothing of another', async () => {
  const other = { ...later, callable_now: true, opens_at: '' };
  const { rerender } = render(ContactSheet, { person: { ...both, contact_points: [free, other] }, point: free.id, onleave: vi.fn() });
  await press('t');
  expect(screen.getByRole('timer')).toBeTruthy();
  await rerender({ old: true });
  expect(screen.getByText(FREE)).toBeTruthy();
  await press(']');
  expect(screen.queryByText(LATER)).toBeNull();
  await press('[');
  expect(screen.getByText(FREE)).toBeTruthy();
});
