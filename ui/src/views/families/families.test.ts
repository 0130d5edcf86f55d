import { fireEvent, render, screen, waitFor, within } from '@testing-library/svelte';
import axe from 'axe-core';
import { beforeEach, expect, it } from 'vitest';
import type { CellLine } from '$lib/api/generated/CellLine';
import type { ChangeCellsRequest } from '$lib/api/generated/ChangeCellsRequest';
import type { ListPairsRequest } from '$lib/api/generated/ListPairsRequest';
import type { SavedGridView } from '$lib/api/generated/SavedGridView';
import type { Session } from '$lib/api/generated/Session';
import { CellChange } from '$lib/families/cells.svelte';
import { pairs } from '$lib/families/rows.svelte';
import { locale } from '$lib/i18n/locale.svelte';
import { announced } from '$lib/shell/announce.svelte';
import { navigation } from '$lib/shell/navigation.svelte';
import { undo } from '$lib/shell/undo.svelte';
import { counsel, nothingMoved, refusal, row } from '../../test-records';
import { answer } from '../../test-setup';
import UndoBar from '../shell/UndoBar.svelte';
import CellPreview from './CellPreview.svelte';
import Families from './Families.svelte';

const colleague = { id: 'm2', name: 'T. Obando', roles: ['counsel' as const], active: true, waits_for_key: false };
const session: Session = { ...counsel, members: [counsel.member, colleague] };
const view: SavedGridView = {
  id: 'v1', name: 'Nobody’s', search: '', saved_by: 'T. Obando', columns: ['parent', 'tags'],
  conditions: [{ column: 'assigned', any_of: [''] }], sort: [{ column: 'tags', descending: true }],
};

beforeEach(() => {
  locale.speak('en');
  pairs.forget();
  undo.close();
});

/** Row 1 stands so already, row 2 is refused, the others change. */
function lineOf(pair: string, column: string): CellLine {
  const state = pair === 'p1' ? 'same' : pair === 'p2' ? 'refused' : 'changes';
  const why = { code: 'rule_says' as const, message_id: 'err-rule-member-cannot-take', args: {} };
  return { pair, parent: pair, child: 'c', column, state, before: '', after: 'T. Obando', refusal: state === 'refused' ? why : null };
}

async function show(total = 5, who: Session = session) {
  const calls = answer({
    list_pairs: ({ from, count, conditions }) => {
      const left = conditions.some((one) => one.any_of.includes('conflict')) ? 0 : total;
      return { total: left, rows: Array.from({ length: Math.max(0, Math.min(count, left - from)) }, (_, at) => row(from + at)) };
    },
    change_cells: ({ edits, write }) => {
      const lines = edits.map(({ pair, column }) => lineOf(pair, column));
      const people = lines.filter((line) => line.state === 'changes').length;
      return { lines, people, written: write && people > 0, changes: nothingMoved };
    },
    undo: () => ({ kind: 'family_assigned', count: 3, can_undo: false, can_redo: true, changes: nothingMoved }),
    redo: () => {
      throw refusal('not_found');
    },
    list_grid_views: () => ({ views: [view] }),
    save_grid_view: () => ({ entry: 'ee', id: 'v2', changes: nothingMoved }),
  });
  render(UndoBar);
  const { container } = render(Families, { session: who });
  const grid = await screen.findByRole('grid');
  await waitFor(() => expect(pairs.total).toBe(total));
  const asked = () => calls.filter(({ name }) => name === 'list_pairs').map(({ request }) => request as ListPairsRequest);
  const cells = () => calls.filter(({ name }) => name === 'change_cells').map(({ request }) => request as ChangeCellsRequest);
  return { grid, calls, asked, cells, container };
}

