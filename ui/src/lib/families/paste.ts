import type { CellEdit } from '$lib/api/generated/CellEdit';
import type { MemberView } from '$lib/api/generated/MemberView';
import type { PairRow } from '$lib/api/generated/PairRow';
import { atStart, label, t } from '$lib/i18n/locale.svelte';
import { readDay } from '$lib/record/read-date';
import { COUNTRIES, LANGUAGE_TAGS } from '$lib/vocabulary/codes';
import { codeOf, EDITABLE, type Column } from './columns';
import { asTyped } from './copy';

/** A block of cells as a spreadsheet copies it: tabs between cells, quotes around what holds a tab, a line or a quote. */
export function readBlock(text: string): string[][] {
  const rows: string[][] = [[]];
  const cells = /(?:"((?:[^"]|"")*)"(?=[\t\r\n]|$)|([^\t\r\n]*))(\t|\r\n|\n|\r|$)/gy;
  for (let found = cells.exec(text); found; found = cells.exec(text)) {
    rows.at(-1)?.push(found[1]?.replaceAll('""', '"') ?? found[2] ?? '');
    if (found[3] === '') break;
    if (found[3] !== '\t') rows.push([]);
  }
  // A spreadsheet ends the last line as well.
  if (rows.length > 1 && rows.at(-1)?.join('') === '' && /[\r\n]$/.test(text)) rows.pop();
  return rows;
}

/** What a block would write, and what of it has no place. */
export interface PastePlan {
  edits: CellEdit[];
  /** Columns under the block that cannot be written in the grid. */
  skipped: Column[];
  /** The block's first row repeats the heads and is left out. */
  heads: boolean;
  /** Rows and columns of the block beyond the last row and column shown. */
  rowsBeyond: number;
  columnsBeyond: number;
  /** Rows that are not as long as the first. */
  uneven: number;
}

/** How many rows a block needs, without the heads it may begin with. */
export function bodyOf(block: readonly string[][], columns: readonly Column[]): { body: readonly string[][]; heads: boolean } {
  const first = block[0] ?? [];
  const heads = first.length > 0 && first.every((cell, at) => columns[at] !== undefined && fold(cell) === fold(t(`column-${columns[at]}`)));
  return { body: heads ? block.slice(1) : block, heads };
}

/**
 * Lays a block over cells: `columns` from the active one on, `rows` from the active one on. Blank cells
 * change nothing, and what cannot be written is named, never dropped in silence.
 */
export function planPaste(block: readonly string[][], rows: readonly PairRow[], columns: readonly Column[], members: readonly MemberView[]): PastePlan {
  const { body, heads } = bodyOf(block, columns);
  const width = Math.max(0, ...body.map((cells) => cells.length));
  const under = columns.slice(0, width);
  const edits = body.slice(0, rows.length).flatMap((cells, at) =>
    under.flatMap((column, index): CellEdit[] => {
      const value = asTyped(cells[index] ?? '').trim();
      if (value === '' || !EDITABLE.includes(column)) return [];
      return [{ pair: rows[at]?.pair ?? '', column: codeOf(column), how: 'set', value: readValue(column, value, members) }];
    }),
  );
  return {
    edits,
    skipped: under.filter((column) => !EDITABLE.includes(column)),
    heads,
    rowsBeyond: Math.max(0, body.length - rows.length),
    columnsBeyond: Math.max(0, width - columns.length),
    uneven: body.filter((cells) => cells.length !== width).length,
  };
}

/** A label as people read it becomes its code; everything else the core reads, or says why it cannot. */
export function readValue(column: Column, typed: string, members: readonly MemberView[]): string {
  const named = optionsOf(column, members).filter((option) => fold(option.label) === fold(typed));
  if (named.length === 1) return named[0]?.value ?? typed;
  return column === 'follow-up' ? (readDay(typed) ?? typed) : typed;
}

/** What can be chosen in a column; nothing in those that are typed. */
export function optionsOf(column: Column, members: readonly MemberView[], standing = ''): { value: string; label: string }[] {
  const of = (prefix: string, codes: readonly string[]) =>
    [...new Set([...codes, ...(standing ? [standing] : [])])].map((code) => ({ value: code, label: atStart(label(prefix, code)) }));
  if (column === 'country') return of('country', COUNTRIES);
  if (column === 'language') return of('lang', LANGUAGE_TAGS);
  if (column !== 'assigned') return [];
  return takers(members).map((member) => ({ value: member.id, label: member.name }));
}

/** Members who work with families: nobody else can take one. */
export function takers(members: readonly MemberView[]): readonly MemberView[] {
  return members.filter((member) => member.active && member.roles.some((role) => role !== 'auditor' && role !== 'keeper'));
}

/** Words without accents and capitals, to compare them. */
export function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').trim().toLowerCase();
}
