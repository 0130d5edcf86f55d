import { fireEvent, render, screen, waitFor, within } from '@testing-library/svelte';
import { beforeEach, expect, it, vi } from 'vitest';
import { makeFamily } from '../../../dev/families';
import type { RecordStatementRequest } from '$lib/api/generated/RecordStatementRequest';
import type { Session } from '$lib/api/generated/Session';
import { locale } from '$lib/i18n/locale.svelte';
import { draftOf, dropDraft, unfinished } from '$lib/record/drafts';
import { Statements } from '$lib/record/statements.svelte';
import { keysOf } from '$lib/shell/key-table';
import { counsel, refusal } from '../../test-records';
import { answer } from '../../test-setup';
import StatementSheet from './StatementSheet.svelte';

const recorded = { entry: 'ee', id: 'p0', changes: { families: [], lists: false, deliveries: false, members: false } };
const volunteer: Session = { ...counsel, member: { ...counsel.member, roles: ['volunteer'] } };

beforeEach(() => {
  locale.speak('en');
  dropDraft('statement marta');
});

/** The sheet of Marta, who has two children. The talk was by phone. */
function show(session: Session, by: { how?: string } = { how: 'phone' }): { left: ReturnType<typeof vi.fn<() => void>>; said: Statements } {
  const family = makeFamily();
  const [parent] = family.people;
  if (!parent) throw new Error('the invented family is incomplete');
  const left = vi.fn<() => void>();
  const childOf = (id: string) => family.people.find((one) => one.id === family.pairs.find((pair) => pair.id === id)?.child);
  const said = draftOf('statement marta', () => new Statements('quc'), {
    kind: 'statement', person: 'marta', who: parent.name, place: { at: 'statement', family: 'f0', pair: 'p0' },
  });
  said.talk.how = by.how ?? '';
  render(StatementSheet, { pairs: family.pairs, asked: 'p0', parent, childOf, session, onleave: left });
  return { left, said };
}

async function press(...keys: string[]): Promise<void> {
  for (const key of keys) await fireEvent.keyDown(document.activeElement ?? document.body, { key: key.replace('Ctrl ', ''), ctrlKey: key.startsWith('Ctrl ') });
}

async function fillFinal(): Promise<void> {
  for (const box of screen.getAllByRole('checkbox').slice(0, 8)) await fireEvent.click(box);
  await fireEvent.input(screen.getByLabelText('Lawyer who counselled'), { target: { value: 'T. Obando' } });
  await fireEvent.click(screen.getByRole('checkbox', { name: /^Read to Marta/ }));
}

const statements = (calls: ReturnType<typeof answer>): RecordStatementRequest[] =>
  calls.filter((one) => one.name === 'record_statement').map((one) => one.request as RecordStatementRequest);

it('chooses no wish and no stage beforehand', () => {
  answer({});
  show(counsel);
  const chosen = screen.getAllByRole('radio').filter((radio) => (radio as HTMLInputElement).checked);
  expect(chosen.map((radio) => (radio as HTMLInputElement).value)).toEqual(['p0']);
});

it('names on the button what holds the second look back, and looks at nothing', async () => {
  const calls = answer({ record_statement: () => recorded });
  show(counsel, {});
  await press('1', 'f');
  const send = screen.getByRole('button', { name: 'Continue to the second look: 4 things open' });
  expect(send.getAttribute('aria-disabled')).toBe('true');
  await fireEvent.click(send);
  await press('Ctrl Enter');
  expect(screen.queryByText('Second look: this will stand in the record')).toBeNull();
  expect(screen.getByText('Name the lawyer who counselled.', { selector: 'li' })).toBeTruthy();
  expect(statements(calls)).toEqual([]);
});

it('leaves a final wish to counsel, said before the click', async () => {
  answer({});
  const { said } = show(volunteer);
  const final = screen.getByRole('radio', { name: /^Final/ });
  expect((final as HTMLInputElement).disabled).toBe(true);
  expect(screen.getByText('Only a member with the role of counsel can do this.')).toBeTruthy();
  expect(screen.getByText(/save it as preliminary and tell counsel/, { selector: 'p' })).toBeTruthy();
  await press('f');
  expect(said.shown?.stage).toBe('');
  await press('p');
  expect(said.shown?.stage).toBe('preliminary');
});

it('records a final wish by keys, after a second look that has the focus and says what changes', async () => {
  const calls = answer({ record_statement: () => recorded });
  const { left } = show(counsel);
  await press('1');
  await fireEvent.input(screen.getByLabelText(/^Conditions/), { target: { value: 'After school ends.' } });
  await fillFinal();
  await press('f', 'Ctrl Enter');
  const title = screen.getByRole('heading', { name: 'Second look: this will stand in the record' });
  expect(document.activeElement).toBe(title);
  expect(statements(calls)).toEqual([]);
  const child = within(screen.getByRole('region', { name: 'Andrés Xicay' }));
  expect(child.getAllByText('“After school ends.”')).toHaveLength(1);
  expect(child.getByText('“After the school year ends.”')).toBeTruthy();
  expect(child.getByText('Stage: Preliminary → Final')).toBeTruthy();
  expect(child.getByText('Conditions: After the school year ends. → After school ends.')).toBeTruthy();
  expect(child.queryByText(/^Wish:/)).toBeNull();
  expect(child.getByText('Said today, in K’iche’. By phone')).toBeTruthy();
  expect(document.body.textContent).not.toContain('{$');
  await press('Ctrl Enter');
  await waitFor(() => expect(left).toHaveBeenCalledTimes(1));
  expect(statements(calls)).toEqual([
    expect.objectContaining({
      pair: 'p0', stage: 'final', preference: 'reunify_country_of_origin', read_back: true, how: 'phone', counselled_by: 'T. Obando',
      replaces: [makeFamily().pairs[0]?.parent_statements[0]?.id],
    }),
  ]);
  expect(statements(calls)[0]?.topics).toHaveLength(8);
});

