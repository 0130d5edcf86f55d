import { label, t } from '$lib/i18n/locale.svelte';
import { phoneNote, readANumber } from './read-number';

/** Kinds of contact points that are dialled. */
const DIALLED = ['mobile', 'whatsapp', 'landline', 'neighbour', 'relative'];

/** What a person should see of how their A-number will be saved; undefined when it stays as it is. */
export function warnANumber(typed: string): string | undefined {
  if (!typed.trim()) return undefined;
  const reading = readANumber(typed);
  if (!reading) return t('a-number-unread');
  if (reading.zerosRestored) return t('a-number-restored', { shown: reading.shown });
  return reading.lookalikes ? t('a-number-lookalike', { shown: reading.shown }) : undefined;
}

/** What a person should see of how a number will be dialled; undefined when it can be, or is an address. */
export function warnPoint(kind: string, typed: string): string | undefined {
  const note = DIALLED.includes(kind) ? phoneNote(typed) : undefined;
  return note && label('phone-note', note);
}
