import { beforeEach, expect, it } from 'vitest';
import { cellText } from '$lib/families/copy';
import { optionsOf, readValue } from '$lib/families/paste';
import { choices } from '$lib/record/choices';
import { row } from '../../test-records';
import { atStart, label, locale, t } from './locale.svelte';

beforeEach(() => locale.speak('es'));

it.each([['mam', 'Mam'], ['kek', 'Q’eqchi’'], ['es', 'Español']])('begins the language %s with a capital where it stands alone, and small in a sentence', (language, alone) => {
  expect(cellText({ ...row(0), language }, 'language')).toBe(alone);
  expect(choices('lang', [language])).toEqual([{ value: language, label: alone }]);
  expect(t('in-language', { language: label('lang', language) })).toBe(`en ${alone.toLowerCase()}`);
});

it('reads back from a cell what it has drawn there', () => {
  expect(optionsOf('language', []).every(({ value, label: drawn }) => readValue('language', drawn, []) === value)).toBe(true);
});

it('leaves nothing where nothing is', () => {
  expect(atStart('')).toBe('');
});
