import { onChanges } from '$lib/api/changes';
import { call } from '$lib/api/client';
import { asApiError, type ApiError } from '$lib/api/error';
import type { PairRow } from '$lib/api/generated/PairRow';
import { t } from '$lib/i18n/locale.svelte';
import { announce } from '$lib/shell/announce.svelte';
import { vault } from '$lib/vault/session.svelte';
import { FIRST_COLUMNS, type Column } from './columns';
import type { Cell } from './grid-keys';
import { EVERYTHING, inForce, isFiltered, type Query } from './query';
import type { Ranges } from './selection';
import { Selection } from './selection.svelte';
import { valuesIn } from './values';

/** Rows of a page: a window's full, so that what was typed is answered with no more than is seen. */
export const PAGE = 50;
/** Pages fetched ahead of where a person scrolls: a held key goes through twelve of them a second. */
const AHEAD = 6;
/** So long nobody has typed or scrolled when what comes next is fetched: before, the next letter would wait for it. */
const PAUSE_MS = 150;
/** Pages held: those about the view. */
export const KEPT = 20;
/** Rows fetched at once when many are wanted together: the core gives no more. */
const MOST_ROWS = 500;

/**
 * The pairs behind the grid, fetched a page at a time. While an answer is awaited, of all changes to
 * the filter only the latest is asked next: typing never queues up, and no old answer is shown.
 */
export class PairList {
  filter: Query = $state.raw(EVERYTHING);
  columns: readonly Column[] = $state.raw(FIRST_COLUMNS);
  total = $state(0);
  loaded = $state(false);
  /** Other rows were asked for and have not come yet: what is shown is of what was asked before. */
  busy = $state(false);
  failure: ApiError | undefined = $state.raw();
  /** What was said last of what the person did here: why nothing happened, what was dropped. */
  said = $state('');
  readonly selection = new Selection(
    (ranges) => this.fetch(ranges),
    (ranges) => this.#here(ranges),
  );

  #active: Cell = $state.raw({ row: 0, column: 0 });
  /** The pair on the active row, as soon as it is known: it is looked for when other rows come. */
  #stood: string | undefined;
  #pages: ReadonlyMap<number, readonly PairRow[]> = $state.raw(new Map());
  #asked = new Set<number>();
  /** Goes up whenever other rows have come in the place of those before. */
  generation = $state(0);
  #inView = { first: 0, last: 0 };
  #pause: ReturnType<typeof setTimeout> | undefined;
  #reloading = false;
  #wanted: Query | undefined;
  /** What the rows on hand were asked with: until others have come, what is selected is fetched by it. */
  #shown: Query = EVERYTHING;

  constructor() {
    onChanges((changes) => (changes.families.length > 0 && this.loaded ? this.reload() : undefined));
    vault.onLock(() => this.forget());
  }

  /** Where the person is in the grid, and comes back to; row -1 is the heads. */
  get active(): Cell {
    return this.#active;
  }

