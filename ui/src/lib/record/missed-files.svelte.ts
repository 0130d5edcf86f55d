import { SvelteMap } from 'svelte/reactivity';
import { vault } from '$lib/vault/session.svelte';
import type { Missed } from './evidence.svelte';

/** Files that were to show what was said and were not attached, by pair: they are named until somebody has seen to them. */
class MissedFiles {
  readonly #byPair = new SvelteMap<string, readonly Missed[]>();
  #locked = 0;

  constructor() {
    vault.onLock(() => {
      this.#locked += 1;
      this.#byPair.clear();
    });
  }

  of(pair: string): readonly Missed[] {
    return this.#byPair.get(pair) ?? [];
  }

  /** Where the files of a statement go that is about to be recorded. What comes after the vault has locked goes nowhere. */
  begin(): (pair: string, missed: readonly Missed[]) => void {
    const locked = this.#locked;
    return (pair, missed) => {
      if (locked === this.#locked && missed.length > 0) this.#byPair.set(pair, [...this.of(pair), ...missed]);
    };
  }

  drop(pair: string): void {
    this.#byPair.delete(pair);
  }
}

export const missedFiles = new MissedFiles();
