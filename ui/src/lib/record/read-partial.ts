/**
 * Dates as people say them, read as the core reads what is typed (core/rules/partial_date): EDTF, day
 * first. The core reads again what is sent; this says beforehand how, and holds back what no calendar has.
 */

const MONTHS = [
  ['jan', 'january', 'ene', 'enero'],
  ['feb', 'february', 'febrero'],
  ['mar', 'march', 'marzo'],
  ['apr', 'april', 'abr', 'abril'],
  ['may', 'mayo'],
  ['jun', 'june', 'junio'],
  ['jul', 'july', 'julio'],
  ['aug', 'august', 'ago', 'agosto'],
  ['sep', 'sept', 'september', 'septiembre', 'set', 'setiembre'],
  ['oct', 'october', 'octubre'],
  ['nov', 'november', 'noviembre'],
  ['dec', 'december', 'dic', 'diciembre'],
];
const FILLERS = ['de', 'del', 'of', 'the', 'el', 'en', 'in', 'on', 'dia', 'day', 'ano', 'year', 'mes'];
const ABOUT = ['aproximadamente', 'approximately', 'mas o menos', 'more or less', 'alrededor de', 'cerca de', 'around', 'approx', 'hacia', 'circa', 'about', 'aprox', 'como', 'ca.', 'ca', 'c.', 'c', '~'];
const PERHAPS = ['probablemente', 'posiblemente', 'possibly', 'probably', 'perhaps', 'quizas', 'tal vez', 'quiza', 'maybe'];
const RANGES = [['between ', ' and '], ['entre ', ' y '], ['from ', ' to '], ['desde ', ' hasta ']] as const;
/** Two-digit years up to this one are in the 2000s. */
const PIVOT = 30;

/** A date as typed: its EDTF; or that there is no such day; or words that only a person can read. */
export type PartialReading = { edtf: string } | 'impossible' | 'words' | 'empty';

/** How the core will read what is typed. */
export function readPartial(typed: string): PartialReading {
  const plain = plainText(typed);
  if (!plain) return 'empty';
  const tidied = withoutTime(plain).replace(/\s/g, '').replace(/[ux]/g, 'X');
  const edtf = isEdtf(tidied) ? tidied : rangeOf(plain) ?? oneDate(plain);
  if (edtf) return { edtf };
  // Only numbers and what stands between them: it was meant as a date, and is none.
  const shape = plain.replace(/[\d\s/.,\-?~%[\]]/g, '');
  return shape === '' || hasDateShape(plain) ? 'impossible' : 'words';
}

/** Why what is typed must not be saved as a date: the calendar has no such day. */
export function isImpossible(typed: string): boolean {
  return readPartial(typed) === 'impossible';
}

function plainText(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\p{Mn}\u200b-\u200f\ufeff]/gu, '')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/\s+/gu, ' ')
    .trim();
}

function withoutTime(plain: string): string {
  return /^.{10}[ t].*:/.test(plain) ? plain.slice(0, 10) : plain;
}

/** The ends of a point of EDTF, as days that can be compared as text; undefined if it is none. */
function pointEnds(text: string): readonly [string, string] | undefined {
  const parts = /^(\d{4}|\d{3}X|\d{2}XX)(?:-(\d{2}|XX)(?:-(\d{2}|XX))?)?[?~%]*$/.exec(text);
  if (!parts) return undefined;
  const [, year = '', month, day] = parts;
  const ends = [year.replaceAll('X', '0'), year.replaceAll('X', '9')] as const;
  if (Number(ends[1]) === 0) return undefined;
  if (month === undefined || month === 'XX') return day === undefined || day === 'XX' ? [`${ends[0]}-01-01`, `${ends[1]}-12-31`] : undefined;
  if (year.includes('X') || !isMonth(Number(month))) return undefined;
  if (day === undefined || day === 'XX') return [`${year}-${month}-01`, `${year}-${month}-31`];
  return calendarDay(Number(year), Number(month), Number(day)) ? [`${year}-${month}-${day}`, `${year}-${month}-${day}`] : undefined;
}

function isEdtf(text: string): boolean {
  const set = /^\[(.+)\]$/.exec(text);
  if (set) return (set[1] ?? '').split(',').every((one) => /^\d{4}-\d{2}-\d{2}[?~%]*$/.test(one) && pointEnds(one) !== undefined);
  const cut = text.indexOf('/');
  if (cut < 0) return pointEnds(text) !== undefined;
  const isOpen = (end: string): boolean => end === '' || end === '..';
  const [from, to] = [text.slice(0, cut), text.slice(cut + 1)];
  const [first, last] = [pointEnds(from), pointEnds(to)];
  if (isOpen(from)) return last !== undefined;
  if (isOpen(to)) return first !== undefined;
  return first !== undefined && last !== undefined && first[0] <= last[1];
}

function rangeOf(plain: string): string | undefined {
  for (const [start, middle] of RANGES) {
    const cut = plain.indexOf(middle, start.length);
    if (plain.startsWith(start) && cut > 0) return range(plain.slice(start.length, cut), plain.slice(cut + middle.length));
  }
  const years = /^(\d{4})\s*(?:-| to )\s*(\d{4})$/.exec(plain);
  return years ? range(years[1] ?? '', years[2] ?? '') : undefined;
}

