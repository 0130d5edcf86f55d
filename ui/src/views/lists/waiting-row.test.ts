import axe from 'axe-core';
import { fireEvent, render, screen, waitFor } from '@testing-library/svelte';
import { beforeEach, expect, it } from 'vitest';
import { makeFamily } from '../../../dev/families';
import type { DecideRowRequest } from '$lib/api/generated/DecideRowRequest';
import type { ListRowView } from '$lib/api/generated/ListRowView';
import type { Session } from '$lib/api/generated/Session';
import { locale } from '$lib/i18n/locale.svelte';
import { announced } from '$lib/shell/announce.svelte';
import { navigation } from '$lib/shell/navigation.svelte';
import { alike, counsel } from '../../test-records';
import { list } from '../../test-lists';
import { answer } from '../../test-setup';
import WaitingRow from './WaitingRow.svelte';

const coordinator: Session = { ...counsel, member: { ...counsel.member, roles: ['coordinator'] } };
const volunteer: Session = { ...counsel, member: { ...counsel.member, roles: ['volunteer'] } };
const none = { families: [], lists: true, deliveries: false, members: false };

const family = makeFamily();
const marta = family.people.find(({ id }) => id === 'marta');
const child = family.pairs[0]?.child ?? '';

function waitingRow(number: number, change: Partial<ListRowView> = {}): ListRowView {
  return {
    row: number, cells: ['900214331', 'ICAL, MARTHA', '', 'BOY'], bucket: 'review', reason: 'same_name', target: '',
    says: [
      { side: 'parent', name: marta?.name ?? '', a_number: '', born: '1986-05-06', sex: 'f', country: 'GT' },
      { side: 'child', name: 'Nobody Known', a_number: '', born: '', sex: '', country: '' },
    ],
    candidates: [{ side: 'parent', person: 'marta', name: marta?.name ?? '', weighing: null }],
    contradicting: [],
    ...change,
  };
}

/** Rows 4 and 9 wait until they are decided. */
async function deciding(session: Session = coordinator, change: Partial<ListRowView> = {}) {
  const decided: DecideRowRequest[] = [];
  const calls = answer({
    open_list: ({ bucket }) => {
      const rows = [waitingRow(4, change), waitingRow(9, change)].filter(({ row }) => decided.every((one) => one.row !== row));
      return { list: list('l1'), columns: ['A#', 'PARENT', 'X', 'CHILD'], fields: [], total: rows.length, rows: bucket ? rows : [] };
    },
    open_family: () => family,
    decide_row: (request) => {
      decided.push(request);
      return { list: list('l1'), entry: 'e', bucket: 'linked', target: '', changes: none };
    },
  });
  render(WaitingRow, { list: 'l1', bucket: 'review', row: 4, session });
  await screen.findByRole('heading', { name: /^Row 4 of the list/ });
  return { decided, calls };
}

const press = (key: string, more: KeyboardEventInit = {}): Promise<boolean> => fireEvent.keyDown(document.body, { key, ...more });

beforeEach(() => {
  locale.speak('en');
  announced.sentence = '';
  navigation.goTo({ at: 'row', list: 'l1', bucket: 'review', row: 4 });
});

it('shows the row as it was sent beside whom it may mean, nothing chosen, and shuts nobody out', async () => {
  await deciding();
  expect(screen.getByText('900214331')).toBeTruthy();
  expect(screen.getByRole('table', { name: 'The two, line by line' })).toBeTruthy();
  expect(screen.getAllByRole<HTMLInputElement>('radio').map(({ checked }) => checked)).toEqual([false, false, false]);
  expect(screen.getByText('1 of 2 that wait')).toBeTruthy();
  expect((await axe.run(document.body, { rules: { region: { enabled: false } } })).violations).toEqual([]);
});

