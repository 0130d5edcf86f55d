import { fireEvent, render, screen } from '@testing-library/svelte';
import { beforeEach, expect, it, vi } from 'vitest';
import { makeFamily } from '../../../dev/families';
import type { Session } from '$lib/api/generated/Session';
import { locale } from '$lib/i18n/locale.svelte';
import { draftOf, dropDraft } from '$lib/record/drafts';
import { StatementForm } from '$lib/record/statement.svelte';
import { counsel, refusal } from '../../test-records';
import { answer } from '../../test-setup';
import StatementSheet from './StatementSheet.svelte';

const recorded = { entry: 'ee', id: 'p0', changes: { families: [], lists: false, deliveries: false, members: false } };

beforeEach(() => {
  locale.speak('en');
  dropDraft('statement p0');
});

function show(session: Session): { left: ReturnType<typeof vi.fn<() => void>> } {
  const family = makeFamily();
  const [parent, child] = family.people;
  const [pair] = family.pairs;
  if (!parent || !child || !pair) throw new Error('the invented family is incomplete');
  const left = vi.fn<() => void>();
  render(StatementSheet, { pair, parent, child, session, onleave: left });
  return { left };
}

it('names on the button what holds a final wish back, and saves nothing', async () => {
  const calls = answer({ record_statement: () => recorded });
  show(counsel);
  const final = screen.getByRole('button', { name: 'Save as final: 5 things open' });
  expect(final.getAttribute('aria-disabled')).toBe('true');
  await fireEvent.click(final);
  expect(calls).toEqual([]);
  expect(screen.getByText('Name the lawyer who counselled.', { selector: 'li' })).toBeTruthy();
});

it('leaves a final wish to counsel, said before the click', () => {
  answer({});
  show({ ...counsel, member: { ...counsel.member, roles: ['volunteer'] } });
  expect(screen.getByRole('button', { name: 'Save as final: counsel only' }).getAttribute('aria-disabled')).toBe('true');
  expect(screen.getByText(/save it as preliminary and tell counsel/, { selector: 'p' })).toBeTruthy();
});

it('chooses no wish beforehand', () => {
  answer({});
  show(counsel);
  expect(screen.getAllByRole('radio').filter((radio) => (radio as HTMLInputElement).checked)).toEqual([]);
});

it('keeps what was typed when the core refuses, and says why', async () => {
  const calls = answer({
    record_statement: () => {
      throw refusal('needs_own_key');
    },
  });
  draftOf('statement p0', () => Object.assign(new StatementForm('p0', 'quc', []), { how: 'phone' }));
  const { left } = show(counsel);
  await fireEvent.click(screen.getByLabelText('Together in the country of origin'));
  await fireEvent.input(screen.getByLabelText(/^Conditions/), { target: { value: 'After school ends.' } });
  for (const box of screen.getAllByRole('checkbox')) await fireEvent.click(box);
  await fireEvent.input(screen.getByLabelText('Lawyer who counselled'), { target: { value: 'T. Obando' } });
  await fireEvent.click(screen.getByRole('button', { name: 'Save as final' }));
  expect(await screen.findByText('This needs your own key.')).toBeTruthy();
  expect(calls[0]?.request).toMatchObject({ stage: 'final', replaces: [makeFamily().pairs[0]?.parent_statements[0]?.id] });
  expect(left).not.toHaveBeenCalled();
  expect((screen.getByLabelText(/^Conditions/) as HTMLTextAreaElement).value).toBe('After school ends.');
});
