import { sayDay } from '$lib/i18n/dates';
import { t } from '$lib/i18n/locale.svelte';

/** An age in years, as a range where the birth date is one; empty if unknown. */
export function sayAge(age: readonly [number, number] | null): string {
  if (!age) return '';
  return age[0] === age[1] ? String(age[0]) : `${age[0]}–${age[1]}`;
}

/** When a child comes of age: a day, or between two days. */
export function sayTurns18(turns: string): string {
  const [from, to] = turns.split('/');
  return to
    ? t('turns-18-between', { from: sayDay(from ?? ''), to: sayDay(to) })
    : t('turns-18-on', { day: sayDay(turns) });
}
