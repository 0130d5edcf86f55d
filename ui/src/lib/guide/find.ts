import { plain, type Block, type Page } from './markdown';
import type { GuideAt, PageId } from './pages';

/** A part of a page in which all the words stand. */
export interface Found extends GuideAt {
  page: PageId;
  title: string;
  /** The part's heading; empty for what stands before the first. */
  part: string;
}

/** Letters without their accents and case, so that “decision” finds «decisión». */
export function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

function wordsOf(block: Block): string {
  if (block.kind === 'picture' || block.kind === 'keys') return '';
  return 'items' in block ? block.items.map(plain).join(' ') : plain(block.spans);
}

/** The parts of the book that hold every word, in their order. */
export function findIn(book: ReadonlyMap<PageId, Page>, typed: string): Found[] {
  const words = fold(typed).split(/\s+/).filter(Boolean);
  if (words.length === 0) return [];
  const parts: (Found & { text: string })[] = [];
  for (const [page, { title, blocks }] of book) {
    let part: (typeof parts)[number] = { page, title, part: '', heading: undefined, text: title };
    parts.push(part);
    for (const block of blocks) {
      if (block.kind === 'heading') {
        part = { page, title, part: plain(block.spans), heading: block.id, text: `${title} ` };
        parts.push(part);
      }
      part.text += ` ${wordsOf(block)}`;
    }
  }
  return parts.filter(({ text }) => words.every((word) => fold(text).includes(word))).map(({ text: _, ...found }) => found);
}