it('decides by keys alone, with a ground made of what agrees, and stands at the next row then', async () => {
  const { decided } = await deciding();
  await press('m');
  await press('n');
  expect(screen.getByLabelText<HTMLTextAreaElement>(/On what ground/).value).toMatch(/^Parent: Same: .*Names.* Child: not in the book\.$/);
  await press('Enter', { ctrlKey: true });
  await screen.findByRole('heading', { name: /^Row 9 of the list/ });
  expect(decided).toEqual([{ list: 'l1', row: 4, decision: 'found', parent: 'marta', child: '', reason: expect.stringContaining('Parent: Same:') as string, otherwise: false }]);
  expect(screen.getAllByRole<HTMLInputElement>('radio').some(({ checked }) => checked)).toBe(false);
  await press('x');
  await press('Enter', { ctrlKey: true });
  // Not ours is not said without a ground: no line of a comparison gives one.
  expect(decided).toHaveLength(1);
  await fireEvent.input(screen.getByLabelText(/On what ground/), { target: { value: 'Of another case' } });
  await press('Enter', { ctrlKey: true });
  expect(await screen.findByText('No row of this list waits any more.', { selector: 'h2' })).toBeTruthy();
  expect(decided[1]).toMatchObject({ row: 9, decision: 'not_ours', parent: '', child: '', reason: 'Of another case' });
});

it('links where both are of the book and stand as a pair there', async () => {
  const { decided } = await deciding(coordinator, {
    candidates: [{ side: 'parent', person: 'marta', name: '', weighing: alike({}).weighing }, { side: 'child', person: child, name: '', weighing: null }],
  });
  await press('m');
  expect(screen.queryByRole('checkbox'), 'nothing is linked yet').toBeNull();
  await press('m');
  await fireEvent.click(screen.getByRole('checkbox', { name: /says otherwise/ }));
  await press('Enter', { ctrlKey: true });
  await waitFor(() => expect(decided).toHaveLength(1));
  expect(decided[0]).toMatchObject({ decision: 'link', parent: 'marta', child, otherwise: true });
});

it('keeps a ground that somebody wrote, and leaves no row that was begun by a key', async () => {
  await deciding();
  await fireEvent.input(screen.getByLabelText(/On what ground/), { target: { value: 'Her sister said so' } });
  await press('m');
  expect(screen.getByLabelText<HTMLTextAreaElement>(/On what ground/).value).toBe('Her sister said so');
  await press('PageDown');
  expect(screen.getByRole('heading', { name: /^Row 4 of the list/ })).toBeTruthy();
  expect(announced.sentence).toMatch(/^Save first/);
  await press('Escape');
  expect(navigation.place).toEqual({ at: 'list', list: 'l1' });
});

it('says who decided what, where two did not know of each other', async () => {
  await deciding(coordinator, {
    reason: 'decided_differently',
    contradicting: [
      { by: 'Inés Robleda', end: 'linked', names: ['Marta Xicay Ixtuc', 'Juana Xicay'], reason: 'her number' },
      { by: 'Tomás Ical', end: 'not_ours', names: [], reason: 'another village' },
    ],
  });
  expect(screen.getByText(/Two members decided it differently/)).toBeTruthy();
  expect(screen.getByText(/Inés Robleda: in the book\. Marta Xicay Ixtuc · Juana Xicay “her number”/)).toBeTruthy();
  expect(screen.getByText(/Tomás Ical: not ours\..*“another village”/)).toBeTruthy();
});

it('goes to the next row and writes nothing where nobody can tell', async () => {
  const { decided } = await deciding();
  await press('PageDown');
  await screen.findByRole('heading', { name: /^Row 9 of the list/ });
  await press('PageDown');
  await waitFor(() => expect(announced.sentence).toBe('This is the last row that waits.'));
  expect(decided).toEqual([]);
});

it('lets a volunteer look and says why they do not decide', async () => {
  const { decided } = await deciding(volunteer);
  await press('m');
  await press('n');
  await press('Enter', { ctrlKey: true });
  expect(decided).toEqual([]);
  expect(screen.getByRole('button', { name: /Save and go on/ }).getAttribute('aria-disabled')).toBe('true');
});
