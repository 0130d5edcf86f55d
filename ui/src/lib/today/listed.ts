import type { TodayGroup } from '$lib/api/generated/TodayGroup';
import type { TodayItem } from '$lib/api/generated/TodayItem';

/** Items of a group asked for at once. */
export const PAGE = 20;

/** Things of one kind, as far as they were asked for. */
export interface Listed {
  kind: string;
  total: number;
  items: readonly TodayItem[];
  /** So many were asked for; fewer may have come, since a pair can lack its row. */
  asked: number;
}

/** What tells one item of a group from another. */
export function keyOf(item: TodayItem): string {
  return [item.pair.pair, item.person, item.act, item.due, item.at].join(' ');
}

/** A group as its first page has it. */
export function begun(group: TodayGroup): Listed {
  return { ...group, items: single(group.items), asked: PAGE };
}

/** A group with one page more. Between two pages something may have moved: nothing stands twice. */
export function longer(group: Listed, found: TodayGroup | undefined): Listed {
  const items = single([...group.items, ...(found?.items ?? [])]);
  return { ...group, total: found?.total ?? group.total, items, asked: group.asked + PAGE };
}

function single(items: readonly TodayItem[]): TodayItem[] {
  return [...new Map(items.map((item) => [keyOf(item), item])).values()];
}
