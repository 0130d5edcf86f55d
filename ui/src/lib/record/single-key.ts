import { inField } from '$lib/shell/keys';

/**
 * Whether a key press may act as a single letter: no field has the focus, nor a list of choices, which
 * would take the letter for the beginning of a choice; and nobody leans on the key.
 */
export function actsAlone(event: KeyboardEvent): boolean {
  if (event.ctrlKey || event.altKey || event.metaKey || event.repeat || inField(event)) return false;
  return !(event.target instanceof Element && event.target.closest('[aria-haspopup="listbox"]'));
}
