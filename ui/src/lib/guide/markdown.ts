/**
 * The guide's own Markdown: headings with an id, paragraphs, lists, notes, pictures, keys; inside a line
 * strong words, keys and links. It is read into blocks that components draw: no text ever becomes HTML.
 * `book.test.ts` holds that the pages use nothing else.
 */

export type Span =
  | { kind: 'text' | 'strong' | 'key'; text: string }
  | { kind: 'link'; text: string; page: string; heading: string | undefined };

export type Block =
  | { kind: 'heading'; id: string; spans: Span[] }
  | { kind: 'text' | 'note'; spans: Span[] }
  | { kind: 'list' | 'steps'; items: Span[][] }
  | { kind: 'picture'; name: string; alt: string }
  | { kind: 'keys'; place: string };

/** One page: its title and what stands under it. */
export interface Page {
  title: string;
  blocks: Block[];
}

const SPAN = /\*\*(.+?)\*\*|`(.+?)`|\[(.+?)\]\((\w*)(?:\.md)?(?:#([\w-]+))?\)/g;
const ITEM = /^(?:-|\d+\.) /;

/** The spans of a line. */
export function readSpans(line: string): Span[] {
  const spans: Span[] = [];
  let from = 0;
  for (const match of line.matchAll(SPAN)) {
    if (match.index > from) spans.push({ kind: 'text', text: line.slice(from, match.index) });
    const [whole, strong, key, text, page, heading] = match;
    if (strong !== undefined) spans.push({ kind: 'strong', text: strong });
    else if (key !== undefined) spans.push({ kind: 'key', text: key });
    else spans.push({ kind: 'link', text: text ?? '', page: page ?? '', heading });
    from = match.index + whole.length;
  }
  if (from < line.length) spans.push({ kind: 'text', text: line.slice(from) });
  return spans;
}

/** What the spans say, without how they look. */
export function plain(spans: readonly Span[]): string {
  return spans.map(({ text }) => text).join('');
}

/** The items of a list; a line that begins no item belongs to the one before. */
function itemsOf(lines: readonly string[]): Span[][] {
  const items: string[] = [];
  for (const line of lines) {
    if (ITEM.test(line)) items.push(line.replace(ITEM, ''));
    else items.push(`${items.pop() ?? ''} ${line.trim()}`);
  }
  return items.map(readSpans);
}

function readBlock(lines: readonly string[]): Block | undefined {
  const [first = ''] = lines;
  const heading = /^## (.+?) \{#([\w-]+)\}$/.exec(first);
  if (heading) return { kind: 'heading', id: heading[2] ?? '', spans: readSpans(heading[1] ?? '') };
  if (/^```keys$/.test(first)) return { kind: 'keys', place: lines[1] ?? '' };
  const picture = /^!\[(.+)\]\[([\w-]+)\]$/.exec(lines.join(' '));
  if (picture) return { kind: 'picture', alt: picture[1] ?? '', name: picture[2] ?? '' };
  // Where a picture's file lies, for readers of the file itself.
  if (/^\[[\w-]+\]: /.test(first)) return undefined;
  if (first.startsWith('- ')) return { kind: 'list', items: itemsOf(lines) };
  if (/^\d+\. /.test(first)) return { kind: 'steps', items: itemsOf(lines) };
  if (first.startsWith('> ')) return { kind: 'note', spans: readSpans(lines.map((line) => line.replace(/^> ?/, '')).join(' ')) };
  return { kind: 'text', spans: readSpans(lines.join(' ')) };
}

/** Reads a page. */
export function readPage(source: string): Page {
  const [top = '', ...rest] = source.trim().split(/\n{2,}/);
  const blocks = rest.map((block) => readBlock(block.split('\n'))).filter((block) => block !== undefined);
  return { title: top.replace(/^# /, ''), blocks };
}
