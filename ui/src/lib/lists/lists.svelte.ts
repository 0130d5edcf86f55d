import { onChanges } from '$lib/api/changes';
import { call } from '$lib/api/client';
import { asApiError, type ApiError } from '$lib/api/error';
import type { BucketCounts } from '$lib/api/generated/BucketCounts';
import type { ImportUndone } from '$lib/api/generated/ImportUndone';
import type { ListImported } from '$lib/api/generated/ListImported';
import type { ListSummary } from '$lib/api/generated/ListSummary';
import { vault } from '$lib/vault/session.svelte';

/** Rows in all buckets: an import keeps every row, so this is the list's number of rows. */
export function sumOf(buckets: BucketCounts): number {
  return buckets.founded + buckets.linked + buckets.review + buckets.not_ours + buckets.unreadable;
}

/** A family that an undoing kept, as a link names it. */
export interface KeptFamily {
  id: string;
  title: string;
}

/** Kept records that are looked up to name their families; the grid of families has them all. */
const NAMED = 30;

/** Every list that was taken in, and what the last import or undoing did until the next one. */
export class ListBook {
  lists: readonly ListSummary[] = $state.raw([]);
  loaded = $state(false);
  failure: ApiError | undefined = $state.raw();
  imported: ListImported | undefined = $state.raw();
  undone: (ImportUndone & { name: string; families: readonly KeptFamily[] }) | undefined = $state.raw();

  constructor() {
    onChanges((changes) => (changes.lists && this.loaded ? this.load() : undefined));
    vault.onLock(() => this.forget());
  }

  async load(): Promise<void> {
    try {
      // The newest stands first, as one looks for it.
      this.lists = (await call('list_lists', {})).lists.toReversed();
      this.failure = undefined;
    } catch (thrown) {
      this.failure = asApiError(thrown);
    }
    this.loaded = true;
  }

  /** An import was taken back: the families of what was kept are looked up, to lead to them. */
  async tookBack(name: string, undone: ImportUndone): Promise<void> {
    this.undone = { ...undone, name, families: [] };
    const found = new Map<string, string>();
    try {
      for (const family of undone.kept.slice(0, NAMED)) {
        const view = await call('open_family', { family });
        found.set(view.id, view.title);
      }
    } catch (thrown) {
      this.failure = asApiError(thrown);
    }
    this.undone = { ...undone, name, families: [...found].map(([id, title]) => ({ id, title })) };
  }

  forget(): void {
    this.lists = [];
    this.loaded = false;
    this.failure = undefined;
    this.imported = undefined;
    this.undone = undefined;
  }
}

/** The lists of this vault; kept while another screen is open. */
export const listBook = new ListBook();
