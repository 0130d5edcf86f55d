import { expect, it } from 'vitest';
import { FIRST_COLUMNS, layOut, moveColumn, withColumn } from './columns';
import { LANGUAGES } from '$lib/i18n/bundles';
import { hasMessage, locale } from '$lib/i18n/locale.svelte';
import { COLUMNS, FILTERED } from './columns';
import { EVERYTHING, inForce, isFiltered, keyOf, sortBy, withoutColumn, withoutLast, withValues } from './query';
import { sayFilter, saySort } from './sentence';

const members = [{ id: 'm2', name: 'T. Obando', roles: ['counsel' as const], active: true, waits_for_key: false }];
const query = {
  search: '',
  conditions: [
    { column: 'alignment', any_of: ['pending', 'conflict'] },
    { column: 'assigned', any_of: ['m2', ''] },
    { column: 'last_contact', any_of: ['28'] },
  ],
  sort: [],
};

it('says a filter as a sentence in English', () => {
  locale.speak('en');
  expect(sayFilter(query, members)).toBe(
    'Pairs whose alignment is Pending or Conflict, and whose parent is assigned to T. Obando or nobody, and without a try for 28 days',
  );
  expect(sayFilter({ ...EVERYTHING, search: ' xica ' }, members)).toBe('Pairs that fit “xica”');
  expect(sayFilter(EVERYTHING, members)).toBe('All pairs');
});

it('and in Spanish', () => {
  locale.speak('es');
  expect(sayFilter(query, members)).toBe(
    'Pares que figuran como Pendiente o No coinciden, y a cargo de T. Obando o nadie, y sin ningún intento en 28 días',
  );
  expect(sayFilter({ ...EVERYTHING, conditions: [{ column: 'tags', any_of: ['Radio', ''] }] }, members)).toBe(
    'Pares con la etiqueta Radio o sin etiqueta',
  );
});

it('has a part for each column that filters, and a head for each column', () => {
  for (const language of LANGUAGES) {
    locale.speak(language);
    expect(FILTERED.filter((column) => !hasMessage(`part-${column}`))).toEqual([]);
    expect(COLUMNS.filter((column) => !hasMessage(`column-${column}`))).toEqual([]);
  }
});

it('sorts up, down, not at all; a key that is added comes after the others and keeps its place', () => {
  const once = sortBy([], 'country', false);
  expect(once).toEqual([{ column: 'country', descending: false }]);
  const two = sortBy(once, 'last-contact', true);
  expect(two).toEqual([{ column: 'country', descending: false }, { column: 'last_contact', descending: false }]);
  const turned = sortBy(two, 'country', true);
  expect(turned).toEqual([{ column: 'country', descending: true }, { column: 'last_contact', descending: false }]);
  expect(keyOf(turned, 'last-contact')).toEqual({ descending: false, place: 2 });
  expect(sortBy(turned, 'country', true)).toEqual([{ column: 'last_contact', descending: false }]);
  expect(sortBy(turned, 'country', false)).toEqual([]);
  expect(sortBy(turned, 'assigned', false)).toEqual([{ column: 'assigned', descending: false }]);
  locale.speak('en');
  expect(saySort(turned)).toBe('Sorted by From from the end, then Last contact.');
});

it('sends no condition of which nothing is chosen: it would hide every row', () => {
  const begun = withValues(query.conditions, 'country', []);
  expect(begun.at(-1)).toEqual({ column: 'country', any_of: [] });
  expect(inForce(begun)).toEqual(query.conditions);
  expect(isFiltered({ ...EVERYTHING, conditions: [{ column: 'country', any_of: [] }] })).toBe(false);
});

it('drops the last part, and the words when no part is left', () => {
  const last = withoutLast({ ...query, search: 'x' });
  expect(last.conditions.map((one) => one.column)).toEqual(['alignment', 'assigned']);
  expect(withoutLast({ ...EVERYTHING, search: 'x' })).toEqual(EVERYTHING);
  expect(withoutColumn(query.conditions, 'last-contact').length).toBe(2);
});

it('keeps the parent first and shown, and lays out the columns chosen', () => {
  expect(withColumn(FIRST_COLUMNS, 'parent', false)).toEqual(FIRST_COLUMNS);
  const chosen = withColumn(['parent', 'child'], 'tags', true);
  expect(moveColumn(chosen, 'tags', -1)).toEqual(['parent', 'tags', 'child']);
  expect(moveColumn(chosen, 'child', -1)).toEqual(chosen);
  expect(moveColumn(chosen, 'parent', 1)).toEqual(chosen);
  expect(layOut(['parent', 'country'])).toEqual({ template: 'minmax(11rem, 2fr) 5.5rem', width: '16.5rem' });
});
