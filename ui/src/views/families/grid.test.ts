import { fireEvent, render, screen, waitFor } from '@testing-library/svelte';
import axe from 'axe-core';
import { beforeEach, expect, it } from 'vitest';
import type { ChangeCellsRequest } from '$lib/api/generated/ChangeCellsRequest';
import type { Session } from '$lib/api/generated/Session';
import { KEPT, PAGE, PairList } from '$lib/families/rows.svelte';
import { locale } from '$lib/i18n/locale.svelte';
import { announced } from '$lib/shell/announce.svelte';
import { looks } from '$lib/shell/looks.svelte';
import { navigation } from '$lib/shell/navigation.svelte';
import { counsel, nothingMoved, row } from '../../test-records';
import { answer } from '../../test-setup';
import FamilyGrid from './FamilyGrid.svelte';

beforeEach(() => locale.speak('en'));

const ROW_HEIGHT = looks.rowPixels;

const colleague = { id: 'm2', name: 'T. Obando', roles: ['counsel' as const], active: true, waits_for_key: false };
const volunteer: Session = { ...counsel, member: { ...counsel.member, roles: ['volunteer'] } };

async function showGrid(total: number, session: Session = { ...counsel, members: [colleague] }) {
  /** Who stands in the first rows, when they are not those of the beginning. */
  const order: number[] = [];
  const calls = answer({
    list_pairs: ({ from, count }) => ({
      total,
      rows: Array.from({ length: Math.min(count, total - from) }, (_, index) => row(order[from + index] ?? from + index)),
    }),
    change_cells: ({ edits, write }) => {
      const [edit] = edits;
      const refused = edit?.value === 'nowhere';
      return {
        lines: [{
          pair: edit?.pair ?? '', parent: 'Parent', child: 'Child', column: edit?.column ?? '', before: '', after: edit?.value ?? '',
          state: refused ? 'refused' : 'changes',
          refusal: refused ? { code: 'rule_says', message_id: 'err-rule-not-a-country', args: {} } : null,
        }],
        people: refused ? 0 : 1, written: write && !refused, changes: { ...nothingMoved, families: write && !refused ? ['f0'] : [] },
      };
    },
  });
  const list = new PairList();
  await list.reload();
  const typed: string[] = [];
  const pasted: string[] = [];
  const acted: string[] = [];
  render(FamilyGrid, {
    list, session,
    ontype: (letter: string) => typed.push(letter),
    onact: (letter: string) => 'atf'.includes(letter) && acted.push(letter) > 0,
    onpaste: (text: string) => pasted.push(text),
  });
  const grid = await screen.findByRole('grid');
  const press = (key: string, held: KeyboardEventInit = {}) => fireEvent.keyDown(grid, { key, ...held });
  const edits = () => calls.filter(({ name }) => name === 'change_cells').map(({ request }) => (request as ChangeCellsRequest).edits[0]);
  return { grid, list, typed, pasted, acted, calls, press, edits, order };
}

/** A cell by its row and column, from 0. */
const cellAt = (row: number, column: number) => document.querySelector(`.grid-rows [aria-rowindex="${row + 2}"]`)?.querySelectorAll('[role="gridcell"]')[column] as Element;

/** Goes to a column of the first row. */
async function goTo(list: PairList, column: string): Promise<void> {
  list.active = { row: 0, column: list.columns.indexOf(column as never) };
}

it('is one tab stop that names the active cell and counts every row', async () => {
  const { grid, press } = await showGrid(50_000);
  expect(grid.tabIndex).toBe(0);
  expect(grid.getAttribute('aria-rowcount')).toBe('50001');
  await press('ArrowDown');
  await press('ArrowRight');
  expect(grid.getAttribute('aria-activedescendant')).toBe('pair-1-1');
  await press('End', { ctrlKey: true });
  expect(grid.getAttribute('aria-activedescendant')).toBe('pair-49999-11');
});

it('draws only what is in view', async () => {
  await showGrid(50_000);
  await waitFor(() => expect(screen.getAllByRole('row').length).toBeGreaterThan(5));
  expect(screen.getAllByRole('row').length).toBeLessThan(100);
});

