import { call } from '$lib/api/client';
import { asApiError, type ApiError } from '$lib/api/error';
import type { SavedDocument } from '$lib/api/generated/SavedDocument';
import { chooseFolderPath } from '$lib/host/host';
import { t } from '$lib/i18n/locale.svelte';
import { Saving } from '$lib/record/saving.svelte';

/** A copy of a document, written as it came into a folder that the person chooses. */
export class SaveCopyForm {
  folder = $state('');
  done: SavedDocument | undefined = $state.raw();
  choosing: ApiError | undefined = $state.raw();
  readonly saving = new Saving();

  constructor(readonly entry: string) {}

  get missing(): string | undefined {
    return this.folder.trim() ? undefined : t('print-need-folder');
  }

  async choose(): Promise<void> {
    this.choosing = undefined;
    try {
      this.folder = (await chooseFolderPath()) ?? this.folder;
    } catch (thrown) {
      this.choosing = asApiError(thrown);
    }
  }

  async run(): Promise<void> {
    if (this.missing) return;
    const request = { entry: this.entry, folder: this.folder.trim() };
    await this.saving.run(async () => {
      this.done = await call('save_document', request);
    }, t('document-copied'));
  }
}
