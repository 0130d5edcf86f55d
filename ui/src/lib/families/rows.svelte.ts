import { onChanges } from '$lib/api/changes';
import { call } from '$lib/api/client';
import { asApiError, type ApiError } from '$lib/api/error';
import type { PairRow } from '$lib/api/generated/PairRow';
import { vault } from '$lib/vault/session.svelte';

/** Rows fetched at once. */
export const PAGE = 100;

/** What the grid shows: words typed and the two filters; empty means all. */
export interface Filter {
  search: string;
  alignment: string;
  contact: string;
}

const EVERYTHING: Filter = { search: '', alignment: '', contact: '' };

/**
 * The pairs behind the grid, fetched a page at a time. While an answer is awaited, of all changes to
 * the filter only the latest is asked next: typing never queues up, and no old answer is shown.
 */
export class PairList {
  filter: Filter = $state.raw(EVERYTHING);
  total = $state(0);
  loaded = $state(false);
  failure: ApiError | undefined = $state.raw();
  /** Where the person left the grid, to come back to it. */
  active = $state({ row: 0, column: 0 });

  #pages: ReadonlyMap<number, readonly PairRow[]> = $state.raw(new Map());
  #asked = new Set<number>();
  #generation = 0;
  #reloading = false;
  #wanted: Filter | undefined;

  constructor() {
    onChanges((changes) => (changes.families.length > 0 && this.loaded ? this.reload() : undefined));
    vault.onLock(() => this.forget());
  }

  get filtered(): boolean {
    return this.filter.search !== '' || this.filter.alignment !== '' || this.filter.contact !== '';
  }

  /** The row at this place, if it has arrived. */
  row(index: number): PairRow | undefined {
    return this.#pages.get(Math.floor(index / PAGE))?.[index % PAGE];
  }

  /** Shows other rows. */
  async show(filter: Filter): Promise<void> {
    this.filter = filter;
    this.active = { row: 0, column: this.active.column };
    await this.reload();
  }

  /** Asks for the first page anew; of several calls in a row only the last is carried out. */
  async reload(): Promise<void> {
    this.#wanted = this.filter;
    if (this.#reloading) return;
    this.#reloading = true;
    try {
      while (this.#wanted) {
        const filter = this.#wanted;
        this.#wanted = undefined;
        await this.#replace(filter);
      }
    } finally {
      this.#reloading = false;
    }
  }

  /** Sees to it that the rows in view arrive. */
  async need(first: number, last: number): Promise<void> {
    const generation = this.#generation;
    for (let page = Math.floor(first / PAGE); page <= Math.floor(last / PAGE); page += 1) {
      if (this.#pages.has(page) || this.#asked.has(page) || page * PAGE >= this.total) continue;
      this.#asked.add(page);
      try {
        const answer = await this.#ask(this.filter, page);
        if (generation !== this.#generation) return;
        this.#pages = new Map(this.#pages).set(page, answer.rows);
      } catch (thrown) {
        this.#asked.delete(page);
        this.failure = asApiError(thrown);
      }
    }
  }

  /** Drops what came out of the vault. */
  forget(): void {
    this.#generation += 1;
    this.#pages = new Map();
    this.#asked.clear();
    this.filter = EVERYTHING;
    this.total = 0;
    this.loaded = false;
    this.failure = undefined;
    this.active = { row: 0, column: 0 };
  }

  async #replace(filter: Filter): Promise<void> {
    const generation = this.#generation;
    try {
      const answer = await this.#ask(filter, 0);
      if (generation !== this.#generation) return;
      this.#generation += 1;
      this.#asked = new Set([0]);
      this.#pages = new Map([[0, answer.rows]]);
      this.total = answer.total;
      this.failure = undefined;
    } catch (thrown) {
      this.failure = asApiError(thrown);
    }
    this.loaded = true;
  }

  #ask(filter: Filter, page: number) {
    const only = (column: string, value: string) => (value ? [{ column, any_of: [value] }] : []);
    return call('list_pairs', {
      search: filter.search,
      conditions: [...only('alignment', filter.alignment), ...only('contact', filter.contact)],
      sort: [],
      from: page * PAGE,
      count: PAGE,
    });
  }
}

/** The pairs of the Families screen; kept while another screen is open. */
export const pairs = new PairList();
