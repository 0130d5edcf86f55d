import { t } from '$lib/i18n/locale.svelte';
import type { VaultState } from './session.svelte';

/** What stands in the unlock form. The passphrase is sent once and the field emptied. */
export class UnlockForm {
  passphrase = $state('');
  code = $state('');
  withCode = $state(false);
  tried = $state(false);

  readonly #vault: VaultState;

  constructor(vault: VaultState) {
    this.#vault = vault;
  }

  /** Why Unlock cannot be pressed. */
  get blocked(): string | undefined {
    if (this.withCode) return this.code.trim() ? undefined : t('unlock-code-empty');
    return this.passphrase.trim() ? undefined : t('unlock-passphrase-empty');
  }

  switchWay(): void {
    this.withCode = !this.withCode;
    this.passphrase = '';
    this.code = '';
    this.tried = false;
    this.#vault.failure = undefined;
  }

  async submit(): Promise<void> {
    this.tried = true;
    if (this.blocked || this.#vault.busy) return;
    const request = {
      folder: this.#vault.glance?.folder ?? null,
      passphrase: this.withCode ? null : this.passphrase,
      recovery_code: this.withCode ? this.code : null,
    };
    this.passphrase = '';
    await this.#vault.unlock(request);
    this.tried = false;
  }
}
