import type { ListSummary } from '$lib/api/generated/ListSummary';
import { sayDay } from '$lib/i18n/dates';
import { label, t } from '$lib/i18n/locale.svelte';

/** The word for our own records, where a list's id would stand. */
export const BOOK = 'book';
/** A list of a partner is none of the government's to be asked about. */
const PARTNER = 'partner';

/** Two sides: of two versions of one list the earlier first. */
export interface Sides {
  a: string;
  b: string;
}

/** Lists that can be compared: an import that was taken back says nothing any more. */
export function comparable(lists: readonly ListSummary[]): readonly ListSummary[] {
  return lists.filter((list) => !list.undone);
}

/** What a list is first compared with: its version before, else our book. */
export function earlierOf(lists: readonly ListSummary[], list: ListSummary): string {
  const isVersion = (other: ListSummary) => other.kind === list.kind && other.sender === list.sender;
  const before = comparable(lists).filter((other) => other.id !== list.id && isVersion(other) && other.as_of <= list.as_of);
  // Of two of one day the one that was taken in later: the lists stand with the newest first.
  const [latest] = before.toSorted((one, other) => other.as_of.localeCompare(one.as_of));
  return latest?.id ?? BOOK;
}

/** The sides that were asked for; what is left open is the newest list, and the version before it. */
export function sidesOf(lists: readonly ListSummary[], asked: Sides): Sides | undefined {
  const there = comparable(lists);
  const newest = there.toSorted((one, other) => other.as_of.localeCompare(one.as_of))[0];
  const b = asked.b || newest?.id;
  if (b === undefined) return undefined;
  const list = there.find(({ id }) => id === b);
  return { a: asked.a || (list ? earlierOf(lists, list) : BOOK), b };
}

/** What a side is called: who sent it and its day. */
export function nameSide(list: ListSummary | null): string {
  return list ? t('flow-list', { sender: list.sender || t('list-no-sender'), day: sayDay(list.as_of) }) : t('flow-book');
}

/** The sides to choose from: every list, and our book. */
export function sideChoices(lists: readonly ListSummary[]): { value: string; label: string }[] {
  const named = comparable(lists).map((list) => ({ value: list.id, label: `${nameSide(list)} · ${label('list-kind', list.kind)} · ${list.file_name}` }));
  return [...named, { value: BOOK, label: t('compared-book') }];
}

/** Why no memo can be made of two sides. */
export function memoBlocked(a: ListSummary | null, b: ListSummary | null): string | undefined {
  if (!a || !b) return t('memo-needs-lists');
  return [a, b].some(({ kind }) => kind === PARTNER) ? t('memo-not-of-partner') : undefined;
}
