import type { CallHour } from '$lib/api/generated/CallHour';
import type { Funnel } from '$lib/api/generated/Funnel';
import type { Today } from '$lib/api/generated/Today';
import type { TodayItem } from '$lib/api/generated/TodayItem';
import { KINDS } from '$lib/today/kinds';
import { row } from './test-records';

/** What is to be done in tests: all of it invented. */

export const DAY = '2018-08-29';

export function item(index: number, change: Partial<TodayItem> = {}): TodayItem {
  return { pair: row(index), pairs: 1, person: '', due: '', overdue: 0, act: '', at: '', call: null, ...change };
}

/** A call to make: in which state, and which hour it is or will be there. */
export function toCall(index: number, state: string, hour = '', change: Partial<TodayItem> = {}): TodayItem {
  const call: CallHour = { state, there: hour && `${DAY}T${hour}`, assumed: false };
  return item(index, { person: `m${index}`, act: 'call_again', call, ...change });
}

/** Every group in the core's order; those that are not given have nothing in them. */
export function dayOf(items: Record<string, TodayItem[]>, totals: Record<string, number> = {}): Today {
  const groups = Object.keys(KINDS).map((kind) => {
    const found = items[kind] ?? [];
    return { kind, total: totals[kind] ?? found.length, items: found };
  });
  return { day: DAY, groups };
}

export function funnelOf(listed: number): Funnel {
  const stages = { listed, attempted: listed, reached: Math.floor(listed / 2), counselled: 0, final: 0, aligned: 0, delivered: 0 };
  return { as_of: DAY, known: [], units: { parent: stages, child: stages, pair: stages } };
}
