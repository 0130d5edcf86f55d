import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { announceChanges } from '$lib/api/changes';
import type { Today } from '$lib/api/generated/Today';
import { locale } from '$lib/i18n/locale.svelte';
import { refusal } from '../../test-records';
import { answer } from '../../test-setup';
import { dayOf, funnelOf, item } from '../../test-today';
import { FRESH_MINUTES } from './age.svelte';
import { TodayBoard } from './today.svelte';

const moved = { families: ['f1'], lists: false, deliveries: false, members: false };

beforeEach(() => locale.speak('en'));
afterEach(() => void vi.useRealTimers());

it('asks for mine first, and for everybody’s when it is switched', async () => {
  const calls = answer({ today: () => dayOf({ conflict: [item(1)] }), funnel: () => funnelOf(3) });
  const board = new TodayBoard();
  await board.open();
  expect(calls[0]).toEqual({ name: 'today', request: { mine: true, group: '', from: 0, count: 20 } });
  await board.show(false);
  expect(calls.at(-1)).toEqual({ name: 'today', request: { mine: false, group: '', from: 0, count: 20 } });
  expect(board.listed.map(({ kind }) => kind)).toEqual(['conflict']);
});

it('shows no old answer after the switch', async () => {
  const waiting: ((day: Today) => void)[] = [];
  answer({ today: () => new Promise((done) => waiting.push(done)), funnel: () => funnelOf(3) });
  const board = new TodayBoard();
  const [first, second] = [board.open(), board.show(false)];
  await vi.waitFor(() => expect(waiting.length).toBe(2));
  waiting[1]?.(dayOf({ decision: [item(2)] }));
  await second;
  waiting[0]?.(dayOf({ conflict: [item(1)] }));
  await first;
  expect(board.listed.map(({ kind }) => kind)).toEqual(['decision']);
  expect(board.waiting.busy).toBe(false);
});

it('asks for more of one group, from where it had asked, and nothing stands twice', async () => {
  const pages = [Array.from({ length: 19 }, (_, index) => item(index)), [item(18), item(30)]];
  const calls = answer({
    today: ({ from }) => dayOf({ decision: pages[from / 20] ?? [] }, { decision: 22 }),
    funnel: () => funnelOf(3),
  });
  const board = new TodayBoard();
  await board.open();
  await board.more('decision');
  expect(calls.at(-1)?.request).toEqual({ mine: true, group: 'decision', from: 20, count: 20 });
  expect(board.listed[0]?.items.length).toBe(20);
  expect(board.listed[0]?.asked).toBe(40);
});

it('keeps the rows when more of them cannot be read', async () => {
  answer({
    today: ({ from }) => {
      if (from > 0) throw refusal('busy');
      return dayOf({ decision: [item(1)] }, { decision: 30 });
    },
    funnel: () => funnelOf(3),
  });
  const board = new TodayBoard();
  await board.open();
  await board.more('decision');
  expect([board.stuck?.kind, board.listed[0]?.items.length]).toEqual(['decision', 1]);
});

it('says that the list may have changed, and reads nothing by itself', async () => {
  const calls = answer({ today: () => dayOf({ conflict: [item(1)] }), funnel: () => funnelOf(3) });
  const board = new TodayBoard();
  await board.open();
  const before = calls.length;
  await announceChanges({ ...moved, families: [], members: true });
  expect(board.changed).toBe(false);
  await announceChanges(moved);
  expect([board.changed, calls.length]).toEqual([true, before]);
  await board.refresh();
  expect(board.changed).toBe(false);
});

it('says nobody is callable any more when it was read too long ago', async () => {
  vi.useFakeTimers();
  answer({ today: () => dayOf({}), funnel: () => funnelOf(3) });
  const board = new TodayBoard();
  await board.open();
  expect(board.age.old).toBe(false);
  vi.advanceTimersByTime(FRESH_MINUTES * 60_000 + 1);
  expect(board.age.old).toBe(true);
  await board.refresh();
  expect(board.age.old).toBe(false);
  board.forget();
  expect([board.groups, board.day, board.funnel.view]).toEqual([undefined, '', undefined]);
});

it('says that it waits only when it takes long', async () => {
  vi.useFakeTimers();
  let reply: (day: Today) => void = () => undefined;
  answer({ today: () => new Promise((done) => (reply = done)), funnel: () => funnelOf(3) });
  const board = new TodayBoard();
  const opening = board.open();
  await vi.advanceTimersByTimeAsync(149);
  expect(board.waiting.slow).toBe(false);
  await vi.advanceTimersByTimeAsync(2);
  expect(board.waiting.slow).toBe(true);
  reply(dayOf({}));
  await opening;
  expect([board.waiting.slow, board.waiting.busy]).toEqual([false, false]);
});
