import { call } from '$lib/api/client';
import { asApiError, type ApiError } from '$lib/api/error';
import type { PairRow } from '$lib/api/generated/PairRow';
import { Waiting } from '$lib/today/waiting.svelte';

/** Pairs shown at once. */
export const FIRST = 8;
/** So long nobody has typed when the search begins. */
export const PAUSE_MS = 120;

/**
 * The first pairs that fit the words typed. As soon as the words change, what was found for others is
 * gone: who types on and presses Enter must not open the person of the words before.
 */
export class PairSearch {
  rows: readonly PairRow[] = $state.raw([]);
  total = $state(0);
  failure: ApiError | undefined = $state.raw();
  readonly waiting = new Waiting();
  #generation = 0;
  #pause: ReturnType<typeof setTimeout> | undefined;

  /** Looks for words once nobody types any more. Nothing typed is no search: it would be the whole book. */
  look(words: string): void {
    this.forget();
    const search = words.trim();
    if (!search) return;
    // Nothing has been asked yet: that it takes long is said only from the question on.
    this.waiting.busy = true;
    this.#pause = setTimeout(() => void this.#ask(search), PAUSE_MS);
  }

  forget(): void {
    clearTimeout(this.#pause);
    this.#generation += 1;
    this.waiting.end();
    this.rows = [];
    this.total = 0;
    this.failure = undefined;
  }

  async #ask(search: string): Promise<void> {
    const generation = this.#generation;
    this.waiting.begin();
    try {
      const answer = await call('list_pairs', { search, conditions: [], sort: [], from: 0, count: FIRST });
      if (generation !== this.#generation) return;
      this.rows = answer.rows;
      this.total = answer.total;
    } catch (thrown) {
      if (generation !== this.#generation) return;
      this.failure = asApiError(thrown);
    }
    this.waiting.end();
  }
}
