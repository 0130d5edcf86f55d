import { t } from '$lib/i18n/locale.svelte';

/**
 * The reasons that this window gives by itself. They stand in the record as they were said, in the language
 * of that day; who reads them in the other one is told in theirs. A test holds them to the messages.
 */
export const OWN_REASONS: Readonly<Record<string, readonly string[]>> = {
  'undo-reason': ['Undone at once', 'Deshecho enseguida'],
  'redo-reason': ['Done again after undoing', 'Hecho de nuevo después de deshacer'],
  'trash-undone': ['Put there by mistake and put back at once.', 'Fue por error y se sacó enseguida.'],
};

/** A reason as it is read: the window's own in its language, a person's as they wrote it. */
export function sayReason(reason: string): string {
  const id = Object.keys(OWN_REASONS).find((one) => OWN_REASONS[one]?.includes(reason));
  return id ? t(id) : reason;
}
