import { call } from '$lib/api/client';
import type { WrittenMemo } from '$lib/api/generated/WrittenMemo';
import { locale, t } from '$lib/i18n/locale.svelte';
import { FolderForm } from '$lib/record/folder.svelte';
import { Saving } from '$lib/record/saving.svelte';
import type { Sides } from './sides';

/** What the memo can be written as. */
export const MEMO_FORMATS = ['pdf', 'xlsx'] as const;

/** The discrepancy memo of two lists, written into a folder that the person chooses. */
export class MemoForm extends FolderForm {
  format: string = $state(MEMO_FORMATS[0]);
  language: string = $state(locale.language);
  done: WrittenMemo | undefined = $state.raw();
  readonly saving = new Saving();

  constructor(readonly sides: Sides) {
    super();
  }

  get missing(): string | undefined {
    return this.folder.trim() ? undefined : t('print-need-folder');
  }

  async run(): Promise<void> {
    if (this.missing) return;
    const { sides, format, language } = this;
    await this.saving.run(async () => {
      this.done = await call('write_memo', { ...sides, format, language, folder: this.folder.trim() });
    }, t('memo-was-written'));
  }
}
