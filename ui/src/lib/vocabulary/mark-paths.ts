import type { DiscForm } from './marks';

/**
 * The lines of the marks. Each mark has the same elements whatever it says, and another form is another
 * path in them: a grid changes hundreds at a keystroke, and taking elements out and putting others in
 * costs the web view far more.
 */
const circle = (x: number, y: number, radius: number): string =>
  `M${x - radius} ${y}a${radius} ${radius} 0 1 0 ${2 * radius} 0a${radius} ${radius} 0 1 0 ${-2 * radius} 0z`;

export interface DiscPaths {
  line?: string;
  fill?: string;
}

const RING = circle(8, 8, 5);

export const DISCS: Record<DiscForm, DiscPaths> = {
  full: { fill: circle(8, 8, 5.5) },
  half: { line: RING, fill: 'M8 3a5 5 0 0 0 0 10z' },
  barred: { line: `${RING}M4.5 11.5l7-7` },
  clock: { line: `${circle(8, 8, 6)}M8 4.5V8l2.5 1.5` },
  double: { line: circle(5.5, 8, 3.5) + circle(10.5, 8, 3.5) },
  ring: { line: RING },
};

export interface ThreadPaths {
  line?: string;
  thin?: string;
  fill?: string;
}

const KNOT = circle(17, 7, 4);
/** An end that is open, in dashes. */
const OPEN_LEFT = 'M1 7h2m2.5 0h2';
const OPEN_RIGHT = 'M24 7h2m2.5 0h2';

/** The emblem of an alignment outcome. */
export function threadOf(outcome: string): ThreadPaths {
  if (outcome === 'aligned') return { line: 'M1 7h32', fill: KNOT };
  if (outcome.startsWith('aligned')) return { line: 'M1 7h32M25 2v10', fill: KNOT };
  switch (outcome) {
    case 'conflict':
    case 'needs_counsel':
      return { line: 'M1 3h14M19 11h14', thin: 'M14 12L20 2' };
    case 'best_interests_route':
      return { line: `M1 7h11${OPEN_RIGHT}`, thin: 'M13 3.5h7v7h-7z' };
    case 'child_decides':
    case 'own_adult_case':
      return { line: `${OPEN_LEFT}M22 7h11`, thin: circle(17, 7, 4.5), fill: circle(17, 7, 1.75) };
    default:
      return { line: `M1 7h10${OPEN_RIGHT}`, thin: circle(17, 7, 3.5) };
  }
}
