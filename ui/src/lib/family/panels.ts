import type { ClaimView } from '$lib/api/generated/ClaimView';
import type { ContactPointView } from '$lib/api/generated/ContactPointView';
import type { IdentifierView } from '$lib/api/generated/IdentifierView';
import type { RepresentationView } from '$lib/api/generated/RepresentationView';
import type { SearchView } from '$lib/api/generated/SearchView';
import type { SeparationView } from '$lib/api/generated/SeparationView';

/** What the menus of a family record, and which entry it changes. */
export type RecordPanel =
  | { kind: 'name' | 'shown-name' | 'search' | 'effort' | 'assign' | 'override' | 'close' | 'reopen' | 'redact' }
  | { kind: 'identifier'; change?: IdentifierView }
  | { kind: 'detail'; field?: string }
  | { kind: 'custody' | 'own-case'; change?: ClaimView }
  | { kind: 'separation'; change?: SeparationView }
  | { kind: 'representation'; change?: RepresentationView }
  | { kind: 'search-back'; search: SearchView }
  | { kind: 'trash' | 'restore' | 'attach'; what: 'person' | 'pair' };

/** What is being recorded beside the family, and about which entry. */
export type Panel =
  | { kind: 'wish' }
  | { kind: 'clearance' }
  | { kind: 'consent' }
  | { kind: 'counselling' }
  | { kind: 'note' }
  | { kind: 'privileged-note' }
  | { kind: 'point'; change?: ContactPointView }
  | { kind: 'claim'; change?: ClaimView }
  | { kind: 'withdraw'; entry: string }
  | RecordPanel;
