import { vault } from '$lib/vault/session.svelte';

const drafts = new Map<string, unknown>();

vault.onLock(() => drafts.clear());

/**
 * The form left open under this name, or a new one: leaving a form never loses what was typed.
 * Drafts live in the memory of this window and go when the vault locks.
 */
export function draftOf<T>(name: string, make: () => T): T {
  const kept = drafts.get(name);
  if (kept !== undefined) return kept as T;
  const made = make();
  drafts.set(name, made);
  return made;
}

/** The form was saved: the next one starts empty. */
export function dropDraft(name: string): void {
  drafts.delete(name);
}
