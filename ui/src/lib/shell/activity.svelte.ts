import { here } from '$lib/host/host';
import { vault } from '$lib/vault/session.svelte';

/** At most so often the shell is told that somebody is at work. */
const EVERY_MS = 15_000;
/** So long before the vault locks by itself the window says so: the shell may be `EVERY_MS` ahead. */
const WARN_MS = 75_000;

/** When somebody last typed or pointed in this window, and what the shell knows of it. */
class Activity {
  #last = Date.now();
  #told = 0;
  /** The vault locks soon unless somebody goes on. */
  locksSoon = $state(false);

  /**
   * Somebody typed or pointed. The shell counts only commands as use; without this a long form, filled
   * in during a call, would lock itself in the middle of a sentence.
   */
  sign(now = Date.now()): void {
    this.#last = now;
    if (vault.door !== 'open') return;
    if (!this.locksSoon && now - this.#told < EVERY_MS) return;
    this.locksSoon = false;
    this.#told = now;
    // A shell that cannot be reached has ended, and the window with it.
    void here().catch(() => undefined);
  }

  /** Looks whether the vault locks soon; `minutes` without use lock it. */
  look(minutes: number, now = Date.now()): void {
    this.locksSoon = now - this.#last >= minutes * 60_000 - WARN_MS;
  }
}

export const activity = new Activity();
