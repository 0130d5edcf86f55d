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

  /** Whether the same pairs still stand at the same places; if so they are kept as they are now. */
  async stands(): Promise<boolean> {
    const before = this.rows;
    if (!before) return false;
    const version = this.#version;
    const now = await this.#fetch(this.ranges);
    if (version !== this.#version) return true;
    const same = now?.length === before.length && now.every((row, at) => row.pair === before[at]?.pair);
    if (same) this.rows = now;
    return same;
  }

  #set(ranges: Ranges): void {
    this.ranges = ranges;
    this.#version += 1;
    clearTimeout(this.#pause);
    const rows = this.count <= MOST;
    this.rows = rows ? this.#here(ranges) : undefined;
    if (rows && !this.rows) this.#pause = setTimeout(() => void this.#gather(), PAUSE_MS);
  }

  async #gather(): Promise<void> {
    const version = this.#version;
    const rows = await this.#fetch(this.ranges);
    if (version === this.#version) this.rows = rows;
  }
}
