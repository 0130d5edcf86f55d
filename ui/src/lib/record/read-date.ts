import { readPartial } from './read-partial';

/** A day as typed, `26/8/2018` (day first), `2018-08-26` or `26 August 2018`, as `YYYY-MM-DD`; undefined if it is none. */
export function readDay(typed: string): string | undefined {
  const text = typed.trim();
  if (/\p{L}/u.test(text)) return readInWords(text);
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text);
  const said = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text);
  const [year, month, day] = iso ? [iso[1], iso[2], iso[3]] : said ? [said[3], said[2], said[1]] : [];
  if (!year || !month || !day) return undefined;
  const written = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const date = new Date(`${written}T00:00:00Z`);
  // 31 February rolls over into March: such a day does not exist.
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(written) ? written : undefined;
}

/** A whole day without doubt, the month in words. */
function readInWords(text: string): string | undefined {
  const read = readPartial(text);
  return typeof read === 'object' && /^\d{4}-\d{2}-\d{2}$/.test(read.edtf) ? read.edtf : undefined;
}

/** A time as typed, `16:30`, `9.05`, `9`, `2:30 pm` or `2 p. m.`, as `HH:MM`; undefined if it is none. */
export function readTime(typed: string): string | undefined {
  const text = typed.toLowerCase().replace(/\s+/gu, ' ').trim();
  const [, hours = '', minutes = '0', half] = /^(\d{1,2})(?:[:.h](\d{2}))? ?(?:h(?:rs?|oras)?\.?|([ap])\.? ?m\.?)?$/.exec(text) ?? [];
  const hour = half ? onTwentyFour(Number(hours), half === 'p') : Number(hours || NaN);
  const minute = Number(minutes);
  if (!(hour <= 23 && minute <= 59)) return undefined;
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}

/** An hour of one half of the day; twelve begins it. */
function onTwentyFour(hour: number, afternoon: boolean): number {
  if (hour < 1 || hour > 12) return NaN;
  return (hour % 12) + (afternoon ? 12 : 0);
}

/** An instant by the clock of this machine, `YYYY-MM-DDTHH:MM`. */
export function localMoment(at: Date): string {
  const two = (number: number): string => String(number).padStart(2, '0');
  const day = `${String(at.getFullYear()).padStart(4, '0')}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
  return `${day}T${two(at.getHours())}:${two(at.getMinutes())}`;
}

/** Whether a field that may stay empty holds something that cannot be read. */
export function unreadable(typed: string, read: (typed: string) => string | undefined): boolean {
  return typed.trim() !== '' && read(typed) === undefined;
}
