import type { TodayItem } from '$lib/api/generated/TodayItem';

/** The parts of the next steps: what may be called now, what opens later, and what is no call. */
export const PARTS = ['now', 'later', 'none'] as const;
export type PartName = (typeof PARTS)[number];

/** The hour of a later call by the clock there: when the safe hours begin, or what was agreed after that. */
export function hourOf(item: TodayItem): string {
  const there = item.call?.there ?? '';
  return item.at > there ? item.at : there;
}

/**
 * Where a step stands. Only `now` is callable; any other word of the core, known or not, never is. Who
 * agreed to an hour that has not come there yet waits for that hour.
 */
export function partOf(item: TodayItem): PartName {
  const state = item.call?.state;
  if (state === 'later') return 'later';
  if (state !== 'now') return 'none';
  return item.at > (item.call?.there ?? '') ? 'later' : 'now';
}

/** The steps by part. They keep their order, which is by due day; what opens later stands by its hour. */
export function partsOf(items: readonly TodayItem[]): Record<PartName, TodayItem[]> {
  const parts: Record<PartName, TodayItem[]> = { now: [], later: [], none: [] };
  for (const item of items) parts[partOf(item)].push(item);
  // A sort keeps the order of equal hours.
  parts.later.sort((one, other) => (hourOf(one) < hourOf(other) ? -1 : hourOf(one) > hourOf(other) ? 1 : 0));
  return parts;
}
