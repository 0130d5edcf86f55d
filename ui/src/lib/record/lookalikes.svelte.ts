import { call } from '$lib/api/client';
import { asApiError, type ApiError } from '$lib/api/error';
import type { PairRow } from '$lib/api/generated/PairRow';
import { split } from '$lib/palette/match';
import { agree, nearWords } from '$lib/palette/near';
import { Waiting } from '$lib/today/waiting.svelte';
import { readANumber } from './read-number';

/** Why somebody in the book may be the person, in the order in which it weighs. */
export const WHYS = ['a_number', 'same_name', 'other_spelling', 'like_name', 'surname'] as const;
export type Why = (typeof WHYS)[number];

/** Somebody in the book who may be the person that is being written down. */
export interface Lookalike {
  row: PairRow;
  side: 'parent' | 'child';
  name: string;
  aNumber: string;
  why: Why;
}

export interface Sought {
  name: string;
  aNumber: string;
  part: 'parent' | 'child';
}

/** At most so many are shown. */
export const MOST = 5;
/** So long nobody has typed when the search begins. */
const PAUSE_MS = 250;
/** Rows asked for at once: some of them fit by the other side of the pair. */
const ROWS = 20;

/** People in the book who may be the one that is typed. The latest words win; nothing is ever held back. */
export class Lookalikes {
  found: readonly Lookalike[] = $state.raw([]);
  failure: ApiError | undefined = $state.raw();
  readonly waiting = new Waiting();
  #generation = 0;
  #pause: ReturnType<typeof setTimeout> | undefined;

  /** Looks once nobody types any more; `except` = lines of the book that are the person themself. */
  look(sought: Sought, except: (row: PairRow, side: Lookalike['side']) => boolean = () => false): void {
    clearTimeout(this.#pause);
    this.#generation += 1;
    const searches = searchesFor(sought);
    if (searches.length === 0) return this.forget();
    this.waiting.busy = true;
    this.#pause = setTimeout(() => void this.#ask(searches, sought, except), PAUSE_MS);
  }

  forget(): void {
    clearTimeout(this.#pause);
    this.#generation += 1;
    this.waiting.end();
    this.found = [];
    this.failure = undefined;
  }

  async #ask(searches: Search[], sought: Sought, except: (row: PairRow, side: Lookalike['side']) => boolean): Promise<void> {
    const generation = this.#generation;
    this.waiting.begin();
    try {
      const answers = await Promise.all(
        searches.map(({ words }) => call('list_pairs', { search: words, conditions: [], sort: [], from: 0, count: ROWS })),
      );
      if (generation !== this.#generation) return;
      const found = answers.flatMap(({ rows }, at) => rows.flatMap((row) => judge(row, sought, searches[at]?.by === 'name')));
      this.found = weigh(found.filter(({ row, side }) => !except(row, side)));
      this.failure = undefined;
    } catch (thrown) {
      if (generation !== this.#generation) return;
      this.found = [];
      this.failure = asApiError(thrown);
    }
    this.waiting.end();
  }
}

interface Search {
  words: string;
  by: 'number' | 'name' | 'surname';
}

/** What is asked of the book: the whole number, all words of the name, and its surnames alone. */
function searchesFor({ name, aNumber }: Sought): Search[] {
  const words = split(name).filter((word) => word.length > 1);
  const number = digitsOf(aNumber);
  const surnames = words.length > 2 ? words.slice(-2) : words.slice(-1);
  const byName: Search[] = [{ words: words.join(' '), by: 'name' }, { words: surnames.join(' '), by: 'surname' }];
  return [...(number ? [{ words: number, by: 'number' } as const] : []), ...(words.length > 1 ? byName : [])];
}

/** The nine digits of an A-number as the core reads it; nothing for anything else. */
function digitsOf(number: string): string {
  return readANumber(number)?.shown.replace(/\D/g, '') ?? '';
}

function judge(row: PairRow, sought: Sought, byName: boolean): Lookalike[] {
  return (['parent', 'child'] as const).flatMap((side) => {
    const one = { row, side, name: row[side], aNumber: row[`${side}_a_number`] };
    const why = whyOf(one, row, sought, byName);
    return why ? [{ ...one, why }] : [];
  });
}

function whyOf(one: Omit<Lookalike, 'why'>, row: PairRow, sought: Sought, byName: boolean): Why | undefined {
  const number = digitsOf(sought.aNumber);
  if (number && digitsOf(one.aNumber) === number) return 'a_number';
  if (one.side !== sought.part) return undefined;
  const words = split(sought.name).filter((word) => word.length > 1);
  if (words.length < 2) return undefined;
  if (agree(sought.name, one.name) === 'same') return 'same_name';
  const shared = nearWords(words, split(one.name));
  // All words were found by the book, but not in the names that are shown: another spelling has them.
  if (byName && nearWords(words, split(`${row.parent} ${row.child}`)).length === 0) return 'other_spelling';
  if (shared.length > 1) return 'like_name';
  return shared.length === 1 && words.slice(1).includes(shared[0] ?? '') ? 'surname' : undefined;
}

/** The weightiest first, each person once. */
function weigh(all: Lookalike[]): Lookalike[] {
  const seen = new Set<string>();
  return all
    .toSorted((a, b) => WHYS.indexOf(a.why) - WHYS.indexOf(b.why))
    .filter(({ row, side, name, aNumber }) => {
      const key = [row.family, side, name, aNumber].join('|');
      return !seen.has(key) && seen.add(key);
    })
    .slice(0, MOST);
}
