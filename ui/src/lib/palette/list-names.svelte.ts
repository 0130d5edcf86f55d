import { call } from '$lib/api/client';
import { asApiError, type ApiError } from '$lib/api/error';
import type { ListSummary } from '$lib/api/generated/ListSummary';
import { isShown } from '$lib/shell/navigation.svelte';
import { vault } from '$lib/vault/session.svelte';
import { holds } from './match';
import { FIRST } from './pair-search.svelte';

/** The lists by name, read once each time the palette opens: there are few of them. */
export class ListNames {
  /** An answer came, or the reading failed. */
  settled = $state(false);
  failure: ApiError | undefined = $state.raw();
  #lists: readonly ListSummary[] = $state.raw([]);
  #generation = 0;

  async load(): Promise<void> {
    this.forget();
    if (vault.session && !isShown(vault.session, 'lists')) {
      this.settled = true; // whose role has no part in them finds none
      return;
    }
    const generation = this.#generation;
    try {
      const { lists } = await call('list_lists', {});
      if (generation !== this.#generation) return;
      // The newest stands first, as one looks for it.
      this.#lists = lists.toReversed();
    } catch (thrown) {
      if (generation !== this.#generation) return;
      this.failure = asApiError(thrown);
    }
    this.settled = true;
  }

  /** The newest lists whose file name or sender has the words; none while nothing is typed. */
  matching(words: string): readonly ListSummary[] {
    if (!words.trim()) return [];
    return this.#lists.filter((list) => holds(`${list.file_name} ${list.sender}`, words.trim())).slice(0, FIRST);
  }

  forget(): void {
    this.#generation += 1;
    this.#lists = [];
    this.settled = false;
    this.failure = undefined;
  }
}
