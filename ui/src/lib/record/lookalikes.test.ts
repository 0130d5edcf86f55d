import { beforeEach, expect, it, vi } from 'vitest';
import type { PairRow } from '$lib/api/generated/PairRow';
import { answer } from '../../test-setup';
import { refusal, row } from '../../test-records';
import { Lookalikes, MOST } from './lookalikes.svelte';

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));

function line(index: number, change: Partial<PairRow>): PairRow {
  return { ...row(index), ...change };
}

/** The pause in which nobody types, and the answer after it. */
async function settle(): Promise<void> {
  await vi.advanceTimersByTimeAsync(400);
  await vi.waitFor(() => undefined);
}

async function foundFor(name: string, aNumber: string, rows: PairRow[], byNumber: PairRow[] = rows): Promise<Lookalikes> {
  answer({ list_pairs: ({ search }) => ({ total: rows.length, rows: /\d/.test(search) ? byNumber : rows }) });
  const alike = new Lookalikes();
  alike.look({ name, aNumber, part: 'parent' });
  await settle();
  vi.useRealTimers();
  await vi.waitFor(() => expect(alike.waiting.busy).toBe(false));
  return alike;
}

it('says why each may be the same, the weightiest first, and nobody twice', async () => {
  const rows = [
    line(1, { parent: 'Delmira Ixtuc', child: 'Rosa Pop' }),
    line(2, { parent: 'Martha Istuc Xicay', child: 'Rosa Pop' }),
    line(3, { parent: 'IXTUC XICAY MARTA', child: 'Rosa Pop' }),
    line(3, { parent: 'IXTUC XICAY MARTA', child: 'Kevin Pop', pair: 'p3b' }),
    line(4, { parent: 'Petrona Caal', parent_a_number: 'A012 345 678' }),
    line(5, { parent: 'Marta Caal', child: 'Rosa Pop' }),
  ];
  const alike = await foundFor('Marta Xicay Ixtuc', 'A12345678', rows);
  expect(alike.found.map(({ name, why }) => [name, why])).toEqual([
    ['Petrona Caal', 'a_number'],
    ['IXTUC XICAY MARTA', 'same_name'],
    ['Martha Istuc Xicay', 'like_name'],
    ['Delmira Ixtuc', 'surname'],
  ]);
});

it('finds the same A-number on the other side of a pair, and a name only on its own', async () => {
  const alike = await foundFor('Marta Xicay', '900214331', [line(1, { child: 'Marta Xicay', parent: 'Ana Us' })], [
    line(2, { child: 'Wilmer Pop', parent: 'Ana Us', child_a_number: 'A900 214 331' }),
  ]);
  expect(alike.found.map(({ row: { pair }, side, why }) => [pair, side, why])).toEqual([['p2', 'child', 'a_number']]);
});

it('says that another spelling fits when the book found all words and the shown names have none', async () => {
  const alike = await foundFor('Marta Xicay', '', [line(1, { parent: 'Delmira Caal', child: 'Rosa Pop' })]);
  expect(alike.found.map(({ why }) => why)).toEqual(['other_spelling']);
});

it('shows no more than five', async () => {
  const alike = await foundFor('Marta Xicay', '', Array.from({ length: 9 }, (_, index) => line(index, { parent: 'Marta Xicay' })));
  expect(alike.found.length).toBe(MOST);
});

it('asks once nobody types any more, and not for a given name alone', async () => {
  const calls = answer({ list_pairs: () => ({ total: 0, rows: [] }) });
  const alike = new Lookalikes();
  for (const name of ['M', 'Marta', 'Marta X', 'Marta Xi', 'Marta Xicay']) alike.look({ name, aNumber: '', part: 'parent' });
  await settle();
  expect(calls.map(({ request }) => (request as { search: string }).search)).toEqual(['marta xicay', 'xicay']);
  alike.look({ name: 'Marta', aNumber: '12', part: 'parent' });
  await settle();
  vi.useRealTimers();
  expect(calls.length).toBe(2);
});

it('lets the latest words win over an answer that comes late', async () => {
  vi.useRealTimers();
  const waiting: (() => void)[] = [];
  answer({
    list_pairs: ({ search }) =>
      new Promise((resolve) => waiting.push(() => resolve({ total: 1, rows: [line(1, { parent: search.includes('xicay') ? 'Marta Xicay' : 'Ana Caal' })] }))),
  });
  const alike = new Lookalikes();
  alike.look({ name: 'Marta Xicay', aNumber: '', part: 'parent' });
  await vi.waitFor(() => expect(waiting.length).toBe(2));
  alike.look({ name: 'Ana Caal', aNumber: '', part: 'parent' });
  await vi.waitFor(() => expect(waiting.length).toBe(4));
  waiting.slice(2).forEach((send) => send());
  await vi.waitFor(() => expect(alike.found.map(({ name }) => name)).toEqual(['Ana Caal']));
  waiting.slice(0, 2).forEach((send) => send());
  await new Promise((resolve) => setTimeout(resolve, 5));
  expect(alike.found.map(({ name }) => name)).toEqual(['Ana Caal']);
});

it('keeps an error to itself: it can be said, and nothing old stays', async () => {
  vi.useRealTimers();
  answer({
    list_pairs: () => {
      throw refusal('internal');
    },
  });
  const alike = new Lookalikes();
  alike.look({ name: 'Marta Xicay', aNumber: '', part: 'parent' });
  await vi.waitFor(() => expect(alike.failure?.code).toBe('internal'));
  expect([alike.found.length, alike.waiting.busy]).toEqual([0, false]);
});
