import { call } from '$lib/api/client';
import { asApiError, type ApiError } from '$lib/api/error';
import type { DeliveryView } from '$lib/api/generated/DeliveryView';
import type { ExportedDelivery } from '$lib/api/generated/ExportedDelivery';
import type { FileFormat } from '$lib/api/generated/FileFormat';
import { t } from '$lib/i18n/locale.svelte';
import { FolderForm } from '$lib/record/folder.svelte';
import { Saving } from '$lib/record/saving.svelte';
import { FILE_FORMATS } from '$lib/vocabulary/codes';

/** One delivery on the screen, from draft to ledger. */
export class DeliveryState {
  readonly id: string;
  view: DeliveryView | undefined = $state.raw();
  failure: ApiError | undefined = $state.raw();
  /** The passphrase of the member who approves, typed by them; gone as soon as it was used. */
  passphrase = $state('');
  readonly approving = new Saving();

  constructor(id: string) {
    this.id = id;
  }

  async load(): Promise<void> {
    try {
      this.view = await call('open_delivery', { id: this.id });
      this.failure = undefined;
    } catch (thrown) {
      this.failure = asApiError(thrown);
    }
  }

  /** A second member approves with their own passphrase; whose it is, the core finds out. */
  async approve(): Promise<void> {
    if (!this.passphrase.trim()) return;
    const request = { id: this.id, approver: '', approver_passphrase: this.passphrase };
    this.passphrase = '';
    await this.approving.run(async () => (this.view = await call('approve_delivery', request)), t('delivery-approved-said'));
  }

  async discard(reason: string): Promise<void> {
    this.view = await call('discard_delivery', { id: this.id, reason });
  }
}

/** How a delivery's files are made. Sealed is the default, which counsel may lift. */
export class ExportForm extends FolderForm {
  formats: string[] = $state([...FILE_FORMATS]);
  sealing: 'sealed' | 'plain' = $state('sealed');
  recipients = $state('');
  plainIsMeant = $state(false);
  done: ExportedDelivery | undefined = $state.raw();
  readonly saving = new Saving();

  /** age recipients as typed, one a line or between commas. */
  get sealTo(): string[] {
    return this.recipients.split(/[\s,;]+/u).filter(Boolean);
  }

  get missing(): string | undefined {
    if (!this.folder.trim()) return t('export-need-folder');
    if (this.formats.length === 0) return t('export-need-format');
    if (this.sealing === 'plain') return this.plainIsMeant ? undefined : t('export-need-plain');
    if (this.sealTo.length === 0) return t('export-need-recipient');
    return this.sealTo.every((one) => /^age1[a-z0-9]+$/.test(one)) ? undefined : t('export-recipient-unread');
  }

  /** Makes the files. */
  async run(id: string): Promise<void> {
    if (this.missing) return;
    const request = {
      id,
      folder: this.folder.trim(),
      formats: FILE_FORMATS.filter((format): format is FileFormat => this.formats.includes(format)),
      seal_to: this.sealing === 'sealed' ? this.sealTo : [],
    };
    await this.saving.run(async () => (this.done = await call('export_delivery', request)), t('export-done-said'));
  }
}