/** Scrolls as a wheel does: jsdom only keeps the number. */
async function scrollTo(grid: HTMLElement, row: number): Promise<void> {
  grid.scrollTop = row * ROW_HEIGHT;
  await fireEvent.scroll(grid);
}

/** The rows as they are drawn, in the order in which they are heard. */
function drawn(): string[] {
  const order = document.querySelector('.grid-rows')?.getAttribute('aria-owns')?.split(' ');
  const rows = order?.map((id) => document.getElementById(id)) ?? [...document.querySelectorAll('.grid-rows > :not([hidden])')];
  return rows.map((one) => one?.querySelector('.name')?.textContent ?? '');
}

it('draws a long list in the same few elements, and holds no more than some pages of it', async () => {
  const { grid, list } = await showGrid(20_000);
  await waitFor(() => expect(drawn()[0]).toBe('Parent 0'));
  const elements = [...document.querySelectorAll('.grid-rows .cell')];
  for (let row = 0; row < 19_950; row += 900) {
    await scrollTo(grid, row);
    await waitFor(() => expect(drawn()).toContain(`Parent ${row}`));
  }
  const rows = drawn().map((name) => Number(name.replace('Parent ', '')));
  expect(rows).toEqual(rows.map((_, at) => (rows[0] ?? 0) + at));
  expect([...document.querySelectorAll('.grid-rows .cell')]).toEqual(elements);
  expect(Array.from({ length: 20_000 }, (_, index) => index).filter((index) => list.row(index)).length).toBeLessThanOrEqual(KEPT * PAGE);
});

it('keeps its elements and its heads when something else is looked for', async () => {
  const { list } = await showGrid(90);
  await waitFor(() => expect(drawn()[0]).toBe('Parent 0'));
  const heads = screen.getAllByRole('columnheader').flatMap((head) => [head, ...head.children]);
  const elements = [...document.querySelectorAll('.grid-rows *')];
  const seen: Element[] = [];
  const watcher = new MutationObserver((changes) => seen.push(...changes.map(({ target }) => target as Element)));
  watcher.observe(document.querySelector('.grid-head') as Element, { subtree: true, childList: true, attributes: true, characterData: true });
  await list.show({ search: 'x' });
  expect(screen.getAllByRole('columnheader').flatMap((head) => [head, ...head.children])).toEqual(heads);
  expect([...document.querySelectorAll('.grid-rows *')]).toEqual(elements);
  expect(seen).toEqual([]);
  watcher.disconnect();
});

it('leaves what is typed in a cell where it is while the list is scrolled under it', async () => {
  const { grid, field } = await begin(200);
  await scrollTo(grid, 3);
  expect([screen.getByRole('combobox'), field.value, document.activeElement]).toEqual([field, 'hond', field]);
  await scrollTo(grid, 100);
  await waitFor(() => expect(screen.queryByRole('combobox')).toBeNull());
});

it('opens the family of the active row with Enter', async () => {
  const { press } = await showGrid(3);
  await press('ArrowDown');
  await press('Enter');
  expect(navigation.place).toEqual({ at: 'family', family: 'f1', pair: 'p1' });
});

it('opens a row that has not arrived yet as soon as it has, unless somebody went on', async () => {
  const { list, press } = await showGrid(50_000);
  navigation.goTo({ at: 'families' });
  const arrives = (row: number) => list.need(row, row);
  await press('End', { ctrlKey: true });
  await press('Enter');
  expect(navigation.place).toEqual({ at: 'families' });
  await arrives(49_999);
  await waitFor(() => expect(navigation.place).toEqual({ at: 'family', family: 'f49999', pair: 'p49999' }));
  navigation.goTo({ at: 'families' });
  list.active = { row: 20_000, column: 0 };
  expect(list.row(20_000)).toBeUndefined();
  await press('Enter');
  expect(navigation.place).toEqual({ at: 'families' });
  await press('ArrowUp');
  await arrives(20_000);
  await waitFor(() => expect(list.row(20_000)).toBeDefined());
  expect(navigation.place).toEqual({ at: 'families' });
});

