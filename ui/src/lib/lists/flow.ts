import type { ComparedPlace } from '$lib/api/generated/ComparedPlace';
import type { ComparedSide } from '$lib/api/generated/ComparedSide';
import type { ListsCompared } from '$lib/api/generated/ListsCompared';
import { label, t } from '$lib/i18n/locale.svelte';

/** Rows and parents that a part has of one side. */
export interface Amount {
  rows: number;
  parents: number;
}

/** Which rows a part has: what the core is asked for. */
export interface PartFilter {
  side: string;
  standing: string;
  became: string;
  reason: string;
}

/** Rows that are in the same place: a ribbon of the picture, a line of its table. */
export interface FlowPart {
  id: string;
  group: 'only_a' | 'both' | 'again' | 'only_b';
  a: Amount | undefined;
  b: Amount | undefined;
  /** Nobody and no list says why. */
  open: boolean;
  filter: PartFilter;
  /** What it is called. */
  name: string;
}

export const GROUPS = ['only_a', 'both', 'again', 'only_b'] as const;
/** Rows that both sides have. */
const JOINED = ['same', 'different', 'parentage'];
/** What says by itself where they are, or that they are nobody's to ask about. */
const EXPLAINS_ITSELF = ['moved', 'appeared', 'reappeared', 'not_ours'];

/** The parts of two sides, in which every row is once: the open ones of the first side stand first. */
export function partsOf({ a, b }: ListsCompared): FlowPart[] {
  const joined = JOINED.map((standing) => both(standing, a, b));
  return [
    ...alone('a', a),
    ...joined,
    ...again('a', a),
    ...again('b', b),
    ...alone('b', b),
  ].filter((part) => (part.a?.rows ?? 0) + (part.b?.rows ?? 0) > 0);
}

/** Rows of one side that parts have. */
export function rowsIn(parts: readonly FlowPart[], side: 'a' | 'b'): number {
  return parts.reduce((sum, part) => sum + (part[side]?.rows ?? 0), 0);
}

/** How many rows and parents, in words; where the two sides have different numbers of rows, both. */
export function sayAmount(a: Amount | undefined, b: Amount | undefined): string {
  if (a && b && a.rows !== b.rows) return t('flow-two', { a: a.rows, b: b.rows });
  const { rows, parents } = a ?? b ?? { rows: 0, parents: 0 };
  return t('flow-amount', { rows, parents });
}

/** Rows that a part shows: where one side has several rows for one of the other, those of that side. */
export function shownOf(part: FlowPart): Amount {
  return (part.filter.side === 'b' ? part.b : part.a) ?? { rows: 0, parents: 0 };
}

function find(side: ComparedSide, standing: string): Amount | undefined {
  return side.places.find((place) => place.standing === standing);
}

function both(standing: string, a: ComparedSide, b: ComparedSide): FlowPart {
  const [inA, inB] = [find(a, standing), find(b, standing)];
  const side = (inB?.rows ?? 0) > (inA?.rows ?? 0) ? 'b' : 'a';
  return {
    id: standing, group: 'both', a: inA, b: inB, open: false, name: label('standing', standing),
    filter: { side, standing, became: '', reason: '' },
  };
}

function again(side: 'a' | 'b', of: ComparedSide): FlowPart[] {
  const amount = find(of, 'again');
  if (!amount) return [];
  return [{
    id: `again-${side}`, group: 'again', a: side === 'a' ? amount : undefined, b: side === 'b' ? amount : undefined, open: false,
    name: t('flow-again', { side: side.toUpperCase() }), filter: { side, standing: 'again', became: '', reason: '' },
  }];
}

