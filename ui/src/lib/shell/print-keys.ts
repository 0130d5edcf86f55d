import { label } from '$lib/i18n/locale.svelte';

/** A chord as the keyboard has it: some keys are printed in the person's language. */
export function printKeys(chord: string): string {
  return chord.split(' ').map((key) => label('key-name', key)).join(' ');
}
