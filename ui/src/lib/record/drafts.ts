import { SvelteMap } from 'svelte/reactivity';
import type { Place } from '$lib/shell/navigation.svelte';
import { vault } from '$lib/vault/session.svelte';

/** What a draft is, so that it can be named as unfinished and gone back to. */
export interface Unfinished {
  kind: 'contact' | 'statement';
  /** The person whom it is about. */
  person: string;
  who: string;
  /** Where it goes on. */
  place: Place;
}

/** A form that tells whether somebody has begun it. */
interface Begun {
  readonly begun: boolean;
}

interface Draft {
  form: unknown;
  about?: Unfinished | undefined;
}

const drafts = new SvelteMap<string, Draft>();

vault.onLock(() => drafts.clear());

/**
 * The form left open under this name, or a new one: leaving a form never loses what was typed.
 * Drafts live in the memory of this window and go when the vault locks. One that says what it is
 * `about` is shown as unfinished once something was typed.
 */
export function draftOf<T extends Begun>(name: string, make: () => T, about: Unfinished | undefined): T;
export function draftOf<T>(name: string, make: () => T): T;
export function draftOf<T>(name: string, make: () => T, about?: Unfinished): T {
  const kept = drafts.get(name);
  if (kept !== undefined) return kept.form as T;
  const form = make();
  drafts.set(name, { form, about });
  return form;
}

/** The form was saved: the next one starts empty. */
export function dropDraft(name: string): void {
  drafts.delete(name);
}

/** What somebody began and has not saved, the newest first. */
export function unfinished(): Unfinished[] {
  return [...drafts.values()]
    .filter((draft) => draft.about && (draft.form as Begun).begun)
    .flatMap((draft) => draft.about ?? [])
    .reverse();
}
