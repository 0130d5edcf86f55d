import { describe, expect, it } from 'vitest';
import page from '../../../src-tauri/docs/DESIGN_SYSTEM.md?raw';
import { readSheet } from './sheets';

type Theme = Record<string, string>;
type Pair = readonly [front: string, back: string];

/** Least contrast of text, and of a line, mark or ring that says something (WCAG 2.2, 1.4.3 and 1.4.11). */
const TEXT = 4.5;
const GRAPHIC = 3;

const css = readSheet('tokens.css').text;

/** The colours that a block defines, by the name of their token. */
function coloursOf(selector: string): Theme {
  const at = css.indexOf(`${selector} {`);
  const block = at < 0 ? '' : css.slice(at, css.indexOf('}', at));
  return Object.fromEntries([...block.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6})\b/g)].map(([, name, value]) => [name, value]));
}

const light = coloursOf(':root');
const chosenDark = coloursOf(':root[data-theme="dark"]');
const themes: Record<'light' | 'dark', Theme> = { light, dark: { ...light, ...chosenDark } };

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

const across = (fronts: readonly string[], backs: readonly string[]): Pair[] =>
  fronts.flatMap((front) => backs.map((back) => [front, back] as const));

const GROUNDS = ['ground', 'surface', 'sunken', 'hover', 'selected'] as const;
const STATES = ['ok', 'wait', 'stop', 'prelim', 'claim', 'wall', 'none'] as const;
const TINTS = STATES.map((state) => `${state}-bg`);

/** What is read, and on what: the rows of the table in DESIGN_SYSTEM.md. */
const READ: Record<string, readonly Pair[]> = {
  'ink on every ground': across(['ink'], GROUNDS),
  'ink-2 on every ground': across(['ink-2'], GROUNDS),
  'ink-3 on every ground': across(['ink-3'], GROUNDS),
  'ink and ink-2 on every tint': across(['ink', 'ink-2'], TINTS),
  'ink-3 on the tints that hold fields': across(['ink-3'], ['wall-bg', 'stop-bg', 'wait-bg', 'prelim-bg']),
  'accent on every ground and its tint': across(['accent'], [...GROUNDS, 'accent-tint']),
  'on-accent on a primary button': across(['on-accent'], ['accent', 'accent-hover']),
  'a state on its own tint': STATES.map((state) => [`${state}-fg`, `${state}-bg`] as const),
  'a state on every ground': across(STATES.map((state) => `${state}-fg`), GROUNDS),
  'spine-ink and spine-ink-2 on the spine': across(['spine-ink', 'spine-ink-2'], ['spine-bg', 'spine-on']),
  'the spine in practice': across(['spine-ink', 'practice-ink-2'], ['practice-spine', 'practice-on']),
  'the practice band': across(['practice-ink'], ['practice-a', 'practice-b']),
  'paper': [['paper-ink', 'paper']],
};

/** Lines, marks and rings that say something by themselves. */
const SEEN: Record<string, readonly Pair[]> = {
  'the edge of a field or button': across(['line-2'], ['surface', 'ground', 'wall-bg', 'stop-bg']),
  'the ring of the focus': across(['focus'], [...GROUNDS, 'wall-bg', 'stop-bg', 'accent-tint']),
  'the ring of the focus on the spine': across(['spine-ink'], ['spine-bg', 'spine-on', 'practice-spine', 'practice-on']),
  'the bar of what is chosen': across(['accent'], ['selected', 'surface']),
  'the dashed edge of a claim': across(['claim-line'], ['claim-bg', 'surface']),
  'the hatched edge of what is privileged': across(['wall-line'], ['wall-bg', 'surface']),
  'the bars of the funnel': across(['chart-1'], ['surface', 'hover']),
  'the lines of the kit on paper': [['paper-line', 'paper']],
};

function lowest(theme: Theme, pairs: readonly Pair[]): number {
  return Math.min(...pairs.map(([front, back]) => contrast(theme[front] ?? 'missing', theme[back] ?? 'missing')));
}

/** The pairs of a theme that are too faint, or that name a token which is not there. */
function faint(theme: Theme, rows: Record<string, readonly Pair[]>, least: number): string[] {
  return Object.values(rows)
    .flat()
    .map(([front, back]) => ({ pair: `${front} on ${back}`, ratio: contrast(theme[front] ?? 'missing', theme[back] ?? 'missing') }))
    .filter(({ ratio }) => !(ratio >= least))
    .map(({ pair, ratio }) => `${pair}: ${ratio.toFixed(2)}`);
}

describe.each(Object.entries(themes))('the %s theme', (_, theme) => {
  it('has text that can be read', () => {
    expect(faint(theme, READ, TEXT)).toEqual([]);
  });

  it('has lines, marks and rings that can be seen', () => {
    expect(faint(theme, SEEN, GRAPHIC)).toEqual([]);
  });
});

describe('the measurement', () => {
  it('finds a pair that is too faint, and one whose token is not there', () => {
    expect(faint(light, { planted: [['line', 'surface']] }, GRAPHIC)).toHaveLength(1);
    expect(faint(light, { planted: [['no-such-token', 'surface']] }, GRAPHIC)).toHaveLength(1);
    expect(faint({ a: '#777777', b: '#ffffff' }, { planted: [['a', 'b']] }, TEXT)).toEqual(['a on b: 4.48']);
  });

  it('knows the two ends of the scale', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21);
    expect(contrast('#34459c', '#34459c')).toBeCloseTo(1);
  });

  it('has the same dark colours whether the system or the person asks for them', () => {
    expect(coloursOf(':root:not([data-theme="light"])')).toEqual(chosenDark);
    expect(Object.keys(chosenDark).length).toBeGreaterThan(40);
  });

  it('is what the page says', () => {
    const rows = Object.entries({ ...READ, ...SEEN }).map(
      ([name, pairs]) => `| ${name} | ${lowest(themes.light, pairs).toFixed(2)} | ${lowest(themes.dark, pairs).toFixed(2)} |`,
    );
    expect(rows.filter((row) => !page.includes(row))).toEqual([]);
  });

  it('has a page that names every component', () => {
    const names = Object.keys(import.meta.glob('/src/lib/components/*.svelte')).map((path) => path.replace(/^.*\/|\.svelte$/g, ''));
    const listed = new Set(page.slice(page.indexOf('## Components'), page.indexOf('## States')).match(/\w+/g));
    expect(names.length).toBeGreaterThan(15);
    expect(names.filter((name) => !listed.has(name))).toEqual([]);
  });
});
