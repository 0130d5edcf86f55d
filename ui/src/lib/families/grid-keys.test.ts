import { expect, it } from 'vitest';
import { moveBy } from './grid-keys';

const extent = { rows: 50_000, columns: 12, page: 20 };

it.each([
  ['ArrowDown', false, { row: 5, column: 3 }, { row: 6, column: 3 }],
  ['ArrowUp', false, { row: 0, column: 3 }, { row: 0, column: 3 }],
  ['ArrowRight', false, { row: 5, column: 11 }, { row: 5, column: 11 }],
  ['Home', false, { row: 5, column: 3 }, { row: 5, column: 0 }],
  ['End', false, { row: 5, column: 3 }, { row: 5, column: 11 }],
  ['Home', true, { row: 5, column: 3 }, { row: 0, column: 0 }],
  ['End', true, { row: 5, column: 3 }, { row: 49_999, column: 11 }],
  ['PageDown', false, { row: 49_990, column: 3 }, { row: 49_999, column: 3 }],
  ['PageUp', false, { row: 45, column: 3 }, { row: 25, column: 3 }],
])('%s (ctrl %s) moves', (key, ctrl, from, to) => expect(moveBy(key, ctrl, from, extent)).toEqual(to));

it('leaves other keys alone', () => expect(moveBy('x', false, { row: 0, column: 0 }, extent)).toBeUndefined());
