import { fireEvent, render, screen } from '@testing-library/svelte';
import { beforeEach, expect, it, vi } from 'vitest';
import { locale } from '$lib/i18n/locale.svelte';
import { dropDraft } from '$lib/record/drafts';
import { answer } from '../../test-setup';
import AddFamily from './AddFamily.svelte';
import ClaimPanel from './ClaimPanel.svelte';

const IMPOSSIBLE = 'There is no such day. Write it as 24/5/2010, May 2010 or 2010.';

beforeEach(() => {
  locale.speak('en');
  dropDraft('family');
  answer({});
});

async function write(field: HTMLElement | undefined, value: string): Promise<void> {
  if (!field) throw new Error('no such field');
  await fireEvent.input(field, { target: { value } });
  await fireEvent.blur(field);
}

it('says under a birth date that there is no such day, and reads back one that is', async () => {
  render(AddFamily, { onclose: vi.fn() });
  const [born] = screen.getAllByLabelText('Date of birth');
  await write(born, '31/2/1986');
  expect(screen.getByText(IMPOSSIBLE)).toBeTruthy();
  await write(born, 'hacia mayo 1986');
  expect(screen.queryByText(IMPOSSIBLE)).toBeNull();
  expect(screen.getByText('about May 1986')).toBeTruthy();
  await write(born, 'when the rains began');
  expect(screen.getByText('Kept as written; it could not be read as a date.')).toBeTruthy();
});

it('says while an A-number is typed what will be saved', async () => {
  render(AddFamily, { onclose: vi.fn() });
  const [number] = screen.getAllByLabelText('A-number');
  await fireEvent.input(number as HTMLElement, { target: { value: 'A12345678' } });
  expect(screen.getByText(/^Will be saved as A012 345 678/)).toBeTruthy();
});

it('saves no claim of a day that no calendar has', async () => {
  render(ClaimPanel, { id: 'p0', about: 'Marta and Andrés', codes: ['waiver'], change: { id: 'c', what: 'waiver', party: 'government', words: '', on: '', until: '', source: '', dispute: 'undisputed' }, onclose: vi.fn() });
  await write(screen.getByLabelText('Day of the claim'), '14/13/2018');
  expect(screen.getByRole('button', { name: 'Save' }).getAttribute('aria-disabled')).toBe('true');
  await write(screen.getByLabelText('Day of the claim'), '14/12/2018');
  expect(screen.getByRole('button', { name: 'Save' }).getAttribute('aria-disabled')).toBeNull();
});
