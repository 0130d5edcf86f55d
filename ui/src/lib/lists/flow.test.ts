import { beforeEach, expect, it } from 'vitest';
import type { ComparedSide } from '$lib/api/generated/ComparedSide';
import type { ListsCompared } from '$lib/api/generated/ListsCompared';
import { locale } from '$lib/i18n/locale.svelte';
import { list } from '../../test-lists';
import { layFlow, partsOf, rowsIn } from './flow';
import { BOOK, earlierOf, memoBlocked, sidesOf } from './sides';

beforeEach(() => locale.speak('en'));

type Place = [standing: string, became: string, reason: string, rows: number];

function side(places: Place[]): ComparedSide {
  const all = places.map(([standing, became, reason, rows]) => ({ standing, became, reason, rows, parents: rows }));
  const reasons = new Map<string, number>();
  for (const { reason, rows } of all) if (reason) reasons.set(reason, (reasons.get(reason) ?? 0) + rows);
  return {
    list: list('l'), rows: all.reduce((sum, { rows }) => sum + rows, 0), standings: [], became: [], places: all,
    reasons: [...reasons].map(([reason, rows]) => ({ reason, rows, parents: rows })),
  };
}

function compared(a: Place[], b: Place[]): ListsCompared {
  return { a: side(a), b: side(b), parents: { a: 0, b: 0, same: 0, different: 0, only_a: 0, only_b: 0 }, differs: [], total: 0, rows: [] };
}

const JULY: Place[] = [
  ['same', '', '', 320], ['different', '', '', 5], ['again', '', '', 2], ['parentage', '', '', 1],
  ['only_here', 'vanished', 'unexplained', 24], ['only_here', 'moved', 'unexplained', 9],
  ['only_here', 'vanished', 'child_discharged', 20], ['only_here', 'moved', 'child_discharged', 11], ['waiting', '', 'contradicting', 1],
];
const AUGUST: Place[] = [['same', '', '', 320], ['different', '', '', 4], ['parentage', '', '', 1], ['only_here', 'appeared', 'unexplained', 3]];

it('has every row of either side in one part, and what nobody explains first', () => {
  const both = compared(JULY, AUGUST);
  const parts = partsOf(both);
  expect([rowsIn(parts, 'a'), rowsIn(parts, 'b')]).toEqual([both.a.rows, both.b.rows]);
  expect(new Set(parts.map(({ id }) => id)).size).toBe(parts.length);
  expect(parts.filter(({ open }) => open).map(({ id }) => id)).toEqual(['a-vanished', 'a-contradicting']);
  expect(parts[0]).toMatchObject({ id: 'a-vanished', a: { rows: 24 }, filter: { side: 'a', standing: 'only_here', became: 'vanished', reason: 'unexplained' } });
  // Where a row moved to says where it is: it is not hatched. A reason gathers what became of its rows.
  expect(parts.find(({ id }) => id === 'a-moved')?.open).toBe(false);
  expect(parts.find(({ id }) => id === 'a-child_discharged')).toMatchObject({ a: { rows: 31 }, filter: { standing: 'alone', became: '', reason: 'child_discharged' } });
  expect(parts.find(({ id }) => id === 'b-appeared')).toMatchObject({ group: 'only_b', open: false, a: undefined, b: { rows: 3 } });
});

it('draws what is twice as many rows twice as thick, at both ends, without a gap in a bar', () => {
  const parts = partsOf(compared(JULY, AUGUST));
  const { lines, bars, height } = layFlow(parts);
  const ribbons = lines.flatMap((line) => ('ribbon' in line ? [line.ribbon] : []));
  const thick = (id: string) => ribbons.find(({ part }) => part.id === id)?.a?.thick ?? 0;
  expect(thick('same') / thick('a-vanished')).toBeCloseTo(320 / 24);
  // A line of which somebody can read the words and press it, however few rows it has.
  expect(lines.every((line) => line.height >= 22)).toBe(true);
  expect(ribbons.every(({ a, b }) => (a?.thick ?? 2) >= 2 && (b?.thick ?? 2) >= 2)).toBe(true);
  for (const of of ['a', 'b'] as const) {
    let at = bars[of].top;
    for (const { [of]: band } of ribbons) {
      if (!band) continue;
      expect(band.bar).toBeCloseTo(at);
      at += band.thick;
    }
    expect(at).toBeCloseTo(bars[of].top + bars[of].height);
    expect(at).toBeLessThanOrEqual(height);
  }
});

it('puts the newest list beside its version before, another list beside ours, and what was taken back nowhere', () => {
  const [july, august, partner, back] = [
    list('july', { as_of: '2018-07-07' }), list('august', { as_of: '2018-08-27' }),
    list('partner', { kind: 'partner', sender: 'Red', as_of: '2018-08-01' }), list('back', { as_of: '2018-08-10', undone: true }),
  ];
  const lists = [back, partner, august, july];
  expect(sidesOf(lists, { a: '', b: '' })).toEqual({ a: 'july', b: 'august' });
  expect(sidesOf(lists, { a: '', b: 'partner' })).toEqual({ a: BOOK, b: 'partner' });
  expect(sidesOf(lists, { a: BOOK, b: 'july' })).toEqual({ a: BOOK, b: 'july' });
  expect(earlierOf(lists, july)).toBe(BOOK);
  expect(sidesOf([back], { a: '', b: '' })).toBeUndefined();
  expect(memoBlocked(july, august)).toBeUndefined();
  expect([memoBlocked(null, july), memoBlocked(partner, july)].map(Boolean)).toEqual([true, true]);
});
