import { beforeEach, expect, it } from 'vitest';
import { makeFamily } from '../../../dev/families';
import type { PersonView } from '$lib/api/generated/PersonView';
import { locale } from '$lib/i18n/locale.svelte';
import { agree } from '$lib/palette/near';
import { mayBeOne, spanOf } from './date-span';
import { compare, contradicting, type Side } from './link-compare';

beforeEach(() => locale.speak('en'));

function side(change: Partial<PersonView> = {}): Side {
  const view = makeFamily();
  const person = view.people[0];
  if (!person) throw new Error('nobody');
  return { view, person: { ...person, ...change } };
}

const number = (raw: string): PersonView['identifiers'] => [{ id: 'i', kind: 'a_number', raw, shown: raw, zeros_restored: false }];
const verdicts = (one: Side, other: Side): Record<string, string> => Object.fromEntries(compare(one, other).map(({ what, verdict }) => [what, verdict]));

it.each([
  ['1986', '1986-05-XX', true],
  ['1986', '1987', false],
  ['2008/2010', '2009-12-31', true],
  ['[2018-03-05,2018-05-03]', '2018-05-03', true],
  ['1986~', '1988', true],
  ['/1990', '1950', true],
  ['when the rains began', '1986', undefined],
])('says of %s and %s whether they may be one day: %s', (one, other, expected) => {
  expect(mayBeOne(one, other)).toBe(expected);
});

it('reads the first and last day that a date may be', () => {
  expect(spanOf('1986-05')).toEqual(['1986-05-01', '1986-05-31']);
  expect(spanOf('198X')).toEqual(['1980-01-01', '1989-12-31']);
});

it.each([
  ['Marta Xicay Ixtuc', 'IXTUC XICAY, marta', 'same'],
  ['Marta Xicay Ixtuc', 'Martha Istuc', 'alike'],
  ['Marta Xicay', 'Delmira Caal', 'differs'],
  ['Ana Us', 'Ena Os', 'differs'],
])('holds %s and %s for %s', (one, other, expected) => {
  expect(agree(one, other)).toBe(expected);
});

it('calls a missing value missing and never a difference', () => {
  const found = verdicts(side(), side({ born: '', facts: [], sex: '', identifiers: [], languages: [], municipality: '', contact_points: [], custody: [], names: [] }));
  expect([found.born, found.sex, found.identifiers, found.names]).toEqual(['one', 'one', 'one', 'one']);
  expect(Object.values(found)).not.toContain('differs');
});

it('marks what differs, and what may fit', () => {
  const found = verdicts(side(), side({ born: '1986-05-XX', sex: 'm', identifiers: number('A900214332'), languages: ['kek'] }));
  expect(found).toMatchObject({ born: 'alike', sex: 'differs', identifiers: 'differs', languages: 'differs', names: 'same', country: 'same' });
});

it('holds several children and several phones for no difference', () => {
  const other = side({ id: 'nobody-of-the-pairs', contact_points: [] });
  expect(verdicts(side(), other)).toMatchObject({ kin: 'one', points: 'one', statements: 'one' });
  const elsewhere = side();
  elsewhere.view.people.forEach((person) => person.part === 'child' && (person.name = 'Wilmer Pop'));
  expect(verdicts(side(), elsewhere).kin).toBe('shown');
});

it('finds A-numbers that contradict as the core does: both have some and share none', () => {
  const one = side().person;
  expect(contradicting(one, { ...one, identifiers: number('900-214-331') })).toBe(false);
  expect(contradicting(one, { ...one, identifiers: number('900214332') })).toBe(true);
  expect(contradicting(one, { ...one, identifiers: [] })).toBe(false);
  expect(contradicting(one, { ...one, identifiers: number('not a number') })).toBe(false);
});
