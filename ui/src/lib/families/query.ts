import type { GridCondition } from '$lib/api/generated/GridCondition';
import type { GridSort } from '$lib/api/generated/GridSort';
import { codeOf, type Column } from './columns';

/** What the grid shows and in which order: words typed, conditions, keys to sort by. */
export interface Query {
  search: string;
  conditions: readonly GridCondition[];
  sort: readonly GridSort[];
}

export const EVERYTHING: Query = { search: '', conditions: [], sort: [] };

/** Whether anything is kept out. A condition of which nothing is chosen yet keeps nothing out. */
export function isFiltered(query: Query): boolean {
  return query.search !== '' || inForce(query.conditions).length > 0;
}

/** The conditions that hold: with none of its values chosen one would hide every row. */
export function inForce(conditions: readonly GridCondition[]): GridCondition[] {
  return conditions.filter((one) => one.any_of.length > 0).map((one) => ({ ...one }));
}

/** The conditions with other values of a column; a new column comes last. */
export function withValues(conditions: readonly GridCondition[], column: Column, anyOf: readonly string[]): GridCondition[] {
  const changed = { column: codeOf(column), any_of: [...anyOf] };
  return conditions.some((one) => one.column === changed.column)
    ? conditions.map((one) => (one.column === changed.column ? changed : one))
    : [...conditions, changed];
}

export function withoutColumn(conditions: readonly GridCondition[], column: Column): GridCondition[] {
  return conditions.filter((one) => one.column !== codeOf(column));
}

/** What a sentence would lose if its last part went: the last condition, and at the end the words typed. */
export function withoutLast(query: Query): Query {
  const conditions = inForce(query.conditions);
  return conditions.length > 0 ? { ...query, conditions: conditions.slice(0, -1) } : { ...query, search: '' };
}

/**
 * The keys to sort by after a head was pressed: up, down, not at all. `adding` keeps the other keys, and a
 * new one comes after them; without it the column becomes the only key.
 */
export function sortBy(sort: readonly GridSort[], column: Column, adding: boolean): GridSort[] {
  const code = codeOf(column);
  const known = sort.find((key) => key.column === code);
  const next = known === undefined ? { column: code, descending: false } : known.descending ? undefined : { column: code, descending: true };
  if (!adding) return next ? [next] : [];
  if (!known) return next ? [...sort, next] : [...sort];
  return sort.flatMap((key) => (key.column === code ? (next ? [next] : []) : [key]));
}

/** How a column is sorted, and which of the keys it is, from 1. */
export function keyOf(sort: readonly GridSort[], column: Column): { descending: boolean; place: number } | undefined {
  const at = sort.findIndex((key) => key.column === codeOf(column));
  return at < 0 ? undefined : { descending: sort[at]?.descending ?? false, place: at + 1 };
}
