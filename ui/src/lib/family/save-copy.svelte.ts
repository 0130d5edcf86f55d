import { call } from '$lib/api/client';
import type { SavedDocument } from '$lib/api/generated/SavedDocument';
import { t } from '$lib/i18n/locale.svelte';
import { FolderForm } from '$lib/record/folder.svelte';
import { Saving } from '$lib/record/saving.svelte';

/** A copy of a document, written as it came into a folder that the person chooses. */
export class SaveCopyForm extends FolderForm {
  done: SavedDocument | undefined = $state.raw();
  readonly saving = new Saving();

  constructor(readonly entry: string) {
    super();
  }

  get missing(): string | undefined {
    return this.folder.trim() ? undefined : t('print-need-folder');
  }

  async run(): Promise<void> {
    if (this.missing) return;
    const request = { entry: this.entry, folder: this.folder.trim() };
    await this.saving.run(async () => {
      this.done = await call('save_document', request);
    }, t('document-copied'));
  }
}
