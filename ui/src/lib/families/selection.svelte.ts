import type { PairRow } from '$lib/api/generated/PairRow';
import { between, count, has, join, toggle, type Ranges } from './selection';

/** Rows that are copied or written at once, at most: what the core takes in one act. */
export const MOST = 5_000;
/** So long nobody has selected anything more when the rows are fetched. */
const PAUSE_MS = 120;

/** Fetches the rows of some ranges; undefined when other rows have come in between. */
type Fetch = (ranges: Ranges) => Promise<PairRow[] | undefined>;
/** The same of rows that are here already. */
type Here = (ranges: Ranges) => PairRow[] | undefined;

/**
 * Which rows are selected: ranges of places, and behind them the pairs themselves as soon as they are
 * here. So many rows that no act takes them are only counted.
 */
export class Selection {
  ranges: Ranges = $state.raw([]);
  /** The pairs selected, once they are here. */
  rows: readonly PairRow[] | undefined = $state.raw();

  /** From where a stretch is drawn, and what was selected before it began. */
  #anchor: number | undefined;
  #base: Ranges = [];
  #pause: ReturnType<typeof setTimeout> | undefined;
  #version = 0;
  /** What was selected when other rows came, until it is known whether the same pairs stand there. */
  #doubted: { ranges: Ranges; rows: readonly PairRow[] | undefined } | undefined;
  readonly #fetch: Fetch;
  readonly #here: Here;

  constructor(fetch: Fetch, here: Here) {
    this.#fetch = fetch;
    this.#here = here;
  }

  get count(): number {
    return count(this.ranges);
  }

  /** Parents of the pairs; undefined while they are not all here. */
  get parents(): number | undefined {
    return this.rows && new Set(this.rows.map((row) => row.parent_id)).size;
  }

  has(row: number): boolean {
    return has(this.ranges, row);
  }

  /** Takes a row in or out, and begins a stretch there. */
  toggle(row: number): void {
    this.#set(toggle(this.ranges, row));
    this.#anchor = row;
    this.#base = this.ranges;
  }

  /** Selects from where the stretch began; without one, from `from`. */
  extend(from: number, to: number): void {
    if (this.#anchor === undefined) {
      this.#anchor = from;
      this.#base = this.ranges;
    }
    this.#set(join(this.#base, [between(this.#anchor, to)]));
  }

  /** The person went elsewhere: the next stretch begins there. */
  endStretch(): void {
    this.#anchor = undefined;
  }

  all(total: number): void {
    this.#set(total > 0 ? [[0, total - 1]] : []);
    this.endStretch();
  }

  clear(): void {
    this.#set([]);
    this.endStretch();
  }

  /** Other rows have come: until `stands` has answered nobody knows which pairs are at the places selected. */
  doubt(): void {
    if (this.count > 0) this.#doubted ??= { ranges: this.ranges, rows: this.rows };
  }

  /** Whether the pairs that were selected still stand at their places, whatever was selected since. */
  async stands(): Promise<boolean> {
    const doubted = this.#doubted;
    if (!doubted) return true;
    const before = doubted.rows;
    if (!before) return false;
    const version = this.#version;
    const now = await this.#fetch(doubted.ranges);
    // Selected nothing in the meantime, and perhaps anew: those are other rows, seen as they are.
    if (this.#doubted !== doubted) return true;
    const same = now?.length === before.length && now.every((row, at) => row.pair === before[at]?.pair);
    if (!same) return false;
    this.#doubted = undefined;
    if (version === this.#version) this.rows = now;
    else this.#hold();
    return true;
  }

  #set(ranges: Ranges): void {
    this.ranges = ranges;
    this.#version += 1;
    if (this.count === 0) this.#doubted = undefined;
    this.#hold();
  }

  /** Holds the pairs at the places selected; while that is in doubt, none. */
  #hold(): void {
    clearTimeout(this.#pause);
    const rows = this.count <= MOST && !this.#doubted;
    this.rows = rows ? this.#here(this.ranges) : undefined;
    if (rows && !this.rows) this.#pause = setTimeout(() => void this.#gather(), PAUSE_MS);
  }

  async #gather(): Promise<void> {
    const version = this.#version;
    const rows = await this.#fetch(this.ranges);
    if (version === this.#version) this.rows = rows;
  }
}
