import { beforeEach, expect, it } from 'vitest';
import { row } from '../../test-records';
import { locale } from '$lib/i18n/locale.svelte';
import type { MemberView } from '$lib/api/generated/MemberView';
import { asHtml, asTabs, asTyped, harmless, withoutMark } from './copy';
import { planPaste, readBlock, readValue } from './paste';

const members: MemberView[] = [
  { id: 'm2', name: 'Tadeo Obando', roles: ['counsel'], active: true, waits_for_key: false },
  { id: 'm3', name: 'Alma Reyes', roles: ['auditor'], active: true, waits_for_key: false },
];

beforeEach(() => locale.speak('en'));

it.each([
  ['a\tb\r\nc\td\r\n', [['a', 'b'], ['c', 'd']]],
  ['a', [['a']]],
  ['a\tb', [['a', 'b']]],
  ['\t\r\n', [['', '']]],
  ['a\r\n\r\nb\r\n', [['a'], [''], ['b']]],
  ['"two\nlines"\tb\n', [['two\nlines', 'b']]],
  ['"with ""quotes"""\tb', [['with "quotes"', 'b']]],
  ['"a\tb"\tc', [['a\tb', 'c']]],
  ['5" pipe\tb', [['5" pipe', 'b']]],
  ['"said" he\tb', [['"said" he', 'b']]],
  ['a\rb\r', [['a'], ['b']]],
])('reads %j as a spreadsheet means it', (text, rows) => expect(readBlock(text)).toEqual(rows));

it('reads a block of 5,000 rows in no time', () => {
  const text = Array.from({ length: 5_000 }, (_, at) => `Guatemala\t"K’iche’"\t${at}`).join('\r\n');
  const begun = performance.now();
  expect(readBlock(text).length).toBe(5_000);
  expect(performance.now() - begun).toBeLessThan(500);
});

it('gives back what it copied', () => {
  const cells = [{ ...row(1), tags: ['+502', 'a "b"'] }];
  const text = asTabs(cells, ['parent', 'tags']);
  expect(readBlock(text)).toEqual([['Parent', 'Tags'], ['Parent 1', `'+502, a "b"`]]);
  expect(asTyped(`'+502, a "b"`)).toBe('+502, a "b"');
});

it('says in each row that it was copied out of a practice vault, and pastes without that', () => {
  const text = asTabs([row(1), row(2)], ['parent', 'tags'], true);
  expect(readBlock(text).map(([first]) => first)).toEqual(['Practice', 'PRACTICE: invented', 'PRACTICE: invented']);
  expect(withoutMark(readBlock(text))).toEqual(readBlock(asTabs([row(1), row(2)], ['parent', 'tags'])));
  expect(asHtml([row(1)], ['parent'], true)).toContain('<td>PRACTICE: invented</td><td>Parent 1</td>');
  expect(withoutMark([['Practice', 'x'], ['Parent 1', 'y']])).toEqual([['Practice', 'x'], ['Parent 1', 'y']]);
});

it.each(['=1+1', '+502 5555', '-1', '@x', '\t=1', ' =1', '\u200b=1', '＝1', "'=1"])('makes %j harmless, and back', (cell) => {
  expect(harmless(cell)).toBe(`'${cell}`);
  expect(asTyped(harmless(cell))).toBe(cell);
});

it.each(['', 'Marta', "'Ana", "d'Ávila", ' Juan', 'A900 214 331', '1=1'])('leaves %j as it is', (cell) => {
  expect([harmless(cell), asTyped(cell)]).toEqual([cell, cell]);
});

it('copies no markup out of a name', () => {
  const html = asHtml([{ ...row(1), parent: '<b>Ana & Co</b>' }], ['parent']);
  expect(html).toContain('<td>&lt;b&gt;Ana &amp; Co&lt;/b&gt;</td>');
  expect(html).toContain('<th>Parent</th>');
});

it('lays a block over the cells: labels become codes, blanks change nothing, the rest is named', () => {
  const block = readBlock('Honduras\tMam\tReached\tTadeo Obando\tx\r\n\t\t\tNobody known\r\nHonduras\t\t\t\t\r\n');
  const plan = planPaste(block, [row(4), row(5)], ['country', 'language', 'contact', 'assigned'], members);
  expect(plan.edits).toEqual([
    { pair: 'p4', column: 'country', how: 'set', value: 'HN' },
    { pair: 'p4', column: 'language', how: 'set', value: 'mam' },
    { pair: 'p4', column: 'assigned', how: 'set', value: 'm2' },
    { pair: 'p5', column: 'assigned', how: 'set', value: 'Nobody known' },
  ]);
  expect(plan).toMatchObject({ skipped: ['contact'], rowsBeyond: 1, columnsBeyond: 1, uneven: 1, heads: false });
});

it('leaves out a first row that repeats the heads', () => {
  const plan = planPaste(readBlock('Language\tTags\r\nMam\tRadio'), [row(4)], ['language', 'tags'], members);
  expect(plan.heads).toBe(true);
  expect(plan.edits.map((edit) => edit.value)).toEqual(['mam', 'Radio']);
});

it('reads labels in the language of the window, without accents, and days as they are typed', () => {
  locale.speak('es');
  expect(readValue('country', 'mexico', members)).toBe('MX');
  expect(readValue('language', 'Español', members)).toBe('es');
  expect(readValue('follow-up', '5/9/2018', members)).toBe('2018-09-05');
  expect(readValue('assigned', 'Alma Reyes', members)).toBe('Alma Reyes');
});