it('hands a typed letter to the search, and to the acts only while rows are selected', async () => {
  const { typed, acted, press } = await showGrid(3);
  await press('a');
  expect([typed, acted]).toEqual([['a'], []]);
  await press(' ');
  await press('a');
  await press('x');
  expect([typed, acted]).toEqual([['a', 'x'], ['a']]);
});

it('sorts by the head that the arrows reach, adds keys with Shift, and says so', async () => {
  const { grid, list, press, calls } = await showGrid(3);
  await press('ArrowUp');
  expect(grid.getAttribute('aria-activedescendant')).toBe('pair-head-0');
  await press('Enter');
  await press('ArrowRight');
  await press('Enter', { shiftKey: true });
  await press('Enter', { shiftKey: true });
  expect(list.filter.sort).toEqual([{ column: 'parent', descending: false }, { column: 'child', descending: true }]);
  expect((calls.at(-1)?.request as { sort: unknown }).sort).toEqual(list.filter.sort);
  const heads = screen.getAllByRole('columnheader');
  expect(heads.map((head) => head.getAttribute('aria-sort')).slice(0, 3)).toEqual(['ascending', 'descending', 'none']);
  expect(heads[1]?.textContent).toContain('sort key 2');
  expect(announced.sentence).toBe('Sorted by Parent, then Child from the end.');
  await fireEvent.click(heads[3] as HTMLElement);
  expect(list.filter.sort).toEqual([{ column: 'country', descending: false }]);
});

it('selects with Space, Shift, Ctrl and the mouse, and leaves it with Escape', async () => {
  const { grid, list, press } = await showGrid(12);
  expect(grid.getAttribute('aria-multiselectable')).toBe('true');
  await press(' ');
  await press('ArrowDown', { shiftKey: true });
  await press('ArrowDown', { shiftKey: true });
  expect(list.selection.ranges).toEqual([[0, 2]]);
  const rows = () => screen.getAllByRole('row').slice(1);
  await fireEvent.click(rows()[6]?.children[2] as Element, { ctrlKey: true });
  expect(list.selection.ranges).toEqual([[0, 2], [6, 6]]);
  await fireEvent.click(rows()[9]?.children[2] as Element, { shiftKey: true });
  expect(list.selection.ranges).toEqual([[0, 2], [6, 9]]);
  expect(rows().slice(0, 11).map((one) => one.getAttribute('aria-selected')).join()).toBe('true,true,true,false,false,false,true,true,true,true,false');
  expect(rows()[0]?.textContent).toContain('marked');
  await press('a', { ctrlKey: true });
  expect(list.selection.count).toBe(12);
  await press('Escape');
  expect(list.selection.count).toBe(0);
});

/** A clipboard that remembers. */
function clipboard(held: Record<string, string> = {}) {
  return { held, getData: (type: string) => held[type] ?? '', setData: (type: string, text: string) => void (held[type] = text) };
}

it('copies the active row, or what is selected, as a table with heads', async () => {
  const { grid, list, press } = await showGrid(5);
  const one = clipboard();
  await fireEvent.copy(grid, { clipboardData: one });
  expect(one.held['text/plain']?.split('\r\n').length).toBe(2);
  await press(' ');
  await press('ArrowDown', { shiftKey: true });
  const two = clipboard();
  await fireEvent.copy(grid, { clipboardData: two });
  expect(two.held['text/plain']?.split('\r\n').map((line) => line.split('\t').slice(0, 3).join('|'))).toEqual(['Practice|Parent|Child', 'PRACTICE: invented|Parent 0|Child 0', 'PRACTICE: invented|Parent 1|Child 1']);
  expect(two.held['text/html']).toContain('<th>Parent</th>');
  expect(list.said).toBe('2 rows copied');
});

it('hands pasted text on', async () => {
  const { grid, pasted } = await showGrid(5);
  await fireEvent.paste(grid, { clipboardData: clipboard({ 'text/plain': 'a\tb' }) });
  expect(pasted).toEqual(['a\tb']);
});

