import type { GridCondition } from '$lib/api/generated/GridCondition';
import type { GridSort } from '$lib/api/generated/GridSort';
import type { MemberView } from '$lib/api/generated/MemberView';
import { locale, t } from '$lib/i18n/locale.svelte';
import { columnOf } from './columns';
import { inForce, type Query } from './query';
import { sayValue } from './values';

function sayOr(words: readonly string[]): string {
  const tag = locale.language === 'en' ? 'en-GB' : 'es-419';
  return new Intl.ListFormat(tag, { type: 'disjunction' }).format(words);
}

/** One condition as a part of the sentence: "whose alignment is Pending or Conflict". */
export function sayPart({ column: code, any_of }: GridCondition, members: readonly MemberView[]): string {
  const column = columnOf(code);
  if (!column) return code;
  const say = (value: string) =>
    column === 'tags' && value !== '' ? t('filter-tagged', { tag: value }) : sayValue(column, value, members);
  return t(`part-${column}`, { values: any_of.length > 0 ? sayOr(any_of.map(say)) : '…' });
}

/** What is shown, as one sentence. */
export function sayFilter(query: Query, members: readonly MemberView[]): string {
  const words = query.search.trim();
  const parts = inForce(query.conditions).map((condition) => sayPart(condition, members));
  if (words) parts.unshift(t('part-search', { words }));
  if (parts.length === 0) return t('filter-all');
  return t('filter-pairs', { parts: parts.reduce((first, next) => t('filter-join', { first, next })) });
}

/** How the rows are sorted, for those who do not see the arrows. */
export function saySort(sort: readonly GridSort[]): string {
  if (sort.length === 0) return t('sorted-by-name');
  const keys = sort.map(({ column, descending }) =>
    t(descending ? 'sorted-key-down' : 'sorted-key-up', { column: t(`column-${columnOf(column) ?? 'parent'}`) }),
  );
  return t('sorted-by', { keys: keys.reduce((first, next) => t('sorted-then', { first, next })) });
}
