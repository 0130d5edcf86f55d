import { call } from '$lib/api/client';
import type { OpenExport } from '$lib/api/generated/OpenExport';
import type { Session } from '$lib/api/generated/Session';
import { t } from '$lib/i18n/locale.svelte';
import { FolderForm } from '$lib/record/folder.svelte';
import { Saving } from '$lib/record/saving.svelte';
import { Watch } from '$lib/shell/watch.svelte';
import type { Ways } from './ways.svelte';

/** Everything written out in open forms: the way out of this program. */
export class OpenExportForm extends FolderForm {
  /** Neither is chosen beforehand: one can be read by nobody without a key, the other by anybody. */
  sealing = $state('');
  recipients = $state('');
  plainIsMeant = $state(false);
  privileged = $state(false);
  passphrase = $state('');
  done: OpenExport | undefined = $state.raw();
  readonly saving = new Saving();
  readonly watch = new Watch();
  readonly #ways: Ways;

  constructor(ways: Ways) {
    super();
    this.#ways = ways;
  }

  /** Opened with the organisation's key: nobody is at work, and that key is asked for again. */
  get byOrganisation(): boolean {
    return this.#ways.found?.opened_with === 'organisation';
  }

  blocked(session: Session): string | undefined {
    // Without an answer how the vault was opened, the core is asked: it refuses who may not.
    return this.byOrganisation || session.member.roles.includes('keeper') ? undefined : t('leave-not-you');
  }

  get sealTo(): string[] {
    return this.recipients.split(/[\s,;]+/u).filter(Boolean);
  }

  get missing(): string | undefined {
    if (!this.folder.trim()) return t('export-need-folder');
    if (!this.sealing) return t('leave-need-sealing');
    if (this.sealing === 'plain' && !this.plainIsMeant) return t('export-need-plain');
    if (this.sealing === 'sealed' && this.sealTo.length === 0) return t('export-need-recipient');
    if (this.sealing === 'sealed' && !this.sealTo.every((one) => /^age1[a-z0-9]+$/.test(one))) return t('export-recipient-unread');
    if (this.passphrase.trim()) return undefined;
    return this.byOrganisation ? t('leave-need-key') : t('leave-need-passphrase');
  }

  async run(): Promise<void> {
    if (this.missing) return;
    const plain = this.sealing === 'plain';
    const request = { folder: this.folder.trim(), seal_to: plain ? [] : this.sealTo, plain, privileged: this.privileged, passphrase: this.passphrase };
    this.passphrase = '';
    this.done = undefined;
    const written = await this.saving.run(() => this.watch.over(async () => (this.done = await call('export_open', request))), t('leave-done-said'));
    // The next export is chosen anew: what may be read by anybody is never left chosen.
    if (written) this.plainIsMeant = false;
  }
}