/** Rows of which the other side has none: by reason; where nobody gave one, by what became of them. */
function alone(side: 'a' | 'b', of: ComparedSide): FlowPart[] {
  const places = of.places.filter(({ reason }) => reason !== '');
  const open = places.filter(({ reason }) => reason === 'unexplained');
  const explained = new Map<string, ComparedPlace[]>();
  for (const place of places) if (place.reason !== 'unexplained') explained.set(place.reason, [...(explained.get(place.reason) ?? []), place]);
  const part = (of: Omit<FlowPart, 'group' | 'a' | 'b'>, amount: Amount): FlowPart => ({
    ...of, group: `only_${side}`, a: side === 'a' ? amount : undefined, b: side === 'b' ? amount : undefined,
  });
  const unexplained = open.map((place) => {
    const code = place.became || place.standing;
    const filter = { side, standing: place.standing, became: place.became, reason: 'unexplained' };
    const name = place.became ? label('became', code) : label('standing', code);
    return part({ id: `${side}-${code}`, open: !EXPLAINS_ITSELF.includes(code), filter, name }, place);
  });
  const reasons = of.reasons.filter(({ reason }) => explained.has(reason)).map(({ reason, rows, parents }) => {
    const filter = { side, standing: 'alone', became: '', reason };
    return part({ id: `${side}-${reason}`, open: reason === 'contradicting', filter, name: label('difference-reason', reason) }, { rows, parents });
  });
  return [...unexplained, ...reasons].toSorted((one, other) => Number(other.open) - Number(one.open));
}

/** Where a part is drawn, in pixels from the top: its line, and its ends at both bars. */
export interface Ribbon {
  part: FlowPart;
  /** Middle of its line. */
  middle: number;
  a: Band | undefined;
  b: Band | undefined;
}

/** A stretch of a bar, and the same on the line's edge. */
interface Band {
  bar: number;
  line: number;
  thick: number;
}

/** The picture laid out. */
export interface Flow {
  height: number;
  /** Heads of the groups and lines of the parts, in their order. */
  lines: ({ head: FlowPart['group']; top: number; height: number } | { ribbon: Ribbon; top: number; height: number })[];
  bars: { a: Stretch; b: Stretch };
}

interface Stretch {
  top: number;
  height: number;
}

/** Height of the taller bar, where the lines leave room; and at most so much for one row. */
const BAR = 132;
const MOST_A_ROW = 8;
/** So thin a ribbon can still be seen and pointed at. */
const LEAST = 2;
/** Height of the line of a part at least, and of the head of a group. */
const LINE = 26;
const HEAD = 22;

/** Lays parts out: one scale for all, so that what is twice as thick is twice as many rows. */
export function layFlow(parts: readonly FlowPart[]): Flow {
  const most = Math.max(1, rowsIn(parts, 'a'), rowsIn(parts, 'b'));
  const scale = Math.min(MOST_A_ROW, BAR / most);
  const thick = (amount: Amount | undefined) => (amount?.rows ? Math.max(LEAST, amount.rows * scale) : 0);
  const lines: Flow['lines'] = [];
  let top = 0;
  for (const group of GROUPS) {
    const own = parts.filter((one) => one.group === group);
    // That nobody is on one side alone is worth a line; that nobody stands twice is not.
    if (group === 'again' && own.length === 0) continue;
    lines.push({ head: group, top, height: HEAD });
    top += HEAD;
    for (const part of own) {
      const height = Math.max(LINE, 4 + Math.max(thick(part.a), thick(part.b)));
      lines.push({ ribbon: { part, middle: top + height / 2, a: undefined, b: undefined }, top, height });
      top += height;
    }
  }
  const bar = (side: 'a' | 'b'): Stretch => {
    const height = parts.reduce((sum, part) => sum + thick(part[side]), 0);
    const from = Math.max(0, (top - height) / 2);
    let at = from;
    for (const line of lines) {
      if (!('ribbon' in line)) continue;
      const own = thick(line.ribbon.part[side]);
      if (own > 0) line.ribbon[side] = { bar: at, line: line.ribbon.middle - own / 2, thick: own };
      at += own;
    }
    return { top: from, height };
  };
  const bars = { a: bar('a'), b: bar('b') };
  return { height: top, lines, bars };
}

/** The outline of a ribbon from one edge of a picture of this width to the other. */
export function outline(from: number, to: number, thick: number, width: number): string {
  const [half, near, far] = [width / 2, from + thick, to + thick];
  return `M0 ${from}C${half} ${from} ${half} ${to} ${width} ${to}V${far}C${half} ${far} ${half} ${near} 0 ${near}Z`;
}
