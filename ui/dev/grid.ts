import type { CellLine } from '$lib/api/generated/CellLine';
import type { CellsChanged } from '$lib/api/generated/CellsChanged';
import type { ChangeCellsRequest } from '$lib/api/generated/ChangeCellsRequest';
import type { ListPairsRequest } from '$lib/api/generated/ListPairsRequest';
import type { MemberView } from '$lib/api/generated/MemberView';
import type { PairRow } from '$lib/api/generated/PairRow';
import type { PairRows } from '$lib/api/generated/PairRows';
import type { Recorded } from '$lib/api/generated/Recorded';
import type { SavedGridView } from '$lib/api/generated/SavedGridView';
import type { Undone } from '$lib/api/generated/Undone';
import { makeRow } from './families';

/** The grid of the mock: its rows, what is written in them, and the way back. */

export const TOTAL = 50_000;
const rows = Array.from({ length: TOTAL }, (_, index) => makeRow(index));
const byPair = new Map(rows.map((row) => [row.pair, row]));

export const gridViews: SavedGridView[] = [
  {
    id: 'v1', name: 'Nobody’s, to call first', search: '', saved_by: 'Tadeo Obando',
    conditions: [{ column: 'assigned', any_of: [''] }, { column: 'last_contact', any_of: ['28'] }],
    sort: [{ column: 'country', descending: false }, { column: 'last_contact', descending: true }],
    columns: ['parent', 'child', 'country', 'language', 'contact', 'last_contact', 'assigned', 'tags', 'follow_up'],
  },
];

type Before = [row: PairRow, was: PairRow, now: PairRow][];
const done: Before[] = [];
const undone: Before[] = [];

function moved(families: string[]): Recorded {
  return { entry: '00', id: '00', changes: { families, lists: false, deliveries: false, members: false } };
}

function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

function cell(row: PairRow, column: string): string {
  const found = (row as unknown as Record<string, unknown>)[column === 'assigned' ? 'assigned_id' : column];
  return Array.isArray(found) ? found.join(', ') : String(found ?? '');
}

function fits(row: PairRow, column: string, anyOf: string[]): boolean {
  if (column === 'last_contact') return anyOf.includes('') ? row.last_contact === '' : row.last_contact < '2018-08-10';
  if (column === 'follow_up') return anyOf.some((value) => (value === '' ? !row.follow_up : row.follow_up !== ''));
  if (column === 'tags') return anyOf.some((value) => (value === '' ? row.tags.length === 0 : row.tags.includes(value)));
  return anyOf.includes(cell(row, column));
}

export function listPairs(request: ListPairsRequest): PairRows {
  const words = fold(request.search).split(/\s+/).filter(Boolean);
  const found = rows.filter(
    (row) =>
      words.every((word) => fold(`${row.parent} ${row.child} ${row.parent_a_number.replaceAll(' ', '')}`).includes(word)) &&
      request.conditions.every(({ column, any_of }) => fits(row, column, any_of)),
  );
  if (request.sort.length > 0) {
    found.sort((one, other) => {
      for (const { column, descending } of request.sort) {
        const [a, b] = [cell(one, column), cell(other, column)];
        if (a !== b) return a === '' ? 1 : b === '' ? -1 : (a < b ? -1 : 1) * (descending ? -1 : 1);
      }
      return 0;
    });
  }
  return { total: found.length, rows: found.slice(request.from, request.from + request.count) };
}

function writeCell(row: PairRow, column: string, how: string, value: string, members: readonly MemberView[]): PairRow | string {
  if (value === '' && how !== 'clear') return row;
  if (column === 'tags') {
    const typed = value.split(',').map((tag) => tag.trim()).filter(Boolean);
    if (typed.some((tag) => tag.length > 30)) return 'not-a-tag';
    const kept = how === 'remove' ? row.tags.filter((tag) => !typed.includes(tag)) : how === 'add' ? [...row.tags, ...typed] : typed;
    return { ...row, tags: [...new Set(kept)].sort() };
  }
  if (column === 'assigned') {
    const member = members.find((one) => one.id === value || one.name === value);
    if (how !== 'clear' && !member) return 'no-such-member';
    return { ...row, assigned: member?.name ?? '', assigned_id: member?.id ?? '' };
  }
  if (column === 'follow_up') return how !== 'clear' && !/^\d{4}-/.test(value) ? 'not-a-day' : { ...row, follow_up: value };
  if (how === 'clear') return 'not-in-the-grid';
  if (column === 'country') return /^[A-Z]{2}$/.test(value) ? { ...row, country: value } : 'not-a-country';
  return value.length > 3 ? 'not-a-language' : { ...row, language: value };
}

export function changeCells(request: ChangeCellsRequest, members: readonly MemberView[]): CellsChanged {
  const act: Before = [];
  const people = new Set<string>();
  const lines = request.edits.map(({ pair, column, how, value }): CellLine => {
    const row = byPair.get(pair) as PairRow;
    const next = writeCell(row, column, how, value, members);
    const shown = (one: PairRow) => (column === 'assigned' ? one.assigned : cell(one, column));
    const line = { pair, parent: row.parent, child: row.child, column, before: shown(row), after: shown(row), refusal: null };
    if (typeof next === 'string') return { ...line, state: 'refused', refusal: { code: 'rule_says', message_id: `err-rule-${next}`, args: {} } };
    if (shown(next) === shown(row)) return { ...line, state: 'same' };
    people.add(row.parent_id);
    act.push([row, { ...row }, next]);
    return { ...line, state: 'changes', after: shown(next) };
  });
  const written = request.write && act.length > 0;
  if (written) {
    for (const [row, , next] of act) Object.assign(row, next);
    done.push(act);
    undone.length = 0;
  }
  return { lines, people: people.size, written, changes: moved(written ? act.map(([row]) => row.family) : []).changes };
}

function step(from: Before[], to: Before[], at: 1 | 2): Undone | undefined {
  const act = from.pop();
  if (!act) return undefined;
  for (const one of act) Object.assign(one[0], one[at]);
  to.push(act);
  return {
    kind: 'family_assigned', count: act.length, can_undo: done.length > 0, can_redo: undone.length > 0,
    changes: moved(act.map(([row]) => row.family)).changes,
  };
}

export const undo = (): Undone | undefined => step(done, undone, 1);
export const redo = (): Undone | undefined => step(undone, done, 2);

export function saveView(view: SavedGridView): Recorded {
  const at = gridViews.findIndex((one) => one.id === view.id);
  const kept = { ...view, id: view.id || `v${gridViews.length + 1}`, saved_by: 'Inés Robleda' };
  if (at >= 0) gridViews[at] = kept;
  else gridViews.push(kept);
  return moved([]);
}

export function removeView({ id }: { id: string }): Recorded {
  gridViews.splice(gridViews.findIndex((one) => one.id === id), 1);
  return moved([]);
}
