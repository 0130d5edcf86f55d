import { call } from '$lib/api/client';
import { asApiError, type ApiError } from '$lib/api/error';
import type { ImportUndone } from '$lib/api/generated/ImportUndone';
import type { ListRowView } from '$lib/api/generated/ListRowView';
import type { ListSummary } from '$lib/api/generated/ListSummary';

/** Rows fetched at once. */
export const PAGE = 100;

/** One list on the screen: its rows a page at a time, of one bucket or of all. */
export class ListRows {
  readonly id: string;
  list: ListSummary | undefined = $state.raw();
  columns: readonly string[] = $state.raw([]);
  bucket = $state('');
  total = $state(0);
  active = $state(0);
  failure: ApiError | undefined = $state.raw();

  #pages: ReadonlyMap<number, readonly ListRowView[]> = $state.raw(new Map());
  #asked = new Set<number>();
  #generation = 0;

  constructor(id: string) {
    this.id = id;
  }

  /** The row at this place, if it has arrived. */
  row(index: number): ListRowView | undefined {
    return this.#pages.get(Math.floor(index / PAGE))?.[index % PAGE];
  }

  /** Shows the rows that ended in this bucket; all when it is empty. */
  async show(bucket: string): Promise<void> {
    this.bucket = bucket;
    this.active = 0;
    this.#generation += 1;
    this.#asked = new Set();
    this.#pages = new Map();
    await this.#fetch(0);
  }

  /** Sees to it that the rows in view arrive. */
  async need(first: number, last: number): Promise<void> {
    for (let page = Math.floor(first / PAGE); page <= Math.floor(last / PAGE); page += 1) {
      if (page * PAGE < this.total) await this.#fetch(page);
    }
  }

  /** Takes the import back. */
  undo(reason: string): Promise<ImportUndone> {
    return call('undo_import', { list: this.id, reason });
  }

  async #fetch(page: number): Promise<void> {
    if (this.#asked.has(page)) return;
    const generation = this.#generation;
    this.#asked.add(page);
    try {
      const answer = await call('open_list', { list: this.id, from: page * PAGE, count: PAGE, bucket: this.bucket });
      if (generation !== this.#generation) return;
      this.list = answer.list;
      this.columns = answer.columns;
      this.total = answer.total;
      this.#pages = new Map(this.#pages).set(page, answer.rows);
      this.failure = undefined;
    } catch (thrown) {
      if (generation !== this.#generation) return;
      this.#asked.delete(page);
      this.failure = asApiError(thrown);
    }
  }
}