it('records nothing while the key is held down', async () => {
  const calls = answer({ record_statement: () => recorded });
  show(counsel);
  await press('1', 'p', 'Ctrl Enter');
  await fireEvent.keyDown(document.body, { key: 'Enter', ctrlKey: true, repeat: true });
  expect(statements(calls)).toEqual([]);
});

it('goes back from the second look with Escape and loses nothing, then leaves', async () => {
  answer({});
  const { left } = show(counsel);
  await press('1', 'p');
  await fireEvent.input(screen.getByLabelText(/^Conditions/), { target: { value: 'After school ends.' } });
  await press('Ctrl Enter');
  expect(screen.queryByLabelText(/^Conditions/)).toBeNull();
  await press('Escape');
  expect(left).not.toHaveBeenCalled();
  expect((screen.getByLabelText(/^Conditions/) as HTMLTextAreaElement).value).toBe('After school ends.');
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Continue to the second look' })));
  await press('Escape');
  expect(left).toHaveBeenCalledTimes(1);
  expect(unfinished().map((one) => [one.kind, one.who])).toEqual([['statement', 'Marta Xicay Ixtuc']]);
});

it('has a checklist and a wish for each child, and holds both back until each is whole', async () => {
  answer({});
  show(counsel);
  await press('1', 'p', ']');
  expect(screen.getByRole('heading', { name: '2 · The wish about Lucía Xicay Mateo' })).toBeTruthy();
  await press('4');
  expect(screen.getByText('Lucía Xicay Mateo: Say whether it is preliminary or final.', { selector: 'li' })).toBeTruthy();
  await press('[');
  expect((screen.getByRole('radio', { name: 'Together in the country of origin' }) as HTMLInputElement).checked).toBe(true);
});

it('says which child was recorded when another is refused, and records only the rest when pressed again', async () => {
  let refuse = true;
  const calls = answer({
    record_statement: ({ pair }) => {
      if (pair === 'p0b' && refuse) throw refusal('needs_own_key');
      return recorded;
    },
  });
  const { left } = show(counsel);
  await press('1', 'p', ']', '4', 'p', 'Ctrl Enter', 'Ctrl Enter');
  expect(await screen.findByText(/^Recorded: Andrés Xicay\. Not recorded: Lucía Xicay Mateo\./)).toBeTruthy();
  expect(screen.getByText('This needs your own key.').closest('.foot')).not.toBeNull();
  expect(left).not.toHaveBeenCalled();
  expect(screen.queryByRole('region', { name: 'Andrés Xicay' })).toBeNull();
  refuse = false;
  await press('Ctrl Enter');
  await waitFor(() => expect(left).toHaveBeenCalledTimes(1));
  expect(statements(calls).map((one) => one.pair)).toEqual(['p0', 'p0b', 'p0b']);
});

it('shows what is read back in both languages of the program, the other one first', async () => {
  answer({});
  show(counsel);
  await press('1');
  const said = [...document.querySelectorAll('.voice[lang]')];
  expect(said.map((one) => one.getAttribute('lang'))).toEqual(['es', 'en']);
  expect(said[0]?.textContent).toMatch(/^Entendimos que usted quiere estar con Andrés Xicay en su país\./);
  expect(said[1]?.textContent).toMatch(/^We understood that you want to be together with Andrés Xicay in your country\./);
});

it('answers every single character that the table names, and none while a field has the focus', async () => {
  answer({});
  show(counsel);
  const keys = keysOf('statement').flatMap((line) => line.keys).flatMap((key) => (key === '1–9' ? [...'123456789'] : [key])).filter((key) => key.length === 1);
  expect(keys).toHaveLength(14);
  const field = screen.getByLabelText(/^Conditions/);
  for (const key of keys) expect(await fireEvent.keyDown(field, { key: key.toLowerCase() }), key).toBe(true);
  for (const key of keys) expect(await fireEvent.keyDown(document.body, { key: key.toLowerCase() }), key).toBe(false);
});

it('says at the second look that nobody has spoken with the parent, and that nobody is named who interpreted', async () => {
  answer({});
  const family = makeFamily();
  const [marta] = family.people;
  if (!marta) throw new Error('the invented family is incomplete');
  const childOf = (id: string) => family.people.find((one) => one.id === family.pairs.find((pair) => pair.id === id)?.child);
  for (const [contact, language, expected] of [['attempting', 'quc', 2], ['reached', 'quc', 1], ['counselled', 'es', 0]] as const) {
    dropDraft('statement marta');
    const said = draftOf('statement marta', () => new Statements(language), {
      kind: 'statement', person: 'marta', who: marta.name, place: { at: 'statement', family: 'f0', pair: 'p0' },
    });
    said.talk.how = 'phone';
    const { unmount } = render(StatementSheet, { pairs: family.pairs, asked: 'p0', parent: { ...marta, contact }, childOf, session: counsel, onleave: vi.fn() });
    await press('1', 'p', 'Ctrl Enter');
    await screen.findByRole('heading', { name: 'Second look: this will stand in the record' });
    const doubts = screen.queryAllByText(/^Nobody has recorded a contact|^The talk was in/);
    expect(doubts).toHaveLength(expected);
    unmount();
  }
});
