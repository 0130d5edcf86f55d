import type { Place } from '$lib/shell/navigation.svelte';
import type { Door } from '$lib/vault/session.svelte';
import type { GuideAt } from './pages';

const OF_PLACE: Record<Exclude<Place['at'], 'guide'>, GuideAt> = {
  today: { page: 'today' },
  families: { page: 'families' },
  family: { page: 'families', heading: 'family' },
  statement: { page: 'statement' },
  contact: { page: 'contact' },
  link: { page: 'who' },
  unlink: { page: 'who', heading: 'apart' },
  duplicates: { page: 'who', heading: 'twice' },
  lists: { page: 'lists' },
  import: { page: 'lists', heading: 'import' },
  list: { page: 'rows', heading: 'rows' },
  reconcile: { page: 'rows', heading: 'reconcile' },
  row: { page: 'rows', heading: 'decide' },
  deliver: { page: 'deliver' },
  delivery: { page: 'deliver', heading: 'approve' },
  settings: { page: 'trouble' },
};

/** The page that belongs to a screen. */
export function pageOfPlace(place: Place): GuideAt {
  return place.at === 'guide' ? { page: place.page, heading: place.heading } : OF_PLACE[place.at];
}

/** The page that belongs to a door. */
export function pageOfDoor(door: Door): GuideAt {
  if (door === 'unlock' || door === 'failed') return { page: 'trouble' };
  return door === 'restore' ? { page: 'trouble', heading: 'restore' } : { page: 'start' };
}
