import { expect, it } from 'vitest';
import { readDay, readTime, unreadable } from './read-date';

it.each([
  ['26/8/2018', '2018-08-26'],
  ['2018-08-26', '2018-08-26'],
  [' 1.9.2018 ', '2018-09-01'],
  ['31/2/2018', undefined],
  ['8/26/2018', undefined],
  ['26 August 2018', '2018-08-26'],
  ['26 de agosto de 2018', '2018-08-26'],
  ['about 26 August 2018', undefined],
  ['August', undefined],
])('reads the day %s', (typed, day) => expect(readDay(typed)).toBe(day));

it.each([
  ['16:30', '16:30'],
  ['9', '09:00'],
  ['9.05', '09:05'],
  ['2:30 pm', '14:30'],
  ['2 p. m.', '14:00'],
  ['9.05 A.M.', '09:05'],
  ['12 am', '00:00'],
  ['12:15 p.\u{a0}m.', '12:15'],
  ['16 h', '16:00'],
  ['16:30 hrs', '16:30'],
  ['14 pm', undefined],
  ['0 am', undefined],
  ['24:00', undefined],
  ['', undefined],
])('reads the time %s', (typed, time) => expect(readTime(typed)).toBe(time));

it('lets a field stay empty but not unreadable', () => {
  expect(unreadable('', readDay)).toBe(false);
  expect(unreadable('soon', readDay)).toBe(true);
});
