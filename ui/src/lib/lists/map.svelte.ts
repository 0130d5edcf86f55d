import { call } from '$lib/api/client';
import type { WrittenMap } from '$lib/api/generated/WrittenMap';
import { t } from '$lib/i18n/locale.svelte';
import { FolderForm } from '$lib/record/folder.svelte';
import { Saving } from '$lib/record/saving.svelte';

/** How the columns of a list were read, written into a folder that the person chooses. */
export class MapForm extends FolderForm {
  done: WrittenMap | undefined = $state.raw();
  readonly saving = new Saving();

  constructor(readonly list: string) {
    super();
  }

  get missing(): string | undefined {
    return this.folder.trim() ? undefined : t('print-need-folder');
  }

  async run(): Promise<void> {
    if (this.missing) return;
    await this.saving.run(async () => {
      this.done = await call('write_list_map', { list: this.list, folder: this.folder.trim() });
    }, t('list-save-map-done'));
  }
}
