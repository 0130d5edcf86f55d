import { describe, expect, it } from 'vitest';
import { readSheet, readSheets, withoutComments, type Sheet } from './sheets';

const code = Object.entries(
  import.meta.glob<string>(['/src/**/*.{ts,svelte}', '!/src/**/*.test.ts'], { query: '?raw', import: 'default', eager: true }),
);
const components = code.filter(([path]) => path.endsWith('.svelte')).map(([name, text]) => ({ name, text }));
const words = new Set(code.flatMap(([, text]) => text.match(/[\w-]+/g) ?? []));

const tokens = readSheet('tokens.css');
const fonts = 'fonts.css';
const sheets = readSheets().filter((sheet) => sheet.name !== tokens.name && sheet.name !== fonts);
const everything = [tokens, ...sheets].map((sheet) => sheet.text).join('\n');

const COLOUR = /#[0-9a-f]{3,8}\b|\b(?:rgba?|hsla?|hwb|lab|lch|oklab|oklch)\(/i;
/** The names of colours that somebody might write; the system's own (CanvasText, Highlight) belong to forced.css. */
const NAMED = /:[^;]*(?<![\w-])(?:black|white|gr[ae]y|red|green|blue|orange|yellow|purple|brown)(?![\w-])/i;
/** A line may be up to 4 px thick; every other measure is a token or in rem, so that it grows with the type. */
const PIXELS = /(?<![\w.-])(?:[5-9]|[1-9]\d+)(?:\.\d+)?px\b/;
const TYPE = /(?:^|[\s{;])font(?:-size)?:(?![^;}]*(?:var\(--text-|inherit))/;

/** The lines of a stylesheet that write a value which belongs to tokens.css. */
function loose({ name, text }: Sheet): string[] {
  return text
    .split('\n')
    .map((line, index) => ({ line: line.trim(), at: `${name}:${index + 1}` }))
    .filter(({ line }) => COLOUR.test(line) || NAMED.test(line) || PIXELS.test(line) || TYPE.test(line))
    .map(({ line, at }) => `${at}: ${line}`);
}

/** The lines of a component that carry a look of their own. */
function styled({ name, text }: Sheet): string[] {
  const own = /<style|\bstyle="|(?:fill|stroke|color)="#|style:(?:color|background|font)/;
  return text
    .split('\n')
    .filter((line) => own.test(line))
    .map((line) => `${name}: ${line.trim()}`);
}

function classesOf(css: string): string[] {
  const selectors = css.replace(/\{[^{}]*\}/g, '{}').replace(/@media[^{]*/g, '');
  return [...new Set([...selectors.matchAll(/\.([a-z][\w-]*)/gi)].map((match) => match[1] as string))];
}

const defined = (css: string): Set<string> => new Set([...css.matchAll(/(--[\w-]+)\s*:/g)].map((match) => match[1] as string));
const used = (css: string): Set<string> => new Set([...css.matchAll(/var\((--[\w-]+)/g)].map((match) => match[1] as string));
/** Set by bits-ui on its floating parts. */
const FOREIGN = '--bits-';

describe('stylesheets', () => {
  it('take every colour, type size and wide measure from tokens.css', () => {
    expect(sheets.length).toBeGreaterThan(6);
    expect(sheets.flatMap(loose)).toEqual([]);
  });

  it('leave nothing to the components', () => {
    expect(components.length).toBeGreaterThan(60);
    expect(components.flatMap(styled)).toEqual([]);
  });

  it('style no class that nothing wears', () => {
    const set = (name: string): boolean => name === 'lucide' || words.has(name);
    expect(classesOf(sheets.map((sheet) => sheet.text).join('\n')).filter((name) => !set(name))).toEqual([]);
  });

  it('define no token that nothing uses, and use none that is not there', () => {
    const [there, taken] = [defined(everything), used(everything)];
    expect([...there].filter((name) => !taken.has(name))).toEqual([]);
    expect([...taken].filter((name) => !there.has(name) && !name.startsWith(FOREIGN))).toEqual([]);
  });

  it('have no text under 12 px', () => {
    const sizes = [...tokens.text.matchAll(/--text-[\w]+:\s*([\d.]+)rem/g)].map((match) => Number(match[1]) * 16);
    expect(sizes.length).toBeGreaterThan(4);
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(12);
  });
});

describe('the look at the stylesheets', () => {
  const planted = (line: string): Sheet => ({ name: 'planted.css', text: withoutComments(line) });

  it('finds what bypasses the tokens', () => {
    for (const line of [
      '.a { color: #fff; }',
      '.a { background: rgb(0 0 0); }',
      '.a { border: 1px solid white; }',
      '.a { font-size: 13px; }',
      '.a { font-size: .9em; }',
      '.a { font: 700 1rem sans-serif; }',
      '.a { padding: 6px var(--s2); }',
    ]) {
      expect(loose(planted(line)), line).toHaveLength(1);
    }
  });

  it('lets lines, tokens, the system’s colours and comments be', () => {
    for (const line of [
      '.a { border: 3px solid var(--line); outline-offset: -2px; }',
      '.a { font-size: max(.96em, var(--text-xs)); padding: var(--s15) 1rem; }',
      '.a { color: CanvasText; white-space: nowrap; }',
      '/* #fff, 13px and red are only spoken of here. */',
      'button { font: inherit; }',
    ]) {
      expect(loose(planted(line)), line).toEqual([]);
    }
  });

  it('finds a look in a component', () => {
    expect(styled({ name: 'Planted.svelte', text: '<p style="margin: 0">' })).toHaveLength(1);
    expect(styled({ name: 'Planted.svelte', text: '<p style:transform="translateY(1px)" class="row">' })).toEqual([]);
  });

  it('finds a class and a token', () => {
    expect(classesOf('.a.b > .c:hover { color: var(--x); padding: .5rem }')).toEqual(['a', 'b', 'c']);
    expect([...used('a { color: var(--x, 1px) }')]).toEqual(['--x']);
    expect([...defined(':root { --y: 1px; }')]).toEqual(['--y']);
  });
});
