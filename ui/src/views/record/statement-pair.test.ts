import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/svelte';
import { beforeEach, expect, it, vi } from 'vitest';
import { makeFamily } from '../../../dev/families';
import type { FamilyView } from '$lib/api/generated/FamilyView';
import type { PairView } from '$lib/api/generated/PairView';
import { locale } from '$lib/i18n/locale.svelte';
import { draftOf, dropDraft } from '$lib/record/drafts';
import { Statements } from '$lib/record/statements.svelte';
import { pressedAnywhere } from '$lib/shell/keys';
import { undo } from '$lib/shell/undo.svelte';
import { vault } from '$lib/vault/session.svelte';
import { announced } from '$lib/shell/announce.svelte';
import { navigation } from '$lib/shell/navigation.svelte';
import { counsel } from '../../test-records';
import { answer } from '../../test-setup';
import Family from '../family/Family.svelte';
import RecordStatement from './RecordStatement.svelte';
import StatementSheet from './StatementSheet.svelte';

const recorded = { entry: 'ee', id: 'p0', changes: { families: [], lists: false, deliveries: false, members: false } };

beforeEach(() => {
  locale.speak('en');
  dropDraft('statement marta');
});

/** Marta's family with the pair of Marta and Andrés in the trash. */
function trashed(): FamilyView {
  const family = makeFamily();
  return { ...family, pairs: family.pairs.map((pair) => (pair.id === 'p0' ? { ...pair, trashed: 'tt' } : pair)) };
}

async function press(...keys: string[]): Promise<void> {
  for (const key of keys) await fireEvent.keyDown(document.activeElement ?? document.body, { key: key.replace('Ctrl ', ''), ctrlKey: key.startsWith('Ctrl ') });
}

/** The sheet of Marta about these pairs, opened for Andrés. */
function sheet(pairs: readonly PairView[]): (pairs: readonly PairView[]) => Promise<void> {
  const family = makeFamily();
  const [parent] = family.people;
  if (!parent) throw new Error('the invented family is incomplete');
  const childOf = (id: string) => family.people.find((one) => one.id === family.pairs.find((pair) => pair.id === id)?.child);
  const { rerender } = render(StatementSheet, { pairs, asked: 'p0', parent, childOf, session: counsel, onleave: vi.fn() });
  return (now) => rerender({ pairs: now });
}

it('leads from a pair in the trash to no wish of a sibling, and says why', async () => {
  const calls = answer({ open_family: trashed, record_statement: () => recorded });
  navigation.goTo({ at: 'families' });
  render(Family, { family: 'f0', pair: 'p0', session: counsel });
  const button = await screen.findByRole('button', { name: /^Record a statement/ });
  expect(button.getAttribute('aria-disabled')).toBe('true');
  await press('s');
  expect(announced.sentence).toMatch(/^This pair is in the trash/);
  expect(navigation.place.at).toBe('families');
  expect(calls.some((one) => one.name === 'record_statement')).toBe(false);
});

it('writes down nothing where the pair that was asked for is in the trash', async () => {
  const calls = answer({ open_family: trashed, record_statement: () => recorded });
  render(RecordStatement, { family: 'f0', pair: 'p0', session: counsel });
  expect((await screen.findByRole('alert')).textContent).toMatch(/No wish can be recorded about Andrés Xicay now/);
  expect(screen.queryByText(/The wish about Lucía/)).toBeNull();
  await press('1', 'p', 'Ctrl Enter', 'Ctrl Enter');
  expect(calls.some((one) => one.name === 'record_statement')).toBe(false);
  expect(screen.queryByText('Second look: this will stand in the record')).toBeNull();
  await press(']');
  expect(screen.getByText('2 · The wish about Lucía Xicay Mateo')).toBeTruthy();
});

it('says that a pair is not in the family any more', async () => {
  answer({ open_family: makeFamily });
  render(RecordStatement, { family: 'f0', pair: 'gone', session: counsel });
  expect(await screen.findByText(/^This pair is not in the family any more/)).toBeTruthy();
});

