/** Which form and colour stands for a code. The form is the key, the colour only the third sign. */

export type DiscForm = 'full' | 'half' | 'ring' | 'barred' | 'clock' | 'double';
export type Tone = 'ok' | 'wait' | 'stop' | 'prelim' | 'claim' | 'none' | '';

/** Colour of an alignment outcome. */
export function alignmentTone(outcome: string): Tone {
  if (outcome.startsWith('aligned')) return 'ok';
  if (outcome === 'conflict' || outcome === 'needs_counsel') return 'stop';
  if (outcome === 'best_interests_route' || outcome === 'child_decides' || outcome === 'own_adult_case') return '';
  return 'wait';
}

/** Disc and colour of one side's state. */
export function statementMark(code: string): { form: DiscForm; tone: Tone } {
  switch (code) {
    case 'final':
    case 'confirmed':
      return { form: 'full', tone: '' };
    case 'preliminary':
    case 'stated':
      return { form: 'half', tone: 'prelim' };
    case 'with_counsel':
      return { form: 'clock', tone: 'none' };
    case 'contradicting':
      return { form: 'double', tone: 'stop' };
    case 'withdrawn':
      return { form: 'barred', tone: 'none' };
    default:
      return { form: 'ring', tone: 'none' };
  }
}
