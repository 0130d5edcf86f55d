import type { ComparedRow } from '$lib/api/generated/ComparedRow';
import { label, t } from '$lib/i18n/locale.svelte';

/** Which row of which side, as the sender counts it. */
export function sayRow({ side, row, number }: ComparedRow): string {
  const place = `${side.toUpperCase()} ${row}`;
  return number ? t('difference-row-numbered', { place, number }) : place;
}

/** Where it stands, and what became of it. */
export function sayStanding(row: ComparedRow): string {
  return row.became ? label('became', row.became) : label('standing', row.standing);
}

/** What the two say differently, field by field. */
export function sayDiffers({ differs }: ComparedRow): string {
  const fields = differs.map(({ what, a, b }) => t('difference-said', { what: label('differs', what), a: a || t('difference-blank'), b: b || t('difference-blank') }));
  return fields.join('; ');
}

/** Why, how far it has come and who follows it up; nothing where there is no difference. Members who contradict each other are both heard. */
export function sayReasons({ explained, standing }: ComparedRow): { reason: string; state: string; owner: string } {
  if (explained.length === 0) return { reason: standing === 'same' ? '' : label('difference-reason', 'unexplained'), state: '', owner: '' };
  const each = (pick: (one: (typeof explained)[number]) => string) => [...new Set(explained.map(pick).filter(Boolean))].join(' / ');
  return {
    reason: each(({ reason }) => label('difference-reason', reason)),
    state: each(({ state }) => label('difference-state', state)),
    owner: each(({ owner }) => owner),
  };
}
