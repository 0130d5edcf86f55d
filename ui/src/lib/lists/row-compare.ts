import type { RowPerson } from '$lib/api/generated/RowPerson';
import { line, valuesOf, type Line, type Side, type Value, type What } from '$lib/family/link-compare';
import { sayPartial } from '$lib/i18n/dates';
import { label, t } from '$lib/i18n/locale.svelte';

/** What a list can say of a person; of the rest it has no columns. */
const ON_A_LIST = ['identifiers', 'names', 'born', 'sex', 'country', 'kin'] as const satisfies readonly What[];

/** A row beside somebody of the book, line by line. `beside` = whom the row names on its other side. */
export function compareRow(says: RowPerson, beside: RowPerson | undefined, candidate: Side): Line[] {
  return ON_A_LIST.map((what) => line(what, toldBy(says, beside, what), valuesOf(candidate, what)));
}

/** What agrees and what differs, as a ground that a person reads and may change before it is saved. */
export function groundOf(lines: readonly Line[]): string {
  const named = (verdicts: readonly string[]): string =>
    lines.filter(({ verdict }) => verdicts.includes(verdict)).map(({ what }) => t(`link-row-${what}`)).join(', ');
  const [same, alike, differs] = [named(['same']), named(['alike']), named(['differs'])];
  return [same && t('row-ground-same', { what: same }), alike && t('row-ground-alike', { what: alike }), differs && t('row-ground-differs', { what: differs })]
    .filter(Boolean)
    .join(' ');
}

function toldBy(says: RowPerson, beside: RowPerson | undefined, what: (typeof ON_A_LIST)[number]): Value[] {
  switch (what) {
    case 'identifiers':
      return says.a_number ? [{ text: says.a_number, from: label('identifier', 'a_number'), as: 'id' }] : [];
    case 'names':
      return says.name ? [{ text: says.name }] : [];
    case 'born':
      return says.born ? [{ text: sayPartial(says.born), edtf: says.born }] : [];
    case 'sex':
      return says.sex ? [{ text: label('sex', says.sex) }] : [];
    case 'country':
      return says.country ? [{ text: label('country', says.country) }] : [];
    case 'kin':
      return beside?.name ? [{ text: beside.name, from: t(says.side === 'parent' ? 'link-child-of' : 'link-parent-of') }] : [];
  }
}