  set active(cell: Cell) {
    if (cell.row !== this.#active.row) this.#stood = undefined;
    this.#active = cell;
    this.#stood ??= this.row(cell.row)?.pair;
  }

  get filtered(): boolean {
    return isFiltered(this.filter);
  }

  /** The row at this place, if it has arrived. */
  row(index: number): PairRow | undefined {
    return this.#pages.get(Math.floor(index / PAGE))?.[index % PAGE];
  }

  /** The values that the rows on hand have in a column. */
  seen(column: Column): string[] {
    const values = [...this.#pages.values()].flatMap((rows) => rows.flatMap((row) => valuesIn(row, column)));
    return [...new Set(values)];
  }

  /** Says a sentence where everybody finds it: at the foot, and aloud. */
  say(sentence: string): void {
    this.said = sentence;
    announce(sentence);
  }

  /** Shows other rows, or the same in another order. What was selected were other rows. */
  async show(change: Partial<Query>): Promise<void> {
    this.filter = { ...this.filter, ...change };
    this.active = { row: Math.min(this.active.row, 0), column: this.active.column };
    this.#inView = { first: 0, last: 0 };
    clearTimeout(this.#pause);
    this.#dropSelection();
    await this.#reload();
  }

  showColumns(columns: readonly Column[]): void {
    this.columns = columns;
    this.active = { ...this.active, column: Math.min(this.active.column, columns.length - 1) };
  }

  /** Something was recorded: asks anew. The selection stays if the same pairs stand at its places. */
  async reload(): Promise<void> {
    await this.#reload();
  }

  /** Rows of some ranges, as many as the core gives at once; undefined when others came in between. */
  async fetch(ranges: Ranges): Promise<PairRow[] | undefined> {
    const generation = this.generation;
    const rows: PairRow[] = [];
    try {
      for (const [first, last] of ranges) {
        for (let from = first; from <= last; from += MOST_ROWS) {
          const answer = await this.#ask(this.#shown, from, Math.min(MOST_ROWS, last - from + 1));
          if (generation !== this.generation) return undefined;
          rows.push(...answer.rows);
        }
      }
    } catch (thrown) {
      this.failure = asApiError(thrown);
      return undefined;
    }
    return rows;
  }

  /** Asks for what is in view anew; of several calls in a row only the last is carried out, by the first. */
  async #reload(): Promise<void> {
    this.#wanted = this.filter;
    if (this.#reloading) return;
    this.#reloading = true;
    this.busy = true;
    try {
      while (this.#wanted) {
        const filter = this.#wanted;
        this.#wanted = undefined;
        await this.#replace(filter);
      }
    } finally {
      this.#reloading = false;
      this.busy = false;
    }
    if (this.selection.count > 0 && !(await this.selection.stands())) this.#dropSelection();
  }

  /** Sees to it that the rows in view arrive, and before them those towards which the person moves. */
  async need(first: number, last: number): Promise<void> {
    const moved = first !== this.#inView.first;
    const down = first >= this.#inView.first;
    this.#inView = { first, last };
    clearTimeout(this.#pause);
    const [from, to] = [Math.floor(first / PAGE), Math.floor(last / PAGE)];
    const ahead = down ? { from: to + 1, to: to + AHEAD } : { from: from - AHEAD, to: from - 1 };
    const now = this.#fetchPages(from, to);
    if (!moved) this.#pause = setTimeout(() => void this.#fetchAhead(ahead), PAUSE_MS);
    await (moved ? Promise.all([now, this.#fetchAhead(ahead)]) : now);
  }

  /** Several pages at a time: one after the other they would be as many questions a second. */
  async #fetchAhead({ from, to }: { from: number; to: number }): Promise<void> {
    if (this.#missing(from, to).length >= AHEAD / 2) await this.#fetchPages(from, to);
  }

  /** Pages that are neither here nor on their way. */
  #missing(from: number, to: number): number[] {
    const last = Math.min(to, Math.ceil(this.total / PAGE) - 1);
    const pages: number[] = [];
    for (let page = Math.max(0, from); page <= last; page += 1) if (!this.#asked.has(page)) pages.push(page);
    return pages;
  }

  /** Fetches what is missing of some pages, at once. */
  async #fetchPages(from: number, to: number): Promise<void> {
    const missing = this.#missing(from, to);
    const [first] = missing;
    if (first === undefined) return;
    const count = (missing.at(-1) ?? first) + 1 - first;
    const { generation } = this;
    missing.forEach((page) => this.#asked.add(page));
    try {
      const answer = await this.#ask(this.#shown, first * PAGE, count * PAGE);
      if (generation !== this.generation) return;
      this.#hold(new Map([...this.#pages, ...pagesOf(answer.rows, first)]));
      this.#followActive();
    } catch (thrown) {
      if (generation !== this.generation) return;
      missing.forEach((page) => this.#asked.delete(page));
      this.failure = asApiError(thrown);
    }
  }

  /** Holds pages, and lets go of those furthest from the view; not of the one the person stands in. */
  #hold(pages: Map<number, readonly PairRow[]>): void {
    const middle = (this.#inView.first + this.#inView.last) / 2 / PAGE;
    const stoodIn = Math.floor(this.#active.row / PAGE);
    const far = (page: number) => (page === stoodIn ? 0 : Math.abs(page + 0.5 - middle));
    const furthest = [...pages.keys()].sort((one, other) => far(other) - far(one));
    for (const page of furthest.slice(0, Math.max(0, pages.size - KEPT))) {
      pages.delete(page);
      this.#asked.delete(page);
    }
    this.#pages = pages;
  }

  /** Drops what came out of the vault. */
  forget(): void {
    this.generation += 1;
    clearTimeout(this.#pause);
    this.#inView = { first: 0, last: 0 };
    this.#pages = new Map();
    this.#asked.clear();
    this.filter = EVERYTHING;
    this.#shown = EVERYTHING;
    this.columns = FIRST_COLUMNS;
    this.selection.clear();
    this.said = '';
    this.total = 0;
    this.loaded = false;
    this.failure = undefined;
    this.active = { row: 0, column: 0 };
    this.#stood = undefined;
  }

  /** The active cell goes with its pair; where that is not among the rows on hand, a word says who stands there now. */
  #followActive(): void {
    const { row, column } = this.#active;
    if (row < 0) return;
    const there = this.row(row)?.pair;
    if (this.#stood === undefined || this.#stood === there) this.#stood = there;
    else if (there !== undefined || row >= this.total) {
      const place = this.#find(this.#stood);
      this.#active = { row: place ?? Math.max(0, Math.min(row, this.total - 1)), column };
      if (place !== undefined) return;
      this.#stood = this.row(this.#active.row)?.pair;
      this.say(t('active-other'));
    }
  }

  /** The place of a pair among the rows on hand. */
  #find(pair: string): number | undefined {
    for (const [page, rows] of this.#pages) {
      const at = rows.findIndex((row) => row.pair === pair);
      if (at >= 0) return page * PAGE + at;
    }
    return undefined;
  }

  async #replace(filter: Query): Promise<void> {
    const generation = this.generation;
    try {
      const first = Math.floor(this.#inView.first / PAGE);
      const pages = Math.floor(this.#inView.last / PAGE) + 1 - first;
      const { total, rows } = await this.#ask(filter, first * PAGE, pages * PAGE);
      if (generation !== this.generation) return;
      this.generation += 1;
      if (filter === this.#shown) {
        this.#stood ??= this.row(this.#active.row)?.pair;
        this.selection.doubt();
      } else {
        this.#stood = undefined;
        this.#dropSelection();
      }
      this.#shown = filter;
      this.total = total;
      this.#pages = pagesOf(rows, first);
      this.#asked = new Set(this.#pages.keys());
      this.#followActive();
      this.failure = undefined;
    } catch (thrown) {
      this.failure = asApiError(thrown);
    }
    this.loaded = true;
  }

  /** Drops the selection, with a word: an act on other rows than those chosen would be the worst of all. */
  #dropSelection(): void {
    if (this.selection.count === 0) return;
    this.selection.clear();
    this.say(t('selection-dropped'));
  }

  /** The rows of some ranges if every one has arrived. */
  #here(ranges: Ranges): PairRow[] | undefined {
    const rows: PairRow[] = [];
    for (const [first, last] of ranges) {
      for (let index = first; index <= last; index += 1) {
        const row = this.row(index);
        if (!row) return undefined;
        rows.push(row);
      }
    }
    return rows;
  }

  #ask(filter: Query, from: number, count: number) {
    return call('list_pairs', {
      search: filter.search,
      conditions: inForce(filter.conditions),
      sort: [...filter.sort],
      from,
      count,
    });
  }
}

/** Rows in pages, the first of which has this number. */
function pagesOf(rows: readonly PairRow[], first: number): Map<number, readonly PairRow[]> {
  const pages = new Map<number, readonly PairRow[]>();
  for (let at = 0; at < rows.length; at += PAGE) pages.set(first + at / PAGE, rows.slice(at, at + PAGE));
  return pages;
}

/** The pairs of the Families screen; kept while another screen is open. */
export const pairs = new PairList();
