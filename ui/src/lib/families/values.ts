import type { MemberView } from '$lib/api/generated/MemberView';
import type { PairRow } from '$lib/api/generated/PairRow';
import { label, t } from '$lib/i18n/locale.svelte';
import { ALIGNMENTS, CHILD_SIDES, CONTACT_STAGES, COUNTRIES, DELIVERIES, LANGUAGE_TAGS, PARENT_SIDES } from '$lib/vocabulary/codes';
import { STAGES } from '$lib/today/funnel.svelte';
import type { Column } from './columns';

/** Days without a try that can be asked for; one of them at a time, since the longer lie in the shorter. */
export const DAYS_WITHOUT_TRY = ['7', '14', '28', '56'] as const;

/** The vocabulary under which the values of a column have their labels. */
const VOCABULARY: Partial<Record<Column, string>> = {
  country: 'country',
  language: 'lang',
  contact: 'contact',
  stage: 'funnel',
  'parent-statement': 'statement',
  'child-statement': 'statement',
  alignment: 'alignment',
  delivery: 'delivery',
};

const CODES: Partial<Record<Column, readonly string[]>> = {
  country: [...COUNTRIES, ''],
  language: [...LANGUAGE_TAGS, ''],
  contact: CONTACT_STAGES,
  stage: STAGES,
  'parent-statement': PARENT_SIDES,
  'child-statement': CHILD_SIDES,
  alignment: ALIGNMENTS,
  delivery: DELIVERIES,
  'last-contact': [...DAYS_WITHOUT_TRY, ''],
  'follow-up': ['due', 'set', ''],
};

/** What a row holds in a column, as the core compares it; of tags there may be several. */
export function valuesIn(row: PairRow, column: Column): string[] {
  if (column === 'country') return [row.country];
  if (column === 'language') return [row.language];
  return column === 'tags' ? row.tags : [];
}

/** The values that a column can be filtered by: the known ones, those seen in rows, those chosen already. */
export function choicesOf(column: Column, members: readonly MemberView[], seen: readonly string[], chosen: readonly string[]): string[] {
  const known = column === 'assigned' ? [...members.map((member) => member.id), ''] : column === 'tags' ? [''] : (CODES[column] ?? []);
  const more = [...new Set([...seen, ...chosen])].filter((value) => value !== '' && !known.includes(value)).sort();
  return column === 'tags' ? [...more, ''] : [...known, ...more];
}

/** A value in the person's words; what is not there has a word of its own in each column. */
export function sayValue(column: Column, value: string, members: readonly MemberView[]): string {
  if (value === '') return t(`blank-${column}`);
  if (column === 'last-contact') return t('filter-days-without-try', { days: value });
  if (column === 'follow-up') return label('filter-follow-up', value);
  if (column === 'assigned') return members.find((member) => member.id === value)?.name ?? t('filter-member-unknown');
  const vocabulary = VOCABULARY[column];
  return vocabulary ? label(vocabulary, value) : value;
}
