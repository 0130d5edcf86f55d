import { expect, it } from 'vitest';
import { phoneNote, readANumber } from './read-number';

// The core's own table (core/rules/identifier.rs).
it.each([
  ['A900214331', 'A900 214 331', false, false],
  ['900214331', 'A900 214 331', false, false],
  ['a900 214 331', 'A900 214 331', false, false],
  ['A# 900-214-331', 'A900 214 331', false, false],
  ['900214331.0', 'A900 214 331', false, false],
  ['A9OO2l433I', 'A900 214 331', false, true],
  ['A 12 345 678', 'A012 345 678', true, false],
  ['1234567', 'A001 234 567', true, false],
  ['A0912345678', 'A912 345 678', false, false],
  ['Alien No. 900214331', 'A900 214 331', false, false],
])('reads the A-number %s', (typed, shown, zerosRestored, lookalikes) =>
  expect(readANumber(typed)).toEqual({ shown, zerosRestored, lookalikes }),
);

it.each(['', 'N/A', 'A', '4.41E+11', '#####', '#REF!', '123456', '1900214331', '90021433155', 'A90021433X', 'A 123-456-78B', 'oil', '000-000-000', '999999999'])(
  'reads no A-number in %s',
  (typed) => expect(readANumber(typed)).toBeUndefined(),
);

it.each([
  ['5512 O34x abc', 'unreadable'],
  ['the shop, ask for the seamstress', 'unreadable'],
  ['123', 'unreadable'],
  ['+502 5550 014', 'unreadable'],
  ['5.02556E+10', 'spreadsheet_damage'],
  ['########', 'spreadsheet_damage'],
  ['', undefined],
  ['5550 0142', undefined],
  ['+502 5550 0142', undefined],
  ['(+502) 5550.0142', undefined],
  ['+52 1 55 1234 5678', undefined],
  ['+502 5550 0142 ext. 3', undefined],
  ['+55 11 91234-5678', undefined],
])('notes of the telephone %s: %s', (typed, note) => expect(phoneNote(typed)).toBe(note));
