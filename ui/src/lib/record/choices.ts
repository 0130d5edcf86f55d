import { atStart, label } from '$lib/i18n/locale.svelte';

/** Codes as choices with their labels in the window's language. */
export function choices(prefix: string, codes: readonly string[]): { value: string; label: string }[] {
  // Languages are written small in Spanish; claims are small in both, as parts of a sentence.
  const say = (code: string): string => (prefix === 'lang' ? atStart(label(prefix, code)) : label(prefix, code));
  return codes.map((code) => ({ value: code, label: say(code) }));
}

/** Interpreters in order of relay, typed as `Mam – español, español – English` or with arrows. */
export function parseChain(typed: string): string[] {
  return typed
    .split(/\s*(?:→|->|,|;|\n)\s*/u)
    .map((part) => part.trim())
    .filter(Boolean);
}
