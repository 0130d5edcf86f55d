import { asApiError } from '$lib/api/error';
import type { Language } from '$lib/i18n/bundles';
import { locale } from '$lib/i18n/locale.svelte';
import { vault } from '$lib/vault/session.svelte';

/** Speaks another language. If it cannot be read, the door or the shell says so and the window stays in its own. */
export function speak(language: Language): void {
  locale.speak(language).catch((thrown: unknown) => (vault.failure = asApiError(thrown)));
}
