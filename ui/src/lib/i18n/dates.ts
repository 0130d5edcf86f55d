import { locale, t } from './locale.svelte';

const MONTHLY = /^\d{4}-\d{2}$/;
const DAY = /^(\d{4}-\d{2}-\d{2})/;

function tag(): string {
  return locale.language === 'en' ? 'en-GB' : 'es-419';
}

/** A calendar day, a month or an instant as people write it. EDTF that is none of these stays as it is. */
export function sayDay(edtf: string, month: 'short' | 'long' = 'short'): string {
  if (MONTHLY.test(edtf)) {
    return format(`${edtf}-01`, { month, year: 'numeric' });
  }
  const day = DAY.exec(edtf)?.[1];
  if (!day || (edtf.length > 10 && edtf[10] !== 'T')) return edtf;
  return format(day, { day: 'numeric', month, year: 'numeric' });
}

/** A date of which parts may be unknown (EDTF) as people say it; what is no EDTF stays as it is. */
export function sayPartial(edtf: string, month: 'short' | 'long' = 'short'): string {
  const set = /^\[([^,]+),(.+)\]$/.exec(edtf);
  if (set) return t('date-either', { one: sayPartial(set[1] ?? ''), other: sayPartial(set[2] ?? '') });
  const ends = /^([\dX.?~%-]*)\/([\dX.?~%-]*)$/.exec(edtf);
  if (ends) {
    const [from = '', to = ''] = ends.slice(1).map((end) => (end === '..' ? '' : sayPartial(end)));
    if (!from) return t('date-until', { day: to });
    return to ? t('date-between', { from, to }) : t('date-since', { day: from });
  }
  const point = /^([\dX]{4}(?:-[\dX]{2}){0,2})([?~%]*)$/.exec(edtf);
  if (!point) return edtf;
  const day = sayDay((point[1] ?? '').replace(/(-XX)+$/, ''), month);
  const marks = point[2] ?? '';
  if (/[~%]/.test(marks)) return t('date-about', { day });
  return marks ? t('date-perhaps', { day }) : day;
}

/** A day with its wall-clock time, if the text has one. The time is the one that was written down. */
export function sayMoment(written: string): string {
  const time = /T(\d{2}:\d{2})/.exec(written)?.[1];
  return time ? `${sayDay(written)}, ${time}` : sayDay(written);
}

/** To make one takes the web view a millisecond, and a grid says a day in every row: each is made once. */
const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${tag()} ${JSON.stringify(options)}`;
  // Days have no zone: they are read and written in UTC so that none moves by one.
  const made = formats.get(key) ?? new Intl.DateTimeFormat(tag(), { ...options, timeZone: 'UTC' });
  formats.set(key, made);
  return made;
}

function format(day: string, options: Intl.DateTimeFormatOptions): string {
  return formatOf(options).format(new Date(`${day}T00:00:00Z`));
}

/** A count with the language's separators. */
export function sayCount(count: number): string {
  const made = counts.get(tag()) ?? new Intl.NumberFormat(tag());
  counts.set(tag(), made);
  return made.format(count);
}

const counts = new Map<string, Intl.NumberFormat>();
