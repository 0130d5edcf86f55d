import type { Session } from '$lib/api/generated/Session';
import type { PageId } from '$lib/guide/pages';
import { vault } from '$lib/vault/session.svelte';
import { announce } from './announce.svelte';

/** Where the window stands. */
export type Place =
  | { at: 'today' }
  | { at: 'families' }
  | { at: 'family'; family: string; pair?: string | undefined }
  | { at: 'statement'; family: string; pair: string }
  | { at: 'contact'; family: string; person: string; point: string; pair?: string | undefined }
  | { at: 'link'; family: string; person: string; pair?: string | undefined }
  | { at: 'unlink'; family: string; person: string; pair?: string | undefined }
  | { at: 'duplicates' }
  | { at: 'lists' }
  | { at: 'import' }
  | { at: 'list'; list: string }
  /** Two sides, each a list or `book`; a blank one is chosen by the screen. */
  | { at: 'reconcile'; a: string; b: string }
  | { at: 'row'; list: string; bucket: 'review' | 'unreadable'; row: number }
  | { at: 'deliver' }
  | { at: 'delivery'; delivery: string }
  | { at: 'settings' }
  | { at: 'guide'; page: PageId; heading?: string | undefined };

/** The places of the spine, in the order of their keys. */
export const SPINE = ['today', 'families', 'lists', 'deliver', 'settings'] as const;

/** A place of the spine. */
export type Room = (typeof SPINE)[number];

/** The place of the spine to which a place belongs; the guide belongs to none. */
export function roomOf(place: Place): Room | undefined {
  switch (place.at) {
    case 'today':
      return 'today';
    case 'lists':
    case 'import':
    case 'list':
    case 'reconcile':
    case 'row':
      return 'lists';
    case 'deliver':
    case 'delivery':
      return 'deliver';
    case 'settings':
      return 'settings';
    case 'guide':
      return undefined;
    default:
      return 'families';
  }
}

/** The part of the records that a place shows. */
const SIGHT: Partial<Record<Room, string>> = { today: 'families', families: 'families', lists: 'lists', deliver: 'deliveries' };

/** Whether this member's roles are shown a place; the core refuses what it reads all the same. */
export function isShown(session: Session, room: Room): boolean {
  const sight = SIGHT[room];
  return sight === undefined || session.sees.includes(sight);
}

/** Where the window opens: what to do now. */
const FIRST: Place = { at: 'today' };

class Navigation {
  #trail: Place[] = $state.raw([FIRST]);
  #now = $state(0);
  #stays: (() => string | undefined) | undefined;

  constructor() {
    vault.onLock(() => {
      this.#trail = [FIRST];
      this.#now = 0;
    });
  }

  get place(): Place {
    return this.#trail[this.#now] ?? FIRST;
  }

  get canGoBack(): boolean {
    return this.#now > 0;
  }

  get canGoForward(): boolean {
    return this.#now < this.#trail.length - 1;
  }

  /** While it gives a reason, this place is not left, and whoever tries hears why. Locking leaves it all the same. */
  hold(why: () => string | undefined): () => void {
    this.#stays = why;
    return () => {
      if (this.#stays === why) this.#stays = undefined;
    };
  }

  #isHeld(): boolean {
    const why = this.#stays?.();
    if (why) announce(why);
    return why !== undefined;
  }

  /** `left`: what the place that is left had become, so that the way back leads to it. */
  goTo(place: Place, left: Place = this.place): void {
    if (this.#isHeld()) return;
    this.#trail = [...this.#trail.slice(0, this.#now), left, place];
    this.#now = this.#trail.length - 1;
  }

  back(): void {
    if (this.canGoBack && !this.#isHeld()) this.#now -= 1;
  }

  forward(): void {
    if (this.canGoForward && !this.#isHeld()) this.#now += 1;
  }
}

/** The window's one trail of places. */
export const navigation = new Navigation();