function range(from: string, to: string): string | undefined {
  const [first, last] = [oneDate(from), oneDate(to)];
  const both = first && last ? `${first}/${last}` : '';
  return isEdtf(both) ? both : undefined;
}

/** One date with its marks of doubt. */
function oneDate(text: string): string | undefined {
  const { rest, about, perhaps } = takeDoubt(text);
  const bare = bareDate(rest);
  if (!bare) return undefined;
  const uncertain = perhaps || bare.short;
  return bare.edtf + (about && uncertain ? '%' : about ? '~' : uncertain ? '?' : '');
}

function takeDoubt(text: string): { rest: string; about: boolean; perhaps: boolean } {
  let [rest, about, perhaps] = [text.trim(), false, false];
  for (;;) {
    const shorter = stripWord(rest, ABOUT) ?? (rest.endsWith('~') ? rest.slice(0, -1).trim() : undefined);
    const surer = stripWord(rest, PERHAPS) ?? (rest.endsWith('?') ? rest.slice(0, -1).trim() : undefined);
    if (shorter !== undefined) [rest, about] = [shorter, true];
    else if (surer !== undefined) [rest, perhaps] = [surer, true];
    else return { rest, about, perhaps };
  }
}

/** The text without one of these words at its beginning or end. */
function stripWord(text: string, words: readonly string[]): string | undefined {
  for (const word of words) {
    const after = text.slice(word.length);
    if (text.startsWith(word) && (/[.~]$/.test(word) || (after !== '' && !/^\p{L}/u.test(after)))) return after.replace(/^[. ]+/, '');
    const before = text.replace(/\.+$/, '');
    if (before.endsWith(` ${word}`)) return before.slice(0, -word.length - 1).replace(/[ ,]+$/, '');
  }
  return undefined;
}

type Piece = { kind: 'month' | 'year' | 'number'; value: number };

function pieceOf(word: string): Piece | undefined {
  const month = MONTHS.findIndex((names) => names.includes(word));
  if (month >= 0) return { kind: 'month', value: month + 1 };
  const number = /^(\d{1,2}|\d{4})(?:st|nd|rd|th|o|ro|º|°)?$/.exec(word)?.[1];
  if (!number) return undefined;
  return number.length === 4 ? (Number(number) > 0 ? { kind: 'year', value: Number(number) } : undefined) : { kind: 'number', value: Number(number) };
}

function piecesOf(text: string): (Piece | undefined)[] {
  const compact = /^(\d{4})(\d{2})(\d{2})$/.exec(text);
  const words = compact ? compact.slice(1) : text.split(/[ /.,-]/).filter((word) => word !== '' && !FILLERS.includes(word));
  return words.map(pieceOf);
}

function hasDateShape(plain: string): boolean {
  const pieces = piecesOf(takeDoubt(plain).rest);
  return pieces.length > 1 && pieces.length <= 3 && pieces.every((piece) => piece !== undefined) && pieces.some((piece) => piece?.kind === 'year');
}

function bareDate(text: string): { edtf: string; short: boolean } | undefined {
  const pieces = piecesOf(text);
  const kinds = pieces.map((piece) => piece?.kind[0] ?? '!').join('');
  const [a = 0, b = 0, c = 0] = pieces.map((piece) => piece?.value ?? 0);
  const year = c <= PIVOT ? 2000 + c : 1900 + c;
  const found = (edtf: string | undefined, short = false): { edtf: string; short: boolean } | undefined => edtf ? { edtf, short } : undefined;
  switch (kinds) {
    case 'y':
      return found(String(a).padStart(4, '0'));
    case 'my':
    case 'ny':
      return found(month(b, a));
    case 'ym':
    case 'yn':
      return found(month(a, b));
    case 'nmy':
      return found(calendarDay(c, b, a));
    case 'mny':
      return found(calendarDay(c, a, b));
    case 'ymn':
    case 'ynn':
      return found(calendarDay(a, b, c));
    case 'nny':
      // Where the day cannot stand first and the month can, the possible one is meant.
      return found(calendarDay(c, b, a) ?? calendarDay(c, a, b));
    case 'nnn':
      return found(calendarDay(year, b, a) ?? calendarDay(year, a, b), true);
    case 'nmn':
      return found(calendarDay(year, b, a), true);
    default:
      return undefined;
  }
}

function isMonth(value: number): boolean {
  return value >= 1 && value <= 12;
}

function month(year: number, value: number): string | undefined {
  return isMonth(value) ? `${String(year).padStart(4, '0')}-${String(value).padStart(2, '0')}` : undefined;
}

function calendarDay(year: number, value: number, day: number): string | undefined {
  const written = `${month(year, value) ?? ''}-${String(day).padStart(2, '0')}`;
  const date = new Date(`${written}T00:00:00Z`);
  // 31 February rolls over into March: such a day does not exist.
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(written) ? written : undefined;
}
