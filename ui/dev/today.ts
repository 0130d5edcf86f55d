import type { CallHour } from '$lib/api/generated/CallHour';
import type { Funnel } from '$lib/api/generated/Funnel';
import type { FunnelStages } from '$lib/api/generated/FunnelStages';
import type { Today } from '$lib/api/generated/Today';
import type { TodayItem } from '$lib/api/generated/TodayItem';
import type { TodayRequest } from '$lib/api/generated/TodayRequest';
import { makeRow } from './families';

/** What is to be done in the invented vault, with every way a call can stand. */

const DAY = '2018-08-29';
const CALLS: readonly CallHour[] = [
  { state: 'now', there: `${DAY}T16:42`, assumed: false },
  { state: 'now', there: `${DAY}T15:42`, assumed: true },
  { state: 'later', there: `${DAY}T18:00`, assumed: false },
  { state: 'later', there: '2018-08-30T08:00', assumed: false },
  { state: 'never', there: '', assumed: false },
];
const TOTALS: Record<string, number> = { must_notify: 1, next_step: 57, conflict: 3, needs_counsel: 0, decision: 24, reconfirm: 2, coming_of_age: 2 };

function makeItem(kind: string, index: number): TodayItem {
  const base: TodayItem = { pair: makeRow(index), pairs: 1 + (index % 3), person: '', due: '', overdue: 0, act: '', at: '', call: null };
  const late = { due: '2018-08-26', overdue: 3 };
  switch (kind) {
    case 'next_step':
      if (index % 6 === 5) return { ...base, ...late, act: 'ask_counsel' };
      return { ...base, ...late, person: 'marta', act: 'call_again', at: index === 0 ? `${DAY}T16:30` : '', call: CALLS[index % 6] ?? null };
    case 'decision':
      return { ...base, ...late };
    case 'reconfirm':
    case 'coming_of_age':
      return { ...base, due: '2018-09-12' };
    default:
      return base;
  }
}

export function todayOf(request: TodayRequest): Today {
  const kinds = Object.entries(TOTALS).filter(([kind]) => !request.group || kind === request.group);
  const groups = kinds.map(([kind, total]) => {
    const count = Math.max(0, Math.min(request.count || 20, total - request.from));
    return { kind, total, items: Array.from({ length: count }, (_, index) => makeItem(kind, request.from + index)) };
  });
  return { day: DAY, groups };
}

const stages: FunnelStages = { listed: 392, attempted: 366, reached: 279, counselled: 231, final: 96, aligned: 58, delivered: 41 };
export const funnel: Funnel = { as_of: DAY, known: [], units: { parent: stages, child: stages, pair: stages } };
