/** Text as it is compared: without accents, in small letters. */
export function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/** The words of a text, as they are compared. */
export function split(text: string): string[] {
  return fold(text).split(/[^\p{L}\p{N}]+/u).filter(Boolean);
}

/** Whether each typed word begins a word of the text, in any order; nothing typed fits everything. */
export function begins(text: string, typed: string): boolean {
  const words = split(text);
  return split(typed).every((begun) => words.some((word) => word.startsWith(begun)));
}

/** Whether each typed word stands somewhere in the text: file names have no clear words. */
export function holds(text: string, typed: string): boolean {
  const folded = fold(text);
  return fold(typed).split(/\s+/).every((part) => folded.includes(part));
}