it('says why a column cannot be written, and who may assign', async () => {
  const { list, press } = await showGrid(3, volunteer);
  await press('F2');
  expect(list.said).toBe('Parent cannot be written in the grid. Enter opens the family, where it can be recorded.');
  await goTo(list, 'assigned');
  await press('F2');
  expect(list.said).toMatch(/A coordinator or a lawyer can/);
  expect(screen.queryByRole('combobox')).toBeNull();
});

it('writes a cell in its place: a label becomes its code, Enter keeps and moves down', async () => {
  const { grid, list, press, edits } = await showGrid(3);
  await goTo(list, 'country');
  await press('F2');
  const field = await screen.findByRole<HTMLInputElement>('combobox', { name: 'From of Parent 0' });
  expect(field.value).toBe('Guatemala');
  await fireEvent.input(field, { target: { value: 'honduras' } });
  await fireEvent.keyDown(field, { key: 'Enter' });
  await waitFor(() => expect(screen.queryByRole('combobox')).toBeNull());
  expect(edits()).toEqual([{ pair: 'p0', column: 'country', how: 'set', value: 'HN' }]);
  expect(list.active.row).toBe(1);
  expect(document.activeElement).toBe(grid);
});

it.each(['Enter', 'Tab'])('clears a cell that was emptied, by %s: the first choice of the list is not taken', async (key) => {
  const { list, press, edits } = await showGrid(3);
  await goTo(list, 'country');
  await press('F2');
  const field = await screen.findByRole('combobox');
  await fireEvent.input(field, { target: { value: 'a' } });
  await screen.findAllByRole('option');
  await fireEvent.input(field, { target: { value: '' } });
  await fireEvent.keyDown(field, { key });
  await waitFor(() => expect(edits()).toEqual([{ pair: 'p0', column: 'country', how: 'clear', value: '' }]));
});

it.each([
  ['hond', [], 'HN'],
  ['a', [], 'a'],
  ['a', ['ArrowDown'], undefined],
])('takes a choice only if it is the last one left or the arrows went there: %s %j', async (typed, arrows, value) => {
  const { list, press, edits } = await showGrid(3);
  await goTo(list, 'country');
  await press('F2');
  const field = await screen.findByRole('combobox');
  await fireEvent.input(field, { target: { value: typed } });
  await waitFor(() => expect(document.querySelector('[data-cell-choices] [data-highlighted]')).toBeTruthy());
  for (const key of arrows) await fireEvent.keyDown(field, { key });
  const lit = document.querySelector('[data-cell-choices] [data-highlighted]')?.getAttribute('data-value');
  await fireEvent.keyDown(field, { key: 'Enter' });
  await waitFor(() => expect(edits().length).toBe(1));
  expect(edits()[0]?.value).toBe(value ?? lit);
});

it('keeps what was typed and says the refusal at the cell; Escape gives back the old value', async () => {
  const { list, press, edits } = await showGrid(3);
  await goTo(list, 'country');
  await press('F2');
  const field = await screen.findByRole<HTMLInputElement>('combobox');
  await fireEvent.input(field, { target: { value: 'nowhere' } });
  await fireEvent.keyDown(field, { key: 'Tab' });
  expect((await screen.findByRole('alert')).textContent).toMatch(/no country that the program knows/);
  expect([field.value, field.getAttribute('aria-invalid')]).toEqual(['nowhere', 'true']);
  await fireEvent.keyDown(field, { key: 'Escape' });
  expect(screen.queryByRole('combobox')).toBeNull();
  expect(edits().length).toBe(1);
});

