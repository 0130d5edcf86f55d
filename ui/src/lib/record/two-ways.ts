import { readPartial } from './read-partial';

/** A day in numbers alone, day and month both 12 at most. It begins no longer number, and its year ends it. */
const IN_NUMBERS = /(^|[^\d/.-])(\d{1,2})([/.-])(\d{1,2})(?=[/.-](?:\d{4}|\d{2})(?![\d/.-]))/g;

/** What is typed, as the day first makes it and as the month first would, in EDTF. */
export interface TwoWays {
  read: string;
  other: string;
}

/** Both readings of a day that somebody used to the other order would read differently; undefined where there is one. */
export function twoWays(typed: string): TwoWays | undefined {
  const found = [...typed.matchAll(IN_NUMBERS)];
  const [one] = found;
  if (!one || found.length > 1) return undefined;
  const [all, before = '', first = '', between = '', second = ''] = one;
  const swapped = `${typed.slice(0, one.index)}${before}${second}${between}${first}${typed.slice(one.index + all.length)}`;
  const [read, other] = [readPartial(typed), readPartial(swapped)];
  if (typeof read !== 'object' || typeof other !== 'object' || read.edtf === other.edtf) return undefined;
  return { read: read.edtf, other: other.edtf };
}
