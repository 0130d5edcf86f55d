import { call } from '$lib/api/client';
import { asApiError, type ApiError } from '$lib/api/error';
import type { BackupChecked } from '$lib/api/generated/BackupChecked';
import type { Backups } from '$lib/api/generated/Backups';
import { t } from '$lib/i18n/locale.svelte';
import { Saving } from '$lib/record/saving.svelte';

/** The backups of this vault as Settings shows them. */
export class BackupList {
  found: Backups | undefined = $state.raw();
  checked: BackupChecked | undefined = $state.raw();
  readonly saving = new Saving();

  /** Why the last backup that nobody asked for was not made. */
  get failed(): ApiError | undefined {
    return this.found?.failed ? asApiError(this.found.failed) : undefined;
  }

  /** What is typed on the command line to restore the newest. */
  get restoreCommand(): string {
    const path = `${this.found?.folder ?? ''}/${this.found?.backups[0]?.name ?? ''}`;
    return `reencuentro backup restore "${path}" --into DIR`;
  }

  async load(): Promise<void> {
    try {
      this.found = await call('list_backups', { folder: null });
    } catch (thrown) {
      this.saving.error = asApiError(thrown);
    }
  }

  async make(): Promise<void> {
    this.checked = undefined;
    const made = await this.saving.run(() => call('make_backup', { folder: null }), t('backup-made-said'));
    if (made) await this.load();
  }

  async check(name: string): Promise<void> {
    this.checked = undefined;
    await this.saving.run(async () => {
      this.checked = await call('check_backup', { folder: null, name });
    }, t('backup-check-said'));
  }
}
