import { beforeEach, expect, it, vi } from 'vitest';
import type { ListPairsRequest } from '$lib/api/generated/ListPairsRequest';
import { row } from '../../test-records';
import { answer } from '../../test-setup';
import { announceChanges } from '$lib/api/changes';
import { locale } from '$lib/i18n/locale.svelte';
import { KEPT, PAGE, PairList } from './rows.svelte';

beforeEach(() => locale.speak('en'));

it('asks, while an answer is awaited, only for the latest words typed', async () => {
  let release = (): void => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  const calls = answer({
    list_pairs: async ({ search }) => {
      if (search === 'x') await held;
      return { total: search.length, rows: [row(search.length)] };
    },
  });
  const list = new PairList();
  const typing = ['x', 'xi', 'xic', 'xica'].map((search) => list.show({ search }));
  release();
  await Promise.all(typing);
  expect(calls.map(({ request }) => (request as { search: string }).search)).toEqual(['x', 'xica']);
  expect(list.total).toBe(4);
  expect(list.row(0)?.pair).toBe('p4');
  list.forget();
});

/** Answers for a list of so many rows; what was asked, as the first row and how many. */
function rowsOf(total: number) {
  const calls = answer({
    list_pairs: ({ from, count }) => ({ total, rows: Array.from({ length: Math.max(0, Math.min(count, total - from)) }, (_, index) => row(from + index)) }),
  });
  return () => calls.map(({ request }) => request as ListPairsRequest).map(({ from, count }) => [from / PAGE, count / PAGE]);
}

it('fetches the page in view once and at once those ahead of it, and reloads when a family changed', async () => {
  const asked = rowsOf(1050);
  const list = new PairList();
  await list.reload();
  await Promise.all([list.need(220, 240), list.need(220, 240)]);
  expect(asked()).toEqual([[0, 1], [4, 1], [5, 6]]);
  expect(list.row(250)?.pair).toBe('p250');
  await list.need(260, 280);
  expect(asked().length).toBe(3);
  await list.need(160, 180);
  expect(asked().slice(3)).toEqual([[3, 1]]);
  await announceChanges({ families: ['f1'], lists: false, deliveries: false, members: false });
  expect(asked().slice(4)).toEqual([[3, 1]]);
  list.forget();
});

it('asks for what is typed and nothing besides, until nobody has typed for a moment', async () => {
  vi.useFakeTimers();
  const asked = rowsOf(1050);
  const list = new PairList();
  for (const search of ['x', 'xi', 'xic']) {
    await list.show({ search });
    void list.need(0, 34);
    await vi.advanceTimersByTimeAsync(100);
  }
  expect(asked()).toEqual([[0, 1], [0, 1], [0, 1]]);
  await vi.advanceTimersByTimeAsync(100);
  expect(asked().slice(3)).toEqual([[1, 6]]);
  list.forget();
  vi.useRealTimers();
});

it('lets go of the pages far from the view, not of the one the person stands in, and fetches them again', async () => {
  const total = 20_000;
  const asked = rowsOf(total);
  const list = new PairList();
  await list.reload();
  list.active = { row: 7, column: 0 };
  for (let first = 0; first < total; first += 20) await list.need(first, Math.min(total - 1, first + 34));
  const held = Array.from({ length: total }, (_, index) => index).filter((index) => list.row(index));
  expect(held.length).toBeLessThanOrEqual(KEPT * PAGE);
  expect([list.row(7)?.pair, list.row(total - 1)?.pair, list.row(10_000)]).toEqual(['p7', `p${total - 1}`, undefined]);
  const before = asked().length;
  await list.need(10_000, 10_034);
  expect([asked()[before], list.row(10_000)?.pair]).toEqual([[200, 1], 'p10000']);
  list.forget();
});

it('goes with the family of the active cell when a reload moves it, and says so when another stands there', async () => {
  let order = [0, 1, 2, 3];
  answer({ list_pairs: () => ({ total: order.length, rows: order.map(row) }) });
  const list = new PairList();
  await list.reload();
  list.active = { row: 1, column: 5 };
  order = [0, 2, 3, 1];
  await list.reload();
  expect([list.active, list.said]).toEqual([{ row: 3, column: 5 }, '']);
  order = [0, 2, 3, 4];
  await list.reload();
  expect(list.active).toEqual({ row: 3, column: 5 });
  expect(list.said).toMatch(/another stands here now/);
  list.said = '';
  order = [0, 2];
  await list.reload();
  expect([list.active.row, list.said]).toEqual([1, expect.stringMatching(/another stands here now/)]);
  list.forget();
});

it('keeps nothing when the vault locks', async () => {
  answer({ list_pairs: () => ({ total: 1, rows: [row(0)] }) });
  const list = new PairList();
  await list.show({ search: 'xicay' });
  list.forget();
  expect(list.row(0)).toBeUndefined();
  expect(list.filter.search).toBe('');
});
