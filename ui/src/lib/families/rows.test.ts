import { beforeEach, expect, it } from 'vitest';
import { row } from '../../test-records';
import { answer } from '../../test-setup';
import { announceChanges } from '$lib/api/changes';
import { locale } from '$lib/i18n/locale.svelte';
import { PAGE, PairList } from './rows.svelte';

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

it('fetches the page in view once and those ahead of it, and reloads when a family changed', async () => {
  const calls = answer({
    list_pairs: ({ from, count }) => ({
      total: 1050,
      rows: Array.from({ length: count }, (_, index) => row(from + index)),
    }),
  });
  const list = new PairList();
  await list.reload();
  await Promise.all([list.need(220, 260), list.need(220, 260)]);
  expect(calls.map(({ request }) => (request as { from: number }).from)).toEqual([0, 2, 3, 4, 5].map((page) => page * PAGE));
  expect(list.row(250)?.pair).toBe('p250');
  await list.need(120, 180);
  expect((calls.at(-1)?.request as { from: number }).from).toBe(PAGE);
  await announceChanges({ families: ['f1'], lists: false, deliveries: false, members: false });
  expect(calls.length).toBe(7);
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
