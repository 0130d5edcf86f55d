import type { Explained } from '$lib/api/generated/Explained';
import { sayDay } from '$lib/i18n/dates';
import { hasMessage, label, t } from '$lib/i18n/locale.svelte';
import { sayReason } from './own-reasons';

/** Arguments that are codes, and the prefixes under which their labels may stand. */
const CODED: Record<string, readonly string[]> = {
  outcome: ['outcome'],
  preference: ['preference'],
  wish: ['wish'],
  stage: ['stage', 'wish-stage'],
  purpose: ['purpose'],
  answer: ['consent'],
  what: ['claim'],
  party: ['party'],
  place: ['claim'],
  language: ['lang'],
  kind: ['point-kind'],
  relation: ['relation'],
  channel: ['channel'],
  side: ['side'],
  state: ['clearance'],
  part: ['part'],
  identifier: ['identifier'],
  field: ['field'],
  capacity: ['capacity'],
  search: ['search'],
  end: ['case-end'],
  alignment: ['alignment'],
  difference: ['difference-reason'],
  document: ['document'],
};

/** The sentence the core asks for, in the window's language: codes become words, days are written out. */
export function explain(said: Explained): string {
  const args = Object.fromEntries(
    Object.entries(said.args).map(([name, value]) => [name, sayArgument(name, value ?? '')]),
  );
  return t(said.message_id, args);
}

function sayArgument(name: string, value: string): string {
  if (name === 'reason') return sayReason(value);
  if (name === 'title') return value && t('document-titled', { title: value });
  const id = value.replaceAll('_', '-').toLowerCase();
  const prefix = CODED[name]?.find((one) => hasMessage(`${one}-${id}`));
  if (prefix) return label(prefix, value);
  return /^\d{4}-\d{2}(-\d{2})?(T|$)/.test(value) ? sayDay(value) : value;
}

/** A missing thing as a sentence; codes come with or without their prefix. */
export function sayMissing(code: string): string {
  return label('missing', code.replace(/^missing[-_]/, ''));
}
