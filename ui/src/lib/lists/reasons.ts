import { hasMessage, label } from '$lib/i18n/locale.svelte';

/** Why a row waits or cannot be read: a reason of its own, or the problem of a cell. */
export function sayReason(code: string): string {
  return label(hasMessage(`reason-${code.replaceAll('_', '-')}`) ? 'reason' : 'problem', code);
}
