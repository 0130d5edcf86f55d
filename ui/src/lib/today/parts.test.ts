import { expect, it } from 'vitest';
import { DAY, item, toCall } from '../../test-today';
import { partOf, partsOf } from './parts';

it('calls nothing callable unless the core says now', () => {
  for (const state of ['later', 'never', 'NOW', 'soon', '']) expect(partOf(toCall(1, state, '10:00'))).not.toBe('now');
  expect(partOf(item(1, { act: 'ask_counsel' }))).toBe('none');
  expect(partOf(toCall(1, 'now', '10:00'))).toBe('now');
});

it('puts what has no number, or an unknown state, with what is no call', () => {
  expect(partOf(toCall(1, 'never'))).toBe('none');
  expect(partOf(toCall(1, 'soon', '10:00'))).toBe('none');
});

it('waits for an agreed hour that has not come there yet', () => {
  expect(partOf(toCall(1, 'now', '16:42', { at: `${DAY}T18:30` }))).toBe('later');
  expect(partOf(toCall(1, 'now', '16:42', { at: `${DAY}T16:30` }))).toBe('now');
  expect(partOf(toCall(1, 'now', '16:42', { at: '2018-08-28T18:30' }))).toBe('now');
});

it('sorts what opens later by its hour there, across midnight too, and keeps the rest as it came', () => {
  const tomorrow = { state: 'later', there: '2018-08-30T08:00', assumed: false };
  const parts = partsOf([
    item(0, { call: tomorrow }),
    toCall(1, 'later', '19:00'),
    toCall(2, 'now', '16:42', { overdue: 1 }),
    toCall(3, 'later', '18:00'),
    toCall(4, 'now', '15:42', { overdue: 9 }),
    toCall(5, 'later', '17:00', { at: `${DAY}T18:30` }),
    item(6, { act: 'alert_safety' }),
    toCall(7, 'never'),
  ]);
  const families = (part: keyof typeof parts): string[] => parts[part].map((one) => one.pair.family);
  expect(families('later')).toEqual(['f3', 'f5', 'f1', 'f0']);
  expect(families('now')).toEqual(['f2', 'f4']);
  expect(families('none')).toEqual(['f6', 'f7']);
});
