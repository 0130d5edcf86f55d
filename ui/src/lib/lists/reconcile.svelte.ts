import { onChanges } from '$lib/api/changes';
import { call } from '$lib/api/client';
import { asApiError, type ApiError } from '$lib/api/error';
import type { ComparedRow } from '$lib/api/generated/ComparedRow';
import type { ExplainDifferencesRequest } from '$lib/api/generated/ExplainDifferencesRequest';
import type { ListsCompared } from '$lib/api/generated/ListsCompared';
import { between, count, has, join, toggle, type Ranges } from '$lib/families/selection';
import { vault } from '$lib/vault/session.svelte';
import { partsOf, shownOf, type FlowPart, type PartFilter } from './flow';
import { BOOK, type Sides } from './sides';

/** Rows fetched at once: the core compares the two sides anew for each answer. */
export const PAGE = 500;
/** Rows that are given a reason at once: what the core takes in one act. */
export const MOST = 5_000;

/** What is said of differences: all but the sides and the rows. */
export type Explanation = Omit<ExplainDifferencesRequest, 'a' | 'b' | 'rows'>;

const EVERYTHING: PartFilter = { side: '', standing: '', became: '', reason: '' };

/** Two sides beside each other: the picture, the rows of one part of it, and which of them are selected. */
export class Reconciliation {
  /** The sides as they are shown; of two versions the earlier is `a`. */
  sides: Sides;
  compared: ListsCompared | undefined = $state.raw();
  parts: readonly FlowPart[] = $state.raw([]);
  /** The part whose rows are shown. */
  part: FlowPart | undefined = $state.raw();
  total = $state(0);
  active = $state(0);
  ranges: Ranges = $state.raw([]);
  busy = $state(false);
  failure: ApiError | undefined = $state.raw();

  #pages: ReadonlyMap<number, readonly ComparedRow[]> = $state.raw(new Map());
  #asked = new Map<number, Promise<void>>();
  #generation = 0;
  #anchor: number | undefined;
  #base: Ranges = [];

  constructor(sides: Sides) {
    this.sides = sides;
  }

  /** Follows what moves, until the function it answers with is called. */
  follow(): () => void {
    const leave = [
      onChanges((changes) => (changes.lists ? this.load() : undefined)),
      vault.onLock(() => this.#forget()),
    ];
    return () => leave.forEach((stop) => stop?.());
  }

  get selected(): number {
    return count(this.ranges);
  }

  isSelected(index: number): boolean {
    return has(this.ranges, index);
  }

  /** The row at this place, if it has arrived. */
  row(index: number): ComparedRow | undefined {
    return this.#pages.get(Math.floor(index / PAGE))?.[index % PAGE];
  }

  /** Compares anew. The part stays where it still has rows; else what is most to be asked for is shown. */
  async load(): Promise<void> {
    const generation = ++this.#generation;
    this.busy = true;
    try {
      const compared = await this.#ask(EVERYTHING, 0, 0);
      if (generation !== this.#generation) return;
      this.#take(compared);
      this.failure = undefined;
      const part = this.parts.find(({ id }) => id === this.part?.id) ?? this.parts.find(({ open }) => open) ?? this.parts.find(({ id }) => id !== 'same') ?? this.parts[0];
      await this.show(part, this.active);
    } catch (thrown) {
      if (generation === this.#generation) this.failure = asApiError(thrown);
    } finally {
      if (generation === this.#generation) this.busy = false;
    }
  }

  /** Shows the rows of a part. */
  async show(part: FlowPart | undefined, active = 0): Promise<void> {
    this.part = part;
    this.total = part ? shownOf(part).rows : 0;
    this.active = Math.max(0, Math.min(active, this.total - 1));
    this.clear();
    this.#asked = new Map();
    this.#pages = new Map();
    if (this.total > 0) await this.need(this.active, this.active);
  }

  /** Sees to it that rows arrive. */
  async need(first: number, last: number): Promise<void> {
    const pages: Promise<void>[] = [];
    for (let page = Math.floor(first / PAGE); page <= Math.floor(last / PAGE); page += 1) {
      if (page * PAGE < this.total) pages.push(this.#fetch(page));
    }
    await Promise.all(pages);
  }

  toggle(index: number): void {
    this.ranges = toggle(this.ranges, index);
    this.#anchor = index;
    this.#base = this.ranges;
  }

  /** Selects from where the stretch began; without one, from `from`. */
  extend(from: number, to: number): void {
    if (this.#anchor === undefined) {
      this.#anchor = from;
      this.#base = this.ranges;
    }
    this.ranges = join(this.#base, [between(this.#anchor, to)]);
  }

  /** The person went elsewhere: the next stretch begins there. */
  endStretch(): void {
    this.#anchor = undefined;
  }

  all(): void {
    this.ranges = this.total > 0 ? [[0, this.total - 1]] : [];
    this.endStretch();
  }

  clear(): void {
    this.ranges = [];
    this.endStretch();
  }

  /** The rows that are selected, or the one where the person is; undefined if one could not be read. */
  async chosen(): Promise<readonly ComparedRow[] | undefined> {
    const ranges: Ranges = this.selected > 0 ? this.ranges : [[this.active, this.active]];
    for (const [first, last] of ranges) await this.need(first, last);
    const rows: ComparedRow[] = [];
    for (const [first, last] of ranges) {
      for (let index = first; index <= last; index += 1) {
        const row = this.row(index);
        if (!row) return undefined;
        rows.push(row);
      }
    }
    return rows;
  }

  /** Gives rows a reason; how many differences that were. */
  async explain(rows: readonly ComparedRow[], explanation: Explanation): Promise<number> {
    const named = rows.map(({ side, row }) => ({ side, row }));
    const { explained } = await call('explain_differences', { ...this.sides, ...explanation, rows: named });
    return explained;
  }

  /** Fetches a page; its rows are wanted, or its failure, by all who asked for it. */
  #fetch(page: number): Promise<void> {
    const asked = this.#asked.get(page) ?? this.#read(page);
    this.#asked.set(page, asked);
    return asked;
  }

  async #read(page: number): Promise<void> {
    const [part, pages] = [this.part, this.#asked];
    if (!part) return;
    try {
      const { rows } = await this.#ask(part.filter, page * PAGE, PAGE);
      if (pages !== this.#asked) return;
      this.#pages = new Map(this.#pages).set(page, rows);
      this.failure = undefined;
    } catch (thrown) {
      if (pages !== this.#asked) return;
      pages.delete(page);
      this.failure = asApiError(thrown);
    }
  }

  #ask(filter: PartFilter, from: number, count: number): Promise<ListsCompared> {
    return call('compare_lists', { ...this.sides, ...filter, differs: '', from, count });
  }

  #take(compared: ListsCompared): void {
    this.compared = compared;
    this.parts = partsOf(compared);
    // Of two versions the core has the earlier first, however they were asked for.
    this.sides = { a: compared.a.list?.id ?? BOOK, b: compared.b.list?.id ?? BOOK };
  }

  #forget(): void {
    this.#generation += 1;
    this.#asked = new Map();
    this.#pages = new Map();
    this.compared = undefined;
    this.parts = [];
    this.part = undefined;
    this.total = 0;
    this.clear();
  }
}
