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

/** Rows fetched at once. */
export const PAGE = 100;
/** Pages fetched ahead of where a person scrolls: a held key goes through six of them a second. */
const AHEAD = 3;
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
    const down = first >= this.#inView.first;
    this.#inView = { first, last };
    const [from, to] = [Math.floor(first / PAGE), Math.floor(last / PAGE)];
    const ahead = Array.from({ length: AHEAD }, (_, step) => (down ? to + 1 + step : from - 1 - step));
    const inView = Array.from({ length: to - from + 1 }, (_, step) => from + step);
    await Promise.all([...inView, ...ahead].map((page) => this.#fetchPage(page)));
  }

  async #fetchPage(page: number): Promise<void> {
    if (page < 0 || page * PAGE >= this.total || this.#pages.has(page) || this.#asked.has(page)) return;
    const generation = this.generation;
    this.#asked.add(page);
    try {
      const answer = await this.#ask(this.#shown, page * PAGE, PAGE);
      if (generation !== this.generation) return;
      this.#pages = new Map(this.#pages).set(page, answer.rows);
      this.#followActive();
    } catch (thrown) {
      this.#asked.delete(page);
      this.failure = asApiError(thrown);
    }
  }

  /** Drops what came out of the vault. */
  forget(): void {
    this.generation += 1;
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
      const pages = new Map<number, readonly PairRow[]>();
      const { first, last } = this.#inView;
      let total = 0;
      for (let page = Math.floor(first / PAGE); page <= Math.floor(last / PAGE); page += 1) {
        const answer = await this.#ask(filter, page * PAGE, PAGE);
        if (generation !== this.generation) return;
        pages.set(page, answer.rows);
        total = answer.total;
      }
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
      this.#asked = new Set(pages.keys());
      this.#pages = pages;
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

/** The pairs of the Families screen; kept while another screen is open. */
export const pairs = new PairList();