it('turns no key to a sibling when the pair goes into the trash meanwhile, and keeps what was begun', async () => {
  answer({});
  const { pairs } = makeFamily();
  const offer = sheet(pairs);
  await press('4');
  await offer(pairs.slice(1));
  expect(screen.getByRole('alert').textContent).toMatch(/No wish can be recorded about Andrés Xicay now/);
  await press('1', 'p');
  await offer(pairs);
  expect(document.querySelector('input[name="stage"]:checked')).toBeNull();
  expect(screen.getAllByRole('radio', { checked: true })).toHaveLength(2);
  await press(']');
  await waitFor(() => expect(screen.getByText('2 · The wish about Lucía Xicay Mateo')).toBeTruthy());
  expect(screen.getAllByRole('radio', { checked: true })).toHaveLength(1);
});

it('records nothing over a colleague’s statement that came during the second look, until it was read', async () => {
  const calls = answer({ record_statement: () => recorded });
  const { pairs } = makeFamily();
  const offer = sheet(pairs);
  const [first, ...others] = pairs;
  const [stands] = first?.parent_statements ?? [];
  if (!first || !stands) throw new Error('the invented family is incomplete');
  await fireEvent.click(screen.getByRole('radio', { name: /^Preliminary/ }));
  await press('4');
  const said = draftOf('statement marta', () => new Statements(''));
  said.talk.how = 'phone';
  await press('Ctrl Enter');
  expect(screen.getByText('Second look: this will stand in the record')).toBeTruthy();
  await offer([{ ...first, parent_statements: [{ ...stands, id: 'theirs', conditions: 'Not before the harvest.' }] }, ...others]);
  await press('Ctrl Enter');
  expect(calls).toEqual([]);
  expect(announced.sentence).toMatch(/^What stands changed meanwhile/);
  expect(screen.getByText('“Not before the harvest.”')).toBeTruthy();
  await press('Ctrl Enter');
  await waitFor(() => expect(calls.map((one) => one.request)).toEqual([expect.objectContaining({ pair: 'p0', replaces: ['theirs'] })]));
});

it('records what was looked at and nothing of a pair that went into the trash during the second look', async () => {
  const calls = answer({ record_statement: () => recorded });
  const { pairs } = makeFamily();
  const offer = sheet(pairs);
  draftOf('statement marta', () => new Statements('')).talk.how = 'phone';
  await press('4', 'p', 'Ctrl Enter');
  await offer(pairs.slice(1));
  await press('Ctrl Enter', 'Ctrl Enter');
  expect(calls).toEqual([]);
  expect(screen.queryByText('Second look: this will stand in the record')).toBeNull();
});

it('writes into what was said only where it is owned', async () => {
  answer({});
  const warned = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  sheet(makeFamily().pairs);
  await fireEvent.click(screen.getAllByRole('checkbox')[0] as HTMLElement);
  expect(warned.mock.calls.flat().filter((one) => String(one).includes('ownership'))).toEqual([]);
  expect((screen.getAllByRole('checkbox')[0] as HTMLInputElement).checked).toBe(true);
  warned.mockRestore();
});

it('names in the bar only the last of two statements, which is what Undo takes back', async () => {
  answer({ record_statement: () => recorded });
  sheet(makeFamily().pairs);
  draftOf('statement marta', () => new Statements('')).talk.how = 'phone';
  await press('4', 'p', ']', '4', 'p', 'Ctrl Enter', 'Ctrl Enter');
  await waitFor(() => expect(announced.sentence).toBe('2 statements were recorded.'));
  expect(undo.bar?.said).toBe('The statement about Lucía Xicay Mateo was recorded last.');
  undo.close();
});

it('takes back nothing of another talk while this one is begun, and says why', async () => {
  const calls = answer({ undo: () => ({ kind: 'tagged', count: 1, can_undo: false, can_redo: true, changes: recorded.changes }) });
  vault.door = 'open';
  addEventListener('keydown', pressedAnywhere, { capture: true });
  sheet(makeFamily().pairs);
  await press('4');
  const [radio] = screen.getAllByRole('radio', { checked: true });
  radio?.focus();
  await press('Ctrl z', 'Ctrl y');
  expect(calls).toEqual([]);
  expect(announced.sentence).toMatch(/^Nothing was taken back: a form is open/);
  dropDraft('statement marta');
  cleanup();
  await press('Ctrl z');
  await waitFor(() => expect(calls.map((one) => one.name)).toEqual(['undo']));
  removeEventListener('keydown', pressedAnywhere, { capture: true });
  vault.forget();
});
