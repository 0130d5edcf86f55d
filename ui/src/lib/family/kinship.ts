import type { FamilyView } from '$lib/api/generated/FamilyView';
import type { PairView } from '$lib/api/generated/PairView';
import type { PersonView } from '$lib/api/generated/PersonView';

/** The pairs of a person that are not in the trash. */
export function livePairs(view: FamilyView, person: string): PairView[] {
  return view.pairs.filter((pair) => !pair.trashed && (pair.parent === person || pair.child === person));
}

/**
 * The child of this pair, if it is their only pair and nothing is known of another parent. A child who
 * left care to the other parent has one that somebody knows.
 */
export function withoutOtherParent(view: FamilyView, pair: PairView): PersonView | undefined {
  const child = view.people.find((person) => person.id === pair.child);
  if (!child || child.trashed || livePairs(view, child.id).length !== 1) return undefined;
  return child.custody.some((place) => place.what === 'discharged_other_parent') ? undefined : child;
}

/** The other children about whom the parent of this pair wants something else, each said once and for all. */
export function wantsOtherwise(view: FamilyView, pair: PairView): PairView[] {
  const wish = soleWish(pair);
  if (!wish) return [];
  return livePairs(view, pair.parent).filter((other) => {
    const its = other.parent === pair.parent && other.id !== pair.id ? soleWish(other) : undefined;
    return its !== undefined && its !== wish;
  });
}

/** What the parent wants, where one statement says it; contradictions are said elsewhere. */
function soleWish(pair: PairView): string | undefined {
  return pair.parent_statements.length === 1 ? pair.parent_statements[0]?.preference : undefined;
}

/** The deliveries that named a person, by number. */
export function deliveriesNaming(view: FamilyView, person: string): string[] {
  const pairs = view.pairs.filter((pair) => pair.parent === person || pair.child === person);
  return [...new Set(pairs.flatMap((pair) => pair.delivered))];
}
