import { call } from '$lib/api/client';
import type { TodayItem } from '$lib/api/generated/TodayItem';
import type { Place } from '$lib/shell/navigation.svelte';
import { partOf } from './parts';

/** Next steps asked for at once. */
const PAGE = 100;

/** Whether this is a call that may be made now. */
export function mayCall(item: TodayItem): boolean {
  return item.person !== '' && item.call !== null && partOf(item) === 'now';
}

/** Where the call of an item is logged. */
export function callPlace(item: TodayItem): Place {
  return { at: 'contact', family: item.pair.family, person: item.person, point: '', pair: item.pair.pair };
}

/** The next call of Today that may be made now, to somebody else; undefined if there is none. It is asked anew. */
export async function nextCall(mine: boolean, except: string): Promise<Place | undefined> {
  for (let from = 0, total = 1; from < total; from += PAGE) {
    const { groups } = await call('today', { mine, group: 'next_step', from, count: PAGE });
    const steps = groups.find((group) => group.kind === 'next_step');
    const next = steps?.items.find((item) => mayCall(item) && item.person !== except);
    if (next) return callPlace(next);
    total = steps?.total ?? 0;
  }
  return undefined;
}
