import { vault } from '$lib/vault/session.svelte';

/** At most so often the core is told that somebody is at work. */
const EVERY_MS = 60_000;

let lastTold = 0;

/**
 * Somebody typed or pointed. The shell counts only commands as use; without this a long form, filled
 * in during a call, would lock itself in the middle of a sentence.
 */
export function personIsHere(event: Event): void {
  if (vault.door !== 'open' || event.timeStamp - lastTold < EVERY_MS) return;
  lastTold = event.timeStamp;
  void vault.refresh();
}
