import { expect, it } from 'vitest';
import { announceChanges } from '$lib/api/changes';
import { list } from '../../test-lists';
import { answer } from '../../test-setup';
import { ListRows, PAGE } from './list.svelte';
import { ListBook, sumOf } from './lists.svelte';

const open = ({ from, count, bucket }: { from: number; count: number; bucket: string }) => ({
  list: list('l1'),
  columns: ['A#'],
  fields: ['parent_a_number'],
  total: bucket ? 1 : 450,
  rows: Array.from({ length: bucket ? 1 : count }, (_, index) => ({
    row: from + index + 2, cells: [bucket || 'all'], bucket: bucket || 'founded', reason: '', target: 't', says: [], candidates: [], contradicting: [],
  })),
});

it('fetches the page in view once, and another bucket from its beginning', async () => {
  const calls = answer({ open_list: open });
  const rows = new ListRows('l1');
  await rows.show('');
  await Promise.all([rows.need(220, 260), rows.need(220, 260)]);
  expect(calls.map(({ request }) => (request as { from: number }).from)).toEqual([0, 2 * PAGE]);
  expect(rows.row(250)?.row).toBe(252);
  rows.active = 250;
  await rows.show('unreadable');
  expect([rows.total, rows.active, rows.row(0)?.cells[0]]).toEqual([1, 0, 'unreadable']);
});

it('drops the rows of a bucket that is no longer looked at', async () => {
  let release = (): void => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  answer({
    open_list: async (request) => {
      if (request.bucket === 'review') await held;
      return open(request);
    },
  });
  const rows = new ListRows('l1');
  const old = rows.show('review');
  await rows.show('unreadable');
  release();
  await old;
  expect(rows.row(0)?.bucket).toBe('unreadable');
});

it('has the newest list first, loads again when lists moved, keeps nothing when the vault locks', async () => {
  const calls = answer({ list_lists: () => ({ lists: [list('old'), list('new')] }) });
  const book = new ListBook();
  await announceChanges({ families: [], lists: true, deliveries: false, members: false });
  expect(calls.length).toBe(0);
  await book.load();
  expect(book.lists.map(({ id }) => id)).toEqual(['new', 'old']);
  await announceChanges({ families: ['f1'], lists: false, deliveries: false, members: false });
  expect(calls.length).toBe(1);
  await announceChanges({ families: [], lists: true, deliveries: false, members: false });
  expect(calls.length).toBe(2);
  book.forget();
  expect(book.lists).toEqual([]);
});

it('names the families that an undoing kept, each once', async () => {
  answer({ open_family: ({ family }) => ({ id: family === 'c' ? 'g' : 'f', title: family === 'c' ? 'Caal' : 'Xicay', people: [], pairs: [], timeline: [], documents: [] }) });
  const book = new ListBook();
  const changes = { families: [], lists: true, deliveries: false, members: false };
  await book.tookBack('list.csv', { taken_back: 6, facts: 2, kept: ['a', 'b', 'c'], changes });
  expect(book.undone?.families).toEqual([{ id: 'f', title: 'Xicay' }, { id: 'g', title: 'Caal' }]);
});

it('adds the buckets up to the rows', () => {
  const { buckets, rows } = list('l1');
  expect(sumOf(buckets)).toBe(rows);
});
