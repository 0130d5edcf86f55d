import { navigation } from '$lib/shell/navigation.svelte';
import { vault } from '$lib/vault/session.svelte';
import { pageOfDoor, pageOfPlace } from './of-screen';
import type { GuideAt } from './pages';

/**
 * Where the guide is open. Inside it is a place like the others; at a door, and while a form lies on
 * top, it opens over what is there, so that nothing typed is lost. It holds nothing of the vault.
 */
class Guide {
  over: GuideAt | undefined = $state.raw();

  constructor() {
    vault.onLock(() => this.close());
  }

  /** Opens the guide at this page, else at the one of the screen that is open. */
  show(at?: GuideAt): void {
    const inside = vault.door === 'open';
    const page = at ?? (inside ? pageOfPlace(navigation.place) : pageOfDoor(vault.door));
    if (this.over || !inside || document.querySelector('[role="dialog"]')) this.over = page;
    else if (at || navigation.place.at !== 'guide') navigation.goTo({ at: 'guide', ...page });
  }

  close(): void {
    this.over = undefined;
  }
}

/** The guide of this window. */
export const guide = new Guide();
