import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { PairRows } from '$lib/api/generated/PairRows';
import { locale } from '$lib/i18n/locale.svelte';
import { navigation } from '$lib/shell/navigation.svelte';
import { vault } from '$lib/vault/session.svelte';
import { list } from '../../test-lists';
import { counsel, refusal, row } from '../../test-records';
import { answer } from '../../test-setup';
import { Palette } from './palette.svelte';
import { PAUSE_MS } from './pair-search.svelte';
import { sayFound } from './say';

const noLists = { list_lists: () => ({ lists: [] }) };

beforeEach(() => {
  locale.speak('en');
  vault.session = counsel;
  vault.door = 'open';
});
afterEach(() => vault.forget());

async function opened(): Promise<Palette> {
  const palette = new Palette();
  palette.show();
  await vi.waitFor(() => expect(palette.lists.settled).toBe(true));
  return palette;
}

async function search(palette: Palette, words: string): Promise<void> {
  palette.type(words);
  await vi.waitFor(() => expect(palette.complete).toBe(true));
}

const ids = (palette: Palette): string[] => palette.entries.map(({ id }) => id);

it('never searches for nothing, and once for words typed without a pause', async () => {
  const calls = answer({ ...noLists, list_pairs: () => ({ total: 1, rows: [row(1)] }) });
  const palette = await opened();
  palette.type('  ');
  await new Promise((resolve) => setTimeout(resolve, PAUSE_MS + 30));
  for (const words of ['x', 'xi', 'xic']) palette.type(words);
  await search(palette, ' xica ');
  expect(calls.filter(({ name }) => name === 'list_pairs').map(({ request }) => request)).toEqual([
    { search: 'xica', conditions: [], sort: [], from: 0, count: 8 },
  ]);
  palette.type('');
  expect(palette.pairs.rows).toEqual([]);
});

it('shows no late answer: not for words before, not after closing', async () => {
  const waiting: ((rows: PairRows) => void)[] = [];
  answer({ ...noLists, list_pairs: () => new Promise((done) => waiting.push(done)) });
  const palette = await opened();
  palette.type('xicay');
  await vi.waitFor(() => expect(waiting.length).toBe(1));
  palette.type('lucas');
  await vi.waitFor(() => expect(waiting.length).toBe(2));
  waiting[1]?.({ total: 1, rows: [row(2)] });
  await vi.waitFor(() => expect(ids(palette)).toEqual(['pair-p2']));
  waiting[0]?.({ total: 1, rows: [row(1)] });
  await new Promise((resolve) => setTimeout(resolve));
  expect(ids(palette)).toEqual(['pair-p2']);
  palette.type('marta');
  expect(palette.entries).toEqual([]);
  await vi.waitFor(() => expect(waiting.length).toBe(3));
  palette.close();
  waiting[2]?.({ total: 1, rows: [row(3)] });
  await new Promise((resolve) => setTimeout(resolve));
  expect([palette.pairs.rows, palette.pairs.total, palette.words]).toEqual([[], 0, '']);
});

it('keeps nothing and closes when the vault locks', async () => {
  answer({ list_lists: () => ({ lists: [list('parents')] }), list_pairs: () => ({ total: 1, rows: [row(1)] }) });
  const palette = await opened();
  await search(palette, 'par');
  expect(ids(palette)).toEqual(['list-parents', 'pair-p1']);
  vault.forget();
  expect([palette.opened, palette.words, palette.pairs.rows, palette.lists.matching('par')]).toEqual([false, '', [], []]);
  palette.show();
  expect(palette.opened).toBe(false);
});

it('says what could not be read, keeps the rest, and reads it again', async () => {
  let broken = true;
  answer({
    list_lists: () => ({ lists: [list('xicay')] }),
    list_pairs: () => {
      if (broken) throw refusal('busy');
      return { total: 20, rows: [row(1)] };
    },
  });
  const palette = await opened();
  await search(palette, 'xicay');
  expect([palette.failures.map(({ code }) => code), ids(palette), sayFound(palette)]).toEqual([['busy'], ['list-xicay'], '']);
  broken = false;
  palette.again();
  await vi.waitFor(() => expect(ids(palette)).toEqual(['list-xicay', 'pair-p1']));
  expect(sayFound(palette)).toMatch(/^20 pairs, the first 1 shown.* · 1 list$/);
});

it('keeps the line that the arrows chose when more comes, and says before the press what is not allowed', async () => {
  vault.session = { ...counsel, member: { ...counsel.member, roles: ['volunteer'] } };
  answer({ ...noLists, list_pairs: () => ({ total: 0, rows: [] }) });
  const palette = await opened();
  expect(palette.active?.id).toBe('place-today');
  palette.step(-1);
  expect(palette.active?.id).toBe('command-lock');
  palette.step(1);
  palette.step(1);
  expect(palette.active?.id).toBe('place-families');
  await search(palette, 'import');
  expect(palette.active?.blocked).toMatch(/A coordinator or a lawyer can/);
  const before = navigation.place;
  await palette.press(palette.active);
  expect([navigation.place, palette.opened]).toEqual([before, true]);
  await search(palette, 'zzz');
  expect(sayFound(palette)).toMatch(/^Nothing fits “zzz”/);
});
