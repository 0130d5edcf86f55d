import type { TodayItem } from '$lib/api/generated/TodayItem';
import { sayDay } from '$lib/i18n/dates';
import { label, t } from '$lib/i18n/locale.svelte';
import { KINDS } from './kinds';

const DAY_MS = 86_400_000;

/** What to do: the step, or what the group says. */
export function sayTodo(kind: string, item: TodayItem, today: string): string {
  if (item.act) return label('next', item.act);
  if (kind === 'coming_of_age') return sayComesOfAge(item, today);
  const todo = KINDS[kind]?.todo;
  return todo ? t(todo) : kind;
}

/** The core names the first day on which the child may be 18: of the birth date, parts may be unknown. */
function sayComesOfAge(item: TodayItem, today: string): string {
  const args = { child: item.pair.child, day: sayDay(item.due) };
  if (!item.due) return t('today-todo-comes-of-age', args);
  return item.due > today ? t('today-todo-turns-18', args) : t('today-todo-turned-18', args);
}

/** Pairs that stand so today: nobody knows since when. */
const STANDING = ['conflict', 'needs_counsel', 'best_interests_route'];

/** Since when it is due, or in how many days it will be; nothing where a pair only stands so. */
export function saySince(kind: string, item: TodayItem, today: string): string {
  if (STANDING.includes(kind)) return '';
  if (!item.due) return t('today-at-once');
  if (item.overdue > 0) {
    // Nobody is late with a birthday.
    return t(kind === 'coming_of_age' ? 'today-days-ago' : 'today-overdue', { count: item.overdue });
  }
  const ahead = daysBetween(today, item.due);
  return ahead > 0 ? t('today-in-days', { count: ahead }) : t('today-due');
}

/** Whether it should have been done before today. */
export function isLate(kind: string, item: TodayItem): boolean {
  return kind !== 'coming_of_age' && item.overdue > 0;
}

/** An hour by the clock there; with its day where that is not the filing day. */
export function sayHour(written: string, today: string): string {
  const time = timeOf(written);
  return written.startsWith(`${today}T`) ? t('today-hour', { time }) : t('today-hour-on', { day: sayDay(written), time });
}

/** The clock's part of `YYYY-MM-DDTHH:MM`. */
export function timeOf(written: string): string {
  return written.slice(11, 16);
}

/** Whom else of the family it is about. */
export function sayMore(kind: string, item: TodayItem): string {
  if (item.pairs < 2) return '';
  const more = kind === 'coming_of_age' ? 'today-more-parents' : 'today-more-children';
  return t(more, { count: item.pairs - 1 });
}

function daysBetween(from: string, to: string): number {
  const days = (Date.parse(to) - Date.parse(from)) / DAY_MS;
  return Number.isFinite(days) ? Math.round(days) : 0;
}
