/**
 * Numbers as the core will read them (core/rules/identifier.rs and phone.rs), to be said while they are
 * typed. The core reads again what is sent and keeps the words either way: nothing here holds back a save.
 */

/** Marks that stand between or around digits and carry nothing. */
const BETWEEN = /[\s\p{Cc}\-_.,'"`\u00ad\u2018-\u201f\u2010-\u2015\u2212\ufe58\ufe63\uff0d\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff\u058a\u05be\u2e3a\u2e3b\u301c]/gu;
const PREFIX = /^(?:A[|L]IEN(?:#|NO)|AFI[|L]E|A#|A:|ANO|A)[#:]*|^#+/;

/** What the core makes of an A-number: how it is shown and what was done to read it. */
export interface ANumberReading {
  shown: string;
  zerosRestored: boolean;
  lookalikes: boolean;
}

/** An A-number as read; undefined when it is none and is kept as written. */
export function readANumber(typed: string): ANumberReading | undefined {
  const plain = typed.trim().replace(/\.00?$/, '').replace(BETWEEN, '').normalize('NFKC');
  // Small l looks like 1; upper case would make it L, which does not.
  const text = [...plain].map((letter) => (letter === 'l' ? '|' : letter.toUpperCase())).join('').replace(PREFIX, '');
  if (!/^[\dOI|]+$/.test(text) || !/\d/.test(text)) return undefined;
  const digits = text.replaceAll('O', '0').replace(/[I|]/g, '1');
  if (digits.length < 7 || digits.length > 10 || digits.replace(/^0+/, '').length > 9 || /^(\d)\1*$/.test(digits)) return undefined;
  const nine = digits.slice(-9).padStart(9, '0');
  return {
    shown: `A${nine.slice(0, 3)} ${nine.slice(3, 6)} ${nine.slice(6)}`,
    zerosRestored: digits.length < 9,
    lookalikes: digits !== text,
  };
}

/** Digits of a whole number with its country code, where all numbers of a country have as many. */
const WHOLE: readonly (readonly [string, readonly number[]])[] = [
  ['502', [11]],
  ['503', [11]],
  ['504', [11]],
  ['505', [11]],
  ['52', [12, 13]],
  ['1', [11]],
];

/** What to tell of how a telephone number will be read, a code of `phone-note`; undefined if nothing. */
export function phoneNote(typed: string): 'unreadable' | 'spreadsheet_damage' | undefined {
  const text = typed.trim().replace(/^'/, '');
  if (!text) return undefined;
  if (/^[\d.,]+e\+\d+$/i.test(text) || text.startsWith('##')) return 'spreadsheet_damage';
  // An extension is not dialled with the number.
  const digits = text.replace(/\.0$/, '').replace(/(?<=.)\p{L}.*$/su, '').replace(/\D/g, '');
  if (digits.length < 7 || digits.length > 15) return 'unreadable';
  if (!/^[( ]*[+\uff0b]/.test(text)) return undefined;
  const lengths = WHOLE.find(([code]) => digits.startsWith(code))?.[1];
  return lengths && !lengths.includes(digits.length) ? 'unreadable' : undefined;
}
