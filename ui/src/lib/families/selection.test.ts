import { expect, it } from 'vitest';
import { row } from '../../test-records';
import { answer } from '../../test-setup';
import { announceChanges } from '$lib/api/changes';
import { locale } from '$lib/i18n/locale.svelte';
import { PairList } from './rows.svelte';
import { between, count, has, join, toggle, without, type Ranges } from './selection';

const rows = (ranges: Ranges): number[] => ranges.flatMap(([first, last]) => Array.from({ length: last - first + 1 }, (_, at) => first + at));

it.each<[Ranges, Ranges, Ranges]>([
  [[], [[3, 5]], [[3, 5]]],
  [[[0, 2]], [[3, 5]], [[0, 5]]],
  [[[0, 2]], [[4, 5]], [[0, 2], [4, 5]]],
  [[[0, 2], [10, 12]], [[1, 11]], [[0, 12]]],
  [[[4, 9]], [[5, 6]], [[4, 9]]],
])('joins %j and %j', (one, other, joined) => expect(join(one, other)).toEqual(joined));

it.each<[Ranges, [number, number], Ranges]>([
  [[[0, 9]], [3, 5], [[0, 2], [6, 9]]],
  [[[0, 9]], [0, 0], [[1, 9]]],
  [[[0, 2], [5, 7]], [1, 6], [[0, 0], [7, 7]]],
  [[[3, 3]], [3, 3], []],
  [[[3, 3]], [4, 8], [[3, 3]]],
])('takes from %j the rows of %j', (from, range, left) => expect(without(from, range)).toEqual(left));

it('agrees with a plain set of rows, whatever is taken in and out', () => {
  let ranges: Ranges = [];
  const plain = new Set<number>();
  let seed = 7;
  for (let step = 0; step < 400; step += 1) {
    seed = (seed * 1103515245 + 12345) % 2147483648;
    const at = seed % 40;
    ranges = toggle(ranges, at);
    if (!plain.delete(at)) plain.add(at);
    expect(rows(ranges)).toEqual([...plain].sort((a, b) => a - b));
    expect(count(ranges)).toBe(plain.size);
    expect(has(ranges, at)).toBe(plain.has(at));
  }
});

it('draws a range between two rows either way', () => expect([between(2, 7), between(7, 2)]).toEqual([[2, 7], [2, 7]]));

async function list(total: number, first = 0): Promise<{ list: PairList; shift: (by: number) => void; calls: unknown[] }> {
  locale.speak('en');
  let by = first;
  const calls = answer({
    list_pairs: ({ from, count }) => ({
      total,
      rows: Array.from({ length: Math.max(0, Math.min(count, total - from)) }, (_, at) => row(from + at + by)),
    }),
  });
  const made = new PairList();
  await made.reload();
  return { list: made, shift: (next) => (by = next), calls };
}

it('selects all of 50,000 rows as one range, and fetches none of them', async () => {
  const { list: shown, calls } = await list(50_000);
  shown.selection.all(shown.total);
  expect(shown.selection.ranges).toEqual([[0, 49_999]]);
  expect([shown.selection.count, shown.selection.rows, calls.length]).toEqual([50_000, undefined, 1]);
});

it('draws a stretch from where it began, back and forth, beside what was selected before', async () => {
  const { list: shown } = await list(50);
  shown.selection.toggle(20);
  shown.selection.endStretch();
  shown.selection.extend(5, 6);
  shown.selection.extend(6, 8);
  expect(shown.selection.ranges).toEqual([[5, 8], [20, 20]]);
  shown.selection.extend(8, 3);
  expect(shown.selection.ranges).toEqual([[3, 5], [20, 20]]);
});

it('counts parents once they are here, also of rows never drawn', async () => {
  const { list: shown } = await list(2_000);
  shown.selection.extend(0, 1_199);
  expect(shown.selection.parents).toBeUndefined();
  await expect.poll(() => shown.selection.parents).toBe(1_200);
});

it('keeps the selection when the same pairs stand at its places, and drops it with a word when others do', async () => {
  const { list: shown, shift } = await list(50);
  shown.selection.extend(2, 4);
  const change = { families: ['f1'], lists: false, deliveries: false, members: false };
  await announceChanges(change);
  expect([shown.selection.count, shown.said]).toEqual([3, '']);
  shift(1);
  await announceChanges(change);
  expect(shown.selection.count).toBe(0);
  expect(shown.said).toMatch(/The selection was dropped/);
  shown.forget();
});

/** A list of 50 whose every answer is followed by an act of the person, before the list has taken it. */
async function pressing(acts: (shown: PairList, asked: number) => void): Promise<{ shown: PairList; shift: (by: number) => void }> {
  locale.speak('en');
  const shown = new PairList();
  let [by, asked] = [0, 0];
  answer({
    list_pairs: ({ from, count }) => {
      acts(shown, (asked += 1));
      return { total: 50, rows: Array.from({ length: Math.min(count, 50 - from) }, (_, at) => row(from + at + by)) };
    },
  });
  await shown.reload();
  return { shown, shift: (next) => (by = next) };
}

it.each([1, 0])('compares the rows selected before, though a key was pressed during the check (moved by %i)', async (by) => {
  // The first answer opens the list, the second is the reload, the third the check.
  const { shown, shift } = await pressing((list, asked) => asked === 3 && list.selection.extend(4, 5));
  shown.selection.extend(2, 4);
  shift(by);
  await shown.reload();
  expect(shown.selection.count).toBe(by === 0 ? 4 : 0);
  expect(shown.selection.rows?.map((one) => one.pair)).toEqual(by === 0 ? ['p2', 'p3', 'p4', 'p5'] : []);
  shown.forget();
});

it('drops what was selected while the rows of another filter were on their way, with a word', async () => {
  const { shown, shift } = await pressing((list, asked) => asked === 2 && list.selection.toggle(3));
  shift(10);
  await shown.show({ search: 'xicay' });
  expect([shown.selection.count, shown.said]).toEqual([0, expect.stringMatching(/The selection was dropped/)]);
  shown.forget();
});

it('fetches what is selected by the filter of the rows that are seen, while another is awaited', async () => {
  const searched: string[] = [];
  let release = (): void => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  answer({
    list_pairs: async ({ search, from, count }) => {
      searched.push(search);
      if (search) await held;
      return { total: 2_000, rows: Array.from({ length: count }, (_, at) => row(from + at)) };
    },
  });
  const shown = new PairList();
  await shown.reload();
  const showing = shown.show({ search: 'xicay' });
  await shown.fetch([[150, 160]]);
  expect(searched.at(-1)).toBe('');
  release();
  await showing;
  shown.forget();
});
