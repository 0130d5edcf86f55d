import { split } from './match';

/** Whether two words are one or may be one heard or typed by another: at most one letter apart. */
export function near(one: string, other: string): boolean {
  if (one === other) return true;
  if (Math.min(one.length, other.length) < 4 || Math.abs(one.length - other.length) > 1) return false;
  let at = 0;
  while (at < one.length && one[at] === other[at]) at += 1;
  const [a, b] = [one.slice(at), other.slice(at)];
  return a.slice(1) === b.slice(1) || a.slice(1) === b || a === b.slice(1);
}

/** How two names agree: all their words, some as they are written or nearly so, or none. */
export function agree(one: string, other: string): 'same' | 'alike' | 'differs' {
  const [a, b] = [split(one), split(other)];
  if (a.length > 0 && [...a].sort().join(' ') === [...b].sort().join(' ')) return 'same';
  return nearWords(a, b).length > 0 ? 'alike' : 'differs';
}

/** The words of the first that the other has too, or nearly. */
export function nearWords(words: readonly string[], others: readonly string[]): string[] {
  return words.filter((word) => others.some((other) => near(word, other)));
}
