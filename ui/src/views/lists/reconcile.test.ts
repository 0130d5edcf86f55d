import axe from 'axe-core';
import { fireEvent, render, screen, waitFor, within } from '@testing-library/svelte';
import { beforeEach, expect, it } from 'vitest';
import { compareLists } from '../../../dev/reconcile';
import type { CompareListsRequest } from '$lib/api/generated/CompareListsRequest';
import type { ExplainDifferencesRequest } from '$lib/api/generated/ExplainDifferencesRequest';
import type { Session } from '$lib/api/generated/Session';
import type { WriteMemoRequest } from '$lib/api/generated/WriteMemoRequest';
import { locale } from '$lib/i18n/locale.svelte';
import { listBook } from '$lib/lists/lists.svelte';
import { announced } from '$lib/shell/announce.svelte';
import { navigation } from '$lib/shell/navigation.svelte';
import { undo } from '$lib/shell/undo.svelte';
import { list } from '../../test-lists';
import { counsel, refusal } from '../../test-records';
import { answer } from '../../test-setup';
import Lists from './Lists.svelte';
import Reconcile from './reconcile/Reconcile.svelte';

const volunteer: Session = { ...counsel, member: { ...counsel.member, roles: ['volunteer'] } };
const moved = { families: [], lists: true, deliveries: false, members: false };
const [july, august] = [list('july', { as_of: '2018-07-07', rows: 395 }), list('august', { as_of: '2018-08-27', rows: 328 })];

async function reconciling(session: Session = counsel, place = { a: '', b: '' }) {
  const explained: ExplainDifferencesRequest[] = [];
  const written: WriteMemoRequest[] = [];
  const asked: CompareListsRequest[] = [];
  answer({
    list_lists: () => ({ lists: [july, august] }),
    compare_lists: (request) => {
      asked.push(request);
      return compareLists([july, august], request);
    },
    open_family: () => ({ id: 'f', title: 'Xicay', people: [], pairs: [], timeline: [], documents: [] }),
    explain_differences: (request) => {
      explained.push(request);
      return { explained: request.rows.length, entry: 'e', changes: moved };
    },
    write_memo: (request) => {
      written.push(request);
      if (request.folder === '/no') throw refusal('invalid');
      return { path: '/out/memo.pdf', sha256: '', questions: 35, explained: 37, differing: 52 };
    },
  });
  render(Reconcile, { ...place, session });
  const grid = await screen.findByRole('grid');
  return { grid, explained, written, asked };
}

const press = (key: string, more: KeyboardEventInit = {}, target: Element = document.body): Promise<boolean> => fireEvent.keyDown(target, { key, ...more });

/** The line of a part between the ribbons. */
const line = (name: RegExp): HTMLElement => within(screen.getByRole('group', { name: /^Rows:/ })).getByRole('button', { name });

beforeEach(() => {
  locale.speak('en');
  listBook.forget();
  announced.sentence = '';
  undo.close();
  navigation.goTo({ at: 'reconcile', a: '', b: '' });
});

it('shows where every row is, the newest list beside its version before, and shuts nobody out', async () => {
  const { asked } = await reconciling();
  expect(asked[0]).toMatchObject({ a: 'july', b: 'august' });
  expect(screen.getByRole('heading', { name: 'Where did they go?' })).toBeTruthy();
  expect(screen.getByRole('heading', { name: 'Rows: DOJ, 7 Jul 2018 beside DOJ, 27 Aug 2018' })).toBeTruthy();
  // What is most to be asked for is shown first.
  expect(line(/24 rows, 24 parents named before, named no more/).getAttribute('aria-pressed')).toBe('true');
  expect(screen.getByText('Rows of A: 323 on both + 2 once more + 70 on A only = 395.')).toBeTruthy();
  expect(screen.getByText('Rows of B: 323 on both + 5 on B only = 328.')).toBeTruthy();
  expect(document.querySelectorAll('path.ribbon.open').length).toBe(2);
  expect((await axe.run(document.body, { rules: { 'color-contrast': { enabled: false }, region: { enabled: false } } })).violations).toEqual([]);
});

it('says as a table what it shows as a picture, and adds up', async () => {
  await reconciling();
  await press('t');
  const table = screen.getByRole('table', { name: /^Rows:/ });
  const cells = (row: HTMLElement) => [...row.querySelectorAll('td')].map((cell) => cell.textContent);
  const rows = within(table).getAllByRole('row').map(cells).filter((row) => row.length === 4);
  const sum = (at: number) => rows.slice(0, -1).reduce((sum, row) => sum + Number(row[at]?.replace('–', '0')), 0);
  expect(rows.at(-1)).toEqual(['395', '392', '328', '327']);
  expect([sum(0), sum(2)]).toEqual([395, 328]);
  expect((await axe.run(document.body, { rules: { 'color-contrast': { enabled: false }, region: { enabled: false } } })).violations).toEqual([]);
  await fireEvent.click(within(table).getByRole('button', { name: 'child released from care' }));
  expect(await screen.findByText('31 rows shown')).toBeTruthy();
});

