import type { ApiError } from '$lib/api/error';
import { hasMessage, label, t } from './locale.svelte';

/** What an error names, in words: its codes stand in a sentence. */
export function sayArguments(error: ApiError): Record<string, string> {
  return Object.fromEntries(Object.entries(error.args).map(([name, value]) => [name, sayArgument(error, name, value)]));
}

function sayArgument({ code }: ApiError, name: string, value: string): string {
  if (name === 'field' || name === 'act') return label(name, value);
  if (name !== 'reason') return value;
  return code === 'undrawable_document' ? label('undrawable', value) : label('unreadable', value);
}

/** What went wrong, as a sentence. */
export function sayError(error: ApiError): string {
  return t(hasMessage(error.messageId) ? error.messageId : 'err-internal', sayArguments(error));
}
