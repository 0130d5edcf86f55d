import type { FactView } from '$lib/api/generated/FactView';
import { sayPartial } from '$lib/i18n/dates';
import { label, t } from '$lib/i18n/locale.svelte';

/** One value of a fact in words: codes become words, partial dates are written out. */
export function sayFact(field: string, state: string, value: string): string {
  if (state !== 'known') return label('known', state);
  switch (field) {
    case 'born':
      return sayPartial(value);
    case 'deceased':
      return value ? sayPartial(value) : t('detail-died');
    case 'sex':
      return label('sex', value);
    case 'country':
    case 'nationality':
      return label('country', value);
    case 'languages':
      return value.split(', ').map((tag) => label('lang', tag)).join(', ');
    default:
      return value;
  }
}

/** A value that stands in the record, with where it comes from. */
export function sayRecorded(fact: FactView): string {
  const value = sayFact(fact.field, fact.state, fact.value);
  return fact.source ? t('detail-of-source', { value, source: fact.source }) : value;
}
