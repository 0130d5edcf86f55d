import type { WeighedLine } from '$lib/api/generated/WeighedLine';
import type { Weighing } from '$lib/api/generated/Weighing';

/** What is no finding about the two, but where the weighing begins and who else there is. */
const BESIDE: readonly string[] = ['match-before', 'match-others'];

/** What weighs less, in bits, says nothing either way. */
const LITTLE = 0.05;

export const SIDES = ['for', 'against'] as const;

/** What a line speaks for. */
export function sideOf({ bits }: WeighedLine): (typeof SIDES)[number] | 'neither' {
  if (Math.abs(bits) < LITTLE) return 'neither';
  return bits > 0 ? 'for' : 'against';
}

/** Bits beyond which a bar is no longer: what weighs more decides alone anyway. */
const LONGEST = 16;

/** What says most, for it or against it, the weightiest first. */
export function mainReasons({ lines }: Weighing, most: number): WeighedLine[] {
  const said = lines.filter(({ seen }) => !BESIDE.includes(seen));
  return said.toSorted((x, y) => Math.abs(y.bits) - Math.abs(x.bits)).slice(0, most);
}

/** Whether both have the same A-number. */
export function sameNumber({ lines }: Weighing): boolean {
  return lines.some(({ seen }) => seen === 'match-a-number-same');
}

/** How long a line's bar is, from 0 to 1. */
export function barOf({ bits }: WeighedLine): number {
  return Math.min(Math.abs(bits), LONGEST) / LONGEST;
}
