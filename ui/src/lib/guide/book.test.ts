import { FluentResource } from '@fluent/bundle';
import { describe, expect, it } from 'vitest';
import { LANGUAGES, readBundle, readSources, type Language } from '$lib/i18n/bundles';
import { KEY_TABLE } from '$lib/shell/key-table';
import { bookOf, filesOf, pictureIn } from './book';
import { findIn } from './find';
import { plain, readPage, readSpans, type Block, type Page, type Span } from './markdown';
import { PAGES } from './pages';

/** Pictures that the end-to-end run takes of the real window. */
const PICTURES = ['today', 'families', 'family', 'contact', 'statement', 'second-look', 'list', 'deliver', 'settings', 'unlock'];

const pages = (language: Language): [string, Page][] => [...bookOf(language)];
const spansOf = (block: Block): Span[] =>
  'items' in block ? block.items.flat() : 'spans' in block ? block.spans : [];
const all = (language: Language): { page: string; span: Span }[] =>
  pages(language).flatMap(([page, { blocks }]) => blocks.flatMap(spansOf).map((span) => ({ page, span })));
const headingsOf = (page: Page): string[] =>
  page.blocks.flatMap((block) => (block.kind === 'heading' ? [block.id] : []));

describe.each(LANGUAGES)('the guide in %s', (language) => {
  it('has every page, and no file that is no page', () => {
    const files = [...filesOf().keys()].filter((name) => name.startsWith(`${language}/`));
    expect(files.sort()).toEqual(PAGES.map((id) => `${language}/${id}`).sort());
    for (const [id, page] of pages(language)) {
      expect(page.title, id).toMatch(/^\p{Lu}/u);
      expect(page.blocks.length, id).toBeGreaterThan(2);
    }
  });

  it('leads with each link to a page and a heading that are there', () => {
    const links = all(language).flatMap(({ page, span }) => (span.kind === 'link' ? [{ to: span.page || page, heading: span.heading }] : []));
    expect(links.length).toBeGreaterThan(5);
    const lost = links.filter(({ to, heading }) => {
      const page = pages(language).find(([id]) => id === to)?.[1];
      return !page || (heading !== undefined && !headingsOf(page).includes(heading));
    });
    expect(lost).toEqual([]);
  });

  it('names only keys that the window hears', () => {
    const table = KEY_TABLE.flatMap(({ keys }) => keys);
    const known = new Set([...table, ...(table.includes('1–9') ? '123456789' : '')]);
    const named = all(language).filter(({ span }) => span.kind === 'key');
    expect(named.length).toBeGreaterThan(30);
    expect(named.filter(({ span }) => !known.has(span.text))).toEqual([]);
  });

  it('shows on the page of keys each place of the table, and no other', () => {
    const shown = (bookOf(language).get('keys')?.blocks ?? []).flatMap((block) => (block.kind === 'keys' ? [block.place] : []));
    expect(shown.length).toBe(new Set(shown).size);
    expect([...shown].sort()).toEqual([...new Set(KEY_TABLE.map(({ at }) => at))].sort());
  });

  it('calls what stands in the window by the name it has there', async () => {
    const bundle = await readBundle(language);
    const ids = Object.values(await readSources(language)).flatMap((source) => new FluentResource(source).body.map(({ id }) => id));
    const words = new Set(ids.map((id) => {
      const value = bundle.getMessage(id)?.value;
      return value ? bundle.formatPattern(value, {}, []) : '';
    }));
    const strong = all(language).filter(({ span }) => span.kind === 'strong');
    expect(strong.length).toBeGreaterThan(30);
    expect(strong.filter(({ span }) => !words.has(span.text))).toEqual([]);
  });

  it('says what is seen in each picture, and shows none that has not been taken', () => {
    const pictures = pages(language).flatMap(([, { blocks }]) => blocks.filter((block) => block.kind === 'picture'));
    expect(pictures.map(({ name }) => name).sort()).toEqual([...PICTURES].sort());
    for (const { name, alt } of pictures) {
      expect(alt.length, name).toBeGreaterThan(20);
      expect(pictureIn(language, name), `cargo xtask pictures --guide takes ${language}/${name}`).toContain(`${language}/${name}`);
    }
    expect(pictureIn(language, 'never-taken')).toBeUndefined();
  });

  it('uses only the Markdown that is read: nothing of it is left over in the words', () => {
    const text = pages(language).flatMap(([page, { blocks }]) => blocks.map((block) => `${page}: ${spansOf(block).filter(({ kind }) => kind === 'text').map((span) => span.text).join('')}`));
    expect(text.filter((line) => /[*`#<>{}]|\]\(|!\[/.test(line))).toEqual([]);
  });

  it('keeps a page to a page', () => {
    const long = pages(language).filter(([id, { blocks }]) => id !== 'keys' && blocks.map((block) => plain(spansOf(block))).join(' ').split(/\s+/).length > 520);
    expect(long.map(([id]) => id)).toEqual([]);
  });
});

it('has the same headings, pictures, keys and links in both languages', () => {
  const shape = (language: Language): unknown[] => pages(language).map(([id, { blocks }]) => [
    id,
    blocks.map((block) => [block.kind, block.kind === 'heading' ? block.id : block.kind === 'picture' ? block.name : block.kind === 'keys' ? block.place : spansOf(block).filter(({ kind }) => kind === 'key' || kind === 'link').map((span) => (span.kind === 'link' ? `${span.page}#${span.heading}` : span.text))]),
  ]);
  expect(shape('es')).toEqual(shape('en'));
});

it('reads its Markdown, and leaves what is none as it is', () => {
  const page = readPage('# Title\n\nOne **two** `Ctrl K`\nand [three](who.md#link).\n\n- a\n  b\n- c\n\n1. d\n\n> e\n\n## F {#f}\n\n![what is seen][g]\n\n[g]: ../g.png\n');
  expect(page.title).toBe('Title');
  expect(page.blocks.map(({ kind }) => kind)).toEqual(['text', 'list', 'steps', 'note', 'heading', 'picture']);
  expect(page.blocks[0]).toEqual({
    kind: 'text',
    spans: [
      { kind: 'text', text: 'One ' }, { kind: 'strong', text: 'two' }, { kind: 'text', text: ' ' }, { kind: 'key', text: 'Ctrl K' },
      { kind: 'text', text: ' and ' }, { kind: 'link', text: 'three', page: 'who', heading: 'link' }, { kind: 'text', text: '.' },
    ],
  });
  expect(page.blocks[1]).toMatchObject({ items: [[{ text: 'a b' }], [{ text: 'c' }]] });
  const script = '<img src=x onerror=alert(1)> <script>';
  expect(readSpans(script)).toEqual([{ kind: 'text', text: script }]);
});

it('finds the parts in which all words stand, without accents, and says where', () => {
  const found = findIn(bookOf('es'), 'OLVIDE contrasena');
  expect(found[0]).toEqual({ page: 'trouble', title: 'Si algo sale mal', part: 'Olvidé la contraseña', heading: 'passphrase' });
  expect(findIn(bookOf('en'), 'zzz')).toEqual([]);
  expect(findIn(bookOf('en'), '  ')).toEqual([]);
});
