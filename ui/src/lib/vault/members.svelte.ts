import { call } from '$lib/api/client';
import type { AdmittedMember } from '$lib/api/generated/AdmittedMember';
import type { MemberRole } from '$lib/api/generated/MemberRole';
import type { MemberView } from '$lib/api/generated/MemberView';
import { t } from '$lib/i18n/locale.svelte';
import { Saving } from '$lib/record/saving.svelte';
import { vault } from './session.svelte';
import type { Ways } from './ways.svelte';

/** A second member is admitted on this machine; they type their own passphrase. */
export class AdmitForm {
  name = $state('');
  roles: string[] = $state([]);
  passphrase = $state('');
  again = $state('');
  own = $state('');
  admitted: AdmittedMember | undefined = $state.raw();
  readonly saving = new Saving();

  get missing(): string | undefined {
    if (!this.name.trim()) return t('admit-need-name');
    if (this.roles.length === 0) return t('create-need-role');
    if (!this.passphrase.trim()) return t('create-need-passphrase');
    if (this.again !== this.passphrase) return t('passphrases-differ');
    return this.own.trim() ? undefined : t('own-need');
  }

  async submit(): Promise<void> {
    if (this.missing) return;
    const request = {
      name: this.name.trim(),
      roles: this.roles as MemberRole[],
      passphrase: this.passphrase,
      own_passphrase: this.own,
    };
    this.own = '';
    await this.saving.run(async () => {
      this.admitted = await call('admit_member', request);
      this.passphrase = '';
      this.again = '';
      await vault.refresh();
    }, t('admit-said'));
  }

  /** The paper is in the member's hands: the code leaves the window. */
  putKitAway(): void {
    this.admitted = undefined;
    this.name = '';
    this.roles = [];
  }
}

/** What a member may do, changed by a keeper. */
export class ChangeForm {
  roles: string[] = $state([]);
  passphrase = $state('');
  readonly saving = new Saving();
  readonly #member: string;

  constructor(member: MemberView) {
    this.#member = member.id;
    this.roles = [...member.roles];
  }

  get missingOwn(): string | undefined {
    return this.passphrase.trim() ? undefined : t('own-need');
  }

  get missing(): string | undefined {
    return this.roles.length === 0 ? t('create-need-role') : this.missingOwn;
  }

  /** Whether it was done. No roles = they leave. */
  async save(roles: string[], said: string): Promise<boolean> {
    if (this.missingOwn) return false;
    const request = { member: this.#member, roles: roles as MemberRole[], passphrase: this.passphrase };
    this.passphrase = '';
    return this.saving.run(async () => {
      await call('change_member', request);
      await vault.refresh();
    }, said);
  }
}

/** The member at work changes their passphrase; after recovery there is no old one to type. */
export class PassphraseForm {
  old = $state('');
  next = $state('');
  again = $state('');
  done = $state(false);
  readonly saving = new Saving();
  readonly #ways: Ways;

  constructor(ways: Ways) {
    this.#ways = ways;
  }

  get forgotten(): boolean {
    return this.#ways.found?.opened_with === 'recovery_code';
  }

  get missing(): string | undefined {
    if (!this.forgotten && !this.old.trim()) return t('passphrase-need-old');
    if (!this.next.trim()) return t('passphrase-need-new');
    return this.again === this.next ? undefined : t('passphrases-differ');
  }

  async submit(): Promise<void> {
    if (this.missing) return;
    this.done = false;
    const { old, next, forgotten } = this;
    this.done = await this.saving.run(
      () => (forgotten ? call('replace_passphrase', { new: next }) : call('change_passphrase', { old, new: next })),
      forgotten ? t('passphrase-replaced') : t('passphrase-changed'),
    );
    if (!this.done) return;
    vault.replaced = true;
    this.old = '';
    this.next = '';
    this.again = '';
  }
}
