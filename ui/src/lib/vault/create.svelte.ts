import type { MemberRole } from '$lib/api/generated/MemberRole';
import { t } from '$lib/i18n/locale.svelte';
import type { VaultState } from './session.svelte';

/** What stands in the form that makes a vault and its first member. */
export class CreateForm {
  organisation = $state('');
  memberName = $state('');
  roles: string[] = $state([]);
  passphrase = $state('');
  again = $state('');
  practice = $state(false);

  readonly #vault: VaultState;

  constructor(vault: VaultState) {
    this.#vault = vault;
    this.practice = vault.practising;
  }

  /** What is still missing, in the order of the form. */
  get blocked(): string | undefined {
    if (!this.organisation.trim()) return t('create-need-organisation');
    if (!this.memberName.trim()) return t('create-need-name');
    if (this.roles.length === 0) return t('create-need-role');
    if (!this.passphrase.trim()) return t('create-need-passphrase');
    if (this.again !== this.passphrase) return t('passphrases-differ');
    return undefined;
  }

  /** The folder that was chosen, or the one beside it for practice. */
  get folder(): string {
    return (this.#vault.practising ? this.#vault.practiceFolder : this.#vault.glance?.folder) ?? '';
  }

  async submit(): Promise<void> {
    if (this.blocked || this.#vault.busy) return;
    const passphrase = this.passphrase;
    await this.#vault.create({
      folder: this.folder,
      organisation: this.organisation.trim(),
      member_name: this.memberName.trim(),
      roles: this.roles as MemberRole[],
      passphrase,
      practice: this.practice,
      filing_zone: null,
    });
    if (this.#vault.failure) return;
    this.passphrase = '';
    this.again = '';
  }
}