it('assigns what is selected: chosen, looked at with counts, written, taken back', async () => {
  const { grid, cells, calls } = await show();
  await fireEvent.keyDown(grid, { key: 'a', ctrlKey: true });
  expect(screen.getByText(/5 pairs selected/).textContent).toContain('of 5 parents');
  await fireEvent.keyDown(grid, { key: 'a' });
  const panel = await screen.findByRole('dialog');
  expect(within(panel).getAllByText('Choose to whom.').length).toBeGreaterThan(0);
  expect(cells()).toEqual([]);
  await fireEvent.click(within(panel).getByRole('combobox', { name: /To whom/ }));
  const option = await screen.findByRole('option', { name: /T. Obando/ });
  await fireEvent.pointerUp(option);
  const said = await within(panel).findByText(/3 parents will be with T. Obando/);
  expect(said.textContent).toMatch(/1 stands so already\..*1 cannot be written/s);
  expect(within(panel).getByText(/This colleague does not work with families/)).toBeTruthy();
  expect(cells().map((one) => one.write)).toEqual([false]);
  await fireEvent.click(within(panel).getByRole('button', { name: /Write it down/ }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(cells().map((one) => [one.write, one.edits.length, one.edits[0]?.value])).toEqual([[false, 5, 'm2'], [true, 5, 'm2']]);
  expect(screen.getByText('3 parents assigned to T. Obando.')).toBeTruthy();
  await fireEvent.click(screen.getByRole('button', { name: /Undo/ }));
  expect(await screen.findByText('Taken back: assignment (3 entries).')).toBeTruthy();
  expect(calls.find(({ name }) => name === 'undo')?.request).toEqual({ reason: 'Undone at once' });
  await fireEvent.click(screen.getByRole('button', { name: /Redo/ }));
  expect(await screen.findByText('There is nothing to say again.')).toBeTruthy();
});

it('says before the click who may hand out families, and that so many are too many', async () => {
  const { grid } = await show(6_000, { ...session, member: { ...counsel.member, roles: ['volunteer'] } });
  await fireEvent.keyDown(grid, { key: ' ' });
  const assign = screen.getByRole('button', { name: /^Assign/ });
  expect(assign.getAttribute('aria-disabled')).toBe('true');
  expect(screen.getByRole('button', { name: /^Tag/ }).getAttribute('aria-disabled')).toBeNull();
  expect(screen.getAllByText(/A coordinator or a lawyer can/).length).toBeGreaterThan(0);
  await fireEvent.keyDown(grid, { key: 'a', ctrlKey: true });
  expect(screen.getByRole('button', { name: /^Tag/ }).getAttribute('aria-disabled')).toBe('true');
  expect(screen.getAllByText(/At most .*5,?000 pairs at once/).length).toBeGreaterThan(0);
  await fireEvent.keyDown(grid, { key: 't' });
  expect(screen.queryByRole('dialog')).toBeNull();
});

it('shows what a pasted block would change before anything is written', async () => {
  const { grid, cells } = await show();
  pairs.active = { row: 3, column: pairs.columns.indexOf('country') };
  await fireEvent.paste(grid, { clipboardData: { getData: () => 'Honduras\tMam\tReached\r\n\tMam\tx\r\nHonduras\t\t\r\n' } });
  const panel = await screen.findByRole('dialog');
  expect(await within(panel).findByText(/are left out: Contact\./)).toBeTruthy();
  expect(within(panel).getByText(/1 row of the block has no row here/)).toBeTruthy();
  expect(await within(panel).findByText(/3 cells of 3 parents change/)).toBeTruthy();
  expect(cells()).toEqual([{
    write: false,
    edits: [
      { pair: 'p3', column: 'country', how: 'set', value: 'HN' },
      { pair: 'p3', column: 'language', how: 'set', value: 'mam' },
      { pair: 'p4', column: 'language', how: 'set', value: 'mam' },
    ],
  }]);
  await fireEvent.click(within(panel).getByRole('button', { name: /Write it down/ }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(cells().at(-1)?.write).toBe(true);
});

it('says who has a family by name, also who left, and never by an id', () => {
  const lines = ['m2', 'Somebody Earlier', '0123456789abcdef0123456789abcdef'].map((before, at) => ({ ...lineOf(`p${at + 3}`, 'assigned'), before }));
  const change = new CellChange();
  change.found = { lines, people: 3, written: false, changes: nothingMoved };
  render(CellPreview, { change, members: session.members, tally: { changes: 3, same: 0, refused: 0 }, will: 'will' });
  const now = screen.getAllByRole('row').slice(1).map((line) => within(line).getAllByRole('cell')[0]?.textContent);
  expect(now).toEqual(['T. Obando', 'Somebody Earlier', 'somebody who left']);
});

it('builds a filter as a sentence, hides nobody before a value is chosen, and drops the last part', async () => {
  const { asked } = await show();
  await fireEvent.click(screen.getByRole('button', { name: /Add a part to what is shown/ }));
  await fireEvent.click(await screen.findByRole('button', { name: 'Alignment' }));
  expect(await screen.findByText(/Nothing is chosen yet/)).toBeTruthy();
  expect(asked().every((one) => one.conditions.length === 0)).toBe(true);
  await fireEvent.click(screen.getByRole('checkbox', { name: 'Pending' }));
  await fireEvent.click(screen.getByRole('checkbox', { name: 'Conflict' }));
  await waitFor(() => expect(asked().at(-1)?.conditions).toEqual([{ column: 'alignment', any_of: ['pending', 'conflict'] }]));
  expect(await screen.findByText('Pairs whose alignment is Pending or Conflict: there are none.')).toBeTruthy();
  await fireEvent.click(screen.getByRole('button', { name: 'Drop the last part' }));
  await waitFor(() => expect(pairs.filter.conditions).toEqual([]));
  expect(await screen.findByRole('grid')).toBeTruthy();
});

it('takes a part away by key', async () => {
  await show();
  await pairs.show({ conditions: [{ column: 'country', any_of: ['GT', ''] }] });
  const part = await screen.findByRole('button', { name: 'Change: whose parent’s country is Guatemala or Unknown' });
  await fireEvent.keyDown(part, { key: 'Delete' });
  await waitFor(() => expect(pairs.filter.conditions).toEqual([]));
});

it('opens a saved view, and keeps what is shown under a name', async () => {
  const { calls } = await show();
  await fireEvent.click(screen.getByRole('button', { name: 'Saved views' }));
  const panel = await screen.findByRole('dialog', { name: 'Saved views' });
  await fireEvent.click(await within(panel).findByRole('button', { name: /^Nobody’s/ }));
  await waitFor(() => expect(pairs.filter.conditions).toEqual(view.conditions));
  expect(pairs.filter.sort).toEqual(view.sort);
  expect(screen.getAllByRole('columnheader').map((head) => head.textContent?.trim())).toEqual(['Parent', 'Tags']);
  await fireEvent.click(screen.getByRole('button', { name: 'Saved views' }));
  await fireEvent.input(await screen.findByLabelText('Keep what is shown now as'), { target: { value: 'Mine' } });
  await fireEvent.click(screen.getByRole('button', { name: 'Keep for everybody' }));
  await waitFor(() => expect(calls.find(({ name }) => name === 'save_grid_view')?.request).toEqual({ ...view, id: '', name: 'Mine', saved_by: '' }));
});

it('has nothing that axe finds wrong while rows are selected', async () => {
  const { grid, container } = await show();
  await pairs.show({ conditions: [{ column: 'country', any_of: ['GT'] }] });
  await fireEvent.keyDown(grid, { key: ' ' });
  const found = await axe.run(container, { rules: { 'color-contrast': { enabled: false }, region: { enabled: false } } });
  expect(found.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
});

it('stands in the grid when one arrives, so that Enter opens the row, and says where', async () => {
  announced.sentence = '';
  const { grid } = await show();
  expect(document.activeElement).toBe(grid);
  await fireEvent.keyDown(grid, { key: 'Enter' });
  expect(navigation.place).toMatchObject({ at: 'family', pair: 'p0' });
});
