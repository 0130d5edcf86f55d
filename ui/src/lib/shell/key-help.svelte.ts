import { vault } from '$lib/vault/session.svelte';

/** Whether the keys of this screen are shown. */
class KeyHelp {
  opened = $state(false);

  constructor() {
    vault.onLock(() => this.close());
  }

  show(): void {
    this.opened = vault.door === 'open';
  }

  close(): void {
    this.opened = false;
  }
}

export const keyHelp = new KeyHelp();
