import { untrack } from 'svelte';
import { vault } from '$lib/vault/session.svelte';

/** The sentence that a screen reader speaks next, and how often one was said; the window has one live region. */
export const announced = $state({ sentence: '', times: 0 });

/** The vault was locked and is not open again: what is still said of it comes too late. */
let locked = false;

vault.onLock(() => {
  locked = true;
  announced.sentence = '';
});

/** Says a sentence to those who listen instead of look. One that names somebody goes when the vault locks. */
export function announce(sentence: string): void {
  if (vault.door === 'open') locked = false;
  if (!locked) say(sentence);
}

/** The same at a door, where nothing of the vault can be said. */
export function announceAtDoor(sentence: string): void {
  say(sentence);
}

function say(sentence: string): void {
  announced.sentence = sentence;
  // Whoever announces in an effect must not run again because something was announced.
  announced.times = untrack(() => announced.times) + 1;
}
