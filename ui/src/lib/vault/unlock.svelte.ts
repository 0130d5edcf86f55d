import { t } from '$lib/i18n/locale.svelte';
import type { VaultState } from './session.svelte';

/** The ways in that the door offers. */
export type Way = 'passphrase' | 'pin' | 'code';

const IDENTITY = 'AGE-SECRET-KEY-';

/** What stands in the unlock form. What was typed is sent once and the field emptied. */
export class UnlockForm {
  passphrase = $state('');
  pin = $state('');
  code = $state('');
  tried = $state(false);

  readonly #vault: VaultState;
  #chosen: Way | undefined = $state();

  constructor(vault: VaultState) {
    this.#vault = vault;
  }

  /** The way that was chosen; else the PIN, where one is allowed on this computer. */
  get way(): Way {
    const way = this.#chosen ?? 'pin';
    return way === 'pin' && !this.#vault.glance?.pin ? 'passphrase' : way;
  }

  /** The other ways, in the order in which they are offered. */
  get others(): Way[] {
    const all: Way[] = this.#vault.glance?.pin ? ['pin', 'passphrase', 'code'] : ['passphrase', 'code'];
    return all.filter((way) => way !== this.way);
  }

  /** Why Unlock cannot be pressed. */
  get blocked(): string | undefined {
    if (this.way === 'code') return this.code.trim() ? undefined : t('unlock-code-empty');
    if (this.way === 'pin') return this.pin ? undefined : t('unlock-pin-empty');
    return this.passphrase.trim() ? undefined : t('unlock-passphrase-empty');
  }

  take(way: Way): void {
    this.#chosen = way;
    this.passphrase = '';
    this.pin = '';
    this.code = '';
    this.tried = false;
    this.#vault.failure = undefined;
  }

  async submit(): Promise<void> {
    this.tried = true;
    if (this.blocked || this.#vault.busy) return;
    const { way, code } = this;
    // The organisation's key is typed at the same door as a recovery code, and tells itself.
    const isIdentity = code.trim().toUpperCase().startsWith(IDENTITY);
    const request = {
      folder: this.#vault.glance?.folder ?? null,
      passphrase: way === 'passphrase' ? this.passphrase : null,
      recovery_code: way === 'code' && !isIdentity ? code : null,
      pin: way === 'pin' ? this.pin : null,
      organisation_key: way === 'code' && isIdentity ? code : null,
    };
    this.passphrase = '';
    this.pin = '';
    await this.#vault.unlock(request);
    this.tried = false;
    if (this.#vault.failure && way === 'pin') await this.#vault.lookAgain();
  }
}