it('opens the rows of a line, with the sender’s own number and what differs field by field', async () => {
  const { grid, asked } = await reconciling();
  await fireEvent.click(line(/on both, something differs/));
  await waitFor(() => expect(asked.at(-1)).toMatchObject({ side: 'a', standing: 'different', reason: '' }));
  expect(await screen.findByText('24 rows shown')).toBeTruthy();
  await waitFor(() => expect(within(grid).getByText('A 72 · no. DOJ-772')).toBeTruthy());
  const fields = screen.getByRole('table', { name: 'What the two say' });
  expect(within(fields).getByRole('row', { name: 'child’s date of birth 2011-03-05 2011-05-03' })).toBeTruthy();
  await press('Enter', {}, grid);
  expect(navigation.place).toMatchObject({ at: 'family', family: 'p70' });
});

it('gives many rows one reason by keys alone, and says it in the bar that takes it back', async () => {
  const { grid, explained, asked } = await reconciling();
  await press(' ', {}, grid);
  await press('ArrowDown', { shiftKey: true }, grid);
  await press('ArrowDown', { shiftKey: true }, grid);
  expect(screen.getByText('3 selected', { exact: false })).toBeTruthy();
  await press('r');
  const panel = await screen.findByRole('dialog', { name: 'Give a reason' });
  expect(within(panel).getByRole('button', { name: /Save the reason/ }).getAttribute('aria-disabled')).toBe('true');
  // The first field has the focus.
  const reason = within(panel).getByRole('combobox', { name: /^Reason/ });
  await waitFor(() => expect(document.activeElement).toBe(reason));
  await press('Enter', {}, reason);
  const option = await screen.findByRole('option', { name: 'child released from care' });
  await fireEvent.pointerUp(option, { pointerType: 'mouse', button: 0 });
  await waitFor(() => expect(within(panel).getAllByText('Say who said so, or choose the document.').length).toBeGreaterThan(0));
  await fireEvent.input(within(panel).getByLabelText('Who said so, and what'), { target: { value: 'Letter of 30 August ' } });
  await fireEvent.click(within(panel).getByRole('radio', { name: 'closed' }));
  await fireEvent.input(within(panel).getByLabelText('Closed on'), { target: { value: '31/8/2018' } });
  expect(within(panel).getByText(/You are about to save for 3 rows: child released from care \(closed\)/)).toBeTruthy();
  const before = asked.length;
  await press('Enter', { ctrlKey: true }, panel);
  await waitFor(() => expect(explained).toHaveLength(1));
  expect(explained[0]).toEqual({
    a: 'july', b: 'august', rows: [2, 3, 4].map((row) => ({ side: 'a', row })), reason: 'child_discharged', state: 'closed',
    words: 'Letter of 30 August', evidence: '', owner: 'm1', on: '2018-08-31',
  });
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(asked.length).toBeGreaterThan(before);
  expect(undo.bar).toMatchObject({ said: '3 differences explained: child released from care.', undo: true });
});

it('selects all, leaves the selection, and explains nothing where nothing differs', async () => {
  const { grid } = await reconciling();
  await press('a', { ctrlKey: true }, grid);
  expect(screen.getByText('24 selected', { exact: false })).toBeTruthy();
  await press('Escape', {}, grid);
  expect(announced.sentence).toBe('Nothing is selected.');
  await fireEvent.click(line(/on both, nothing compared differs/));
  await screen.findByText('298 rows shown');
  await press('r');
  await waitFor(() => expect(announced.sentence).toMatch(/^These rows are on both sides and nothing differs/));
  expect(screen.queryByRole('dialog')).toBeNull();
});

it('lets a volunteer look and says why they give no reason', async () => {
  await reconciling(volunteer);
  await press('r');
  await waitFor(() => expect(announced.sentence).toMatch(/^Your role does not take in lists/));
  expect(screen.getByRole('button', { name: /Give a reason/ }).getAttribute('aria-disabled')).toBe('true');
});

it('writes the memo as a PDF or a workbook, and keeps what was typed when it is refused', async () => {
  const { written } = await reconciling();
  await press('m');
  const panel = await screen.findByRole('dialog', { name: 'Memo for counsel' });
  const folder = within(panel).getByLabelText('Folder for the file');
  await fireEvent.input(folder, { target: { value: '/no' } });
  await press('Enter', { ctrlKey: true }, panel);
  expect(await within(panel).findByRole('alert')).toBeTruthy();
  await fireEvent.input(folder, { target: { value: '/out' } });
  await press('Enter', { ctrlKey: true }, panel);
  expect(await within(panel).findByText('/out/memo.pdf')).toBeTruthy();
  expect(written.at(-1)).toEqual({ a: 'july', b: 'august', format: 'pdf', language: 'en', folder: '/out' });
});

it('makes no memo of our own book, and says so', async () => {
  await reconciling(counsel, { a: 'book', b: 'august' });
  expect(screen.getByRole('heading', { name: /^Rows: our book as it stands now/ })).toBeTruthy();
  await press('m');
  expect(announced.sentence).toMatch(/^The memo is about two lists/);
  expect(screen.queryByRole('dialog')).toBeNull();
});

it('is reached from the lists by key, and says what comes here while there is none', async () => {
  answer({ list_lists: () => ({ lists: [july] }) });
  render(Lists, { session: counsel });
  await screen.findByRole('button', { name: /Where did they go/ });
  await press('w');
  expect(navigation.place).toEqual({ at: 'reconcile', a: '', b: '' });
  answer({ list_lists: () => ({ lists: [] }) });
  listBook.forget();
  render(Reconcile, { a: '', b: '', session: counsel });
  expect(await screen.findByText(/^When there is a list, it can be put beside/)).toBeTruthy();
});