it.each([
  ['followed to where it stands now', [1, 2, 0], 'p0'],
  ['not left for another when it is gone', [1, 2, 3], 'p1'],
])('goes on with Tab in a row that the write moved away: %s', async (_, after, pair) => {
  const { list, press, order } = await showGrid(3);
  await goTo(list, 'country');
  await press('F2');
  const field = await screen.findByRole('combobox');
  await fireEvent.input(field, { target: { value: 'honduras' } });
  order.splice(0, 3, ...after);
  await fireEvent.keyDown(field, { key: 'Tab' });
  await waitFor(() => expect(screen.queryByRole('combobox')).toBeNull());
  expect(list.row(list.active.row)?.pair).toBe(pair);
  expect(list.columns[list.active.column]).toBe(pair === 'p0' ? 'language' : 'country');
  expect(list.said).toMatch(pair === 'p0' ? /^$/ : /another stands here now/);
});

/** Writes into the first row's country, and keeps nothing yet. */
async function begin(total: number) {
  const shown = await showGrid(total);
  await goTo(shown.list, 'country');
  await shown.press('F2');
  const field = await screen.findByRole<HTMLInputElement>('combobox');
  await fireEvent.input(field, { target: { value: 'hond' } });
  return { ...shown, field };
}

it('ends the writing with a word when other rows are shown, and hears the keys again', async () => {
  const { grid, list, press, edits } = await begin(3);
  await list.show({ search: 'x' });
  await waitFor(() => expect(screen.queryByRole('combobox')).toBeNull());
  expect(list.said).toBe('Not kept, because the row is not shown any more: From of Parent 0, “hond”.');
  expect(document.activeElement).toBe(grid);
  await press('ArrowDown');
  expect([list.active.row, edits()]).toEqual([1, []]);
});

it('ends the writing with a word when a reload takes its row away, and leaves the focus with another field', async () => {
  const { list, order } = await begin(3);
  const other = document.body.appendChild(document.createElement('input'));
  other.focus();
  order.push(4, 5, 6);
  await list.reload();
  await waitFor(() => expect(screen.queryByRole('combobox')).toBeNull());
  expect(list.said).toMatch(/^Not kept/);
  expect(document.activeElement).toBe(other);
  other.remove();
});

it.each([true, false])('goes with its row when a reload moves it, and takes no focus from another field (%s)', async (elsewhere) => {
  const { list, order } = await begin(3);
  const other = document.body.appendChild(document.createElement('input'));
  if (elsewhere) other.focus();
  order.push(1, 2, 0);
  await list.reload();
  await waitFor(() => expect(cellAt(2, 3).querySelector('input')).toBeTruthy());
  const field = screen.getByRole<HTMLInputElement>('combobox');
  expect([field.value, document.activeElement]).toEqual(['hond', elsewhere ? other : field]);
  other.remove();
});

it('does not drop what was typed for a click on another cell', async () => {
  const { list, field } = await begin(3);
  await fireEvent.click(cellAt(2, 0));
  expect([screen.getByRole('combobox'), field.value, list.active.row]).toEqual([field, 'hond', 0]);
  expect(list.said).toBe('From of Parent 0 is not kept yet. Enter keeps it, Esc gives back what stood there.');
  expect(document.activeElement).toBe(field);
  await fireEvent.keyDown(field, { key: 'Escape' });
  await fireEvent.click(cellAt(2, 0));
  expect(list.active.row).toBe(2);
});

it('does not write in a row that is out of view', async () => {
  const { list, press } = await showGrid(90);
  list.active = { row: 80, column: list.columns.indexOf('country') };
  await press('F2');
  expect([list.said, screen.queryByRole('combobox')]).toEqual([expect.stringMatching(/out of view/), null]);
});

it('writes nothing when nothing was changed, and goes on with Tab', async () => {
  const { list, press, edits } = await showGrid(3);
  await goTo(list, 'language');
  await press('F2');
  await fireEvent.keyDown(await screen.findByRole('combobox'), { key: 'Tab' });
  await waitFor(() => expect(screen.queryByRole('combobox')).toBeNull());
  expect(edits()).toEqual([]);
  expect(list.columns[list.active.column]).toBe('contact');
});

it('has nothing that axe finds wrong', async () => {
  const { grid, press } = await showGrid(4);
  await press(' ');
  const found = await axe.run(grid, { rules: { 'color-contrast': { enabled: false } } });
  expect(found.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
});
