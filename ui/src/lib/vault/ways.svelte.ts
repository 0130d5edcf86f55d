import { call } from '$lib/api/client';
import { asApiError, type ApiError } from '$lib/api/error';
import type { WaysIn } from '$lib/api/generated/WaysIn';
import { t } from '$lib/i18n/locale.svelte';
import { Saving } from '$lib/record/saving.svelte';

/** How the vault is open, and how else it can be: one look for the panels of Settings. */
export class Ways {
  found: WaysIn | undefined = $state.raw();
  error: ApiError | undefined = $state.raw();

  async load(): Promise<void> {
    try {
      this.found = await call('ways_in', {});
    } catch (thrown) {
      this.error = asApiError(thrown);
    }
  }
}

const FEWEST_PIN = 6;

/** A PIN on this computer, turned on and off. */
export class PinForm {
  passphrase = $state('');
  pin = $state('');
  again = $state('');
  said: string | undefined = $state();
  readonly saving = new Saving();
  readonly #ways: Ways;

  constructor(ways: Ways) {
    this.#ways = ways;
  }

  get missing(): string | undefined {
    if (!this.passphrase.trim()) return t('pin-need-passphrase');
    if ([...this.pin].length < FEWEST_PIN) return t('pin-need-pin');
    return this.again === this.pin ? undefined : t('pin-differ');
  }

  async turnOn(): Promise<void> {
    if (this.missing) return;
    const request = { passphrase: this.passphrase, pin: this.pin };
    this.passphrase = '';
    const done = await this.saving.run(async () => {
      this.#ways.found = await call('allow_pin', request);
    }, t('pin-allowed'));
    this.said = done ? t('pin-allowed') : undefined;
    if (!done) return;
    this.pin = '';
    this.again = '';
  }

  async turnOff(): Promise<void> {
    const done = await this.saving.run(async () => {
      this.#ways.found = await call('forget_pin', {});
    }, t('pin-ended'));
    this.said = done ? t('pin-ended') : undefined;
  }
}

/** The recovery key of the organisation, set and removed. */
export class OrganisationForm {
  recipient = $state('');
  passphrase = $state('');
  said: string | undefined = $state();
  readonly saving = new Saving();
  readonly #ways: Ways;

  constructor(ways: Ways) {
    this.#ways = ways;
  }

  get missing(): string | undefined {
    if (!this.recipient.trim().startsWith('age1')) return t('organisation-need');
    return this.missingOwn;
  }

  /** What is missing for removing it, too. */
  get missingOwn(): string | undefined {
    return this.passphrase.trim() ? undefined : t('own-need');
  }

  async set(): Promise<void> {
    if (this.missing) return;
    await this.#change(this.recipient.trim(), t('organisation-saved'));
  }

  async remove(): Promise<void> {
    if (this.missingOwn) return;
    await this.#change(null, t('organisation-removed'));
  }

  async #change(recipient: string | null, said: string): Promise<void> {
    const request = { recipient, passphrase: this.passphrase };
    this.passphrase = '';
    const done = await this.saving.run(async () => {
      this.#ways.found = await call('set_organisation_key', request);
    }, said);
    this.said = done ? said : undefined;
    if (done) this.recipient = '';
  }
}
