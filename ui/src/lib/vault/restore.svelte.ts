import { call } from '$lib/api/client';
import { ApiError, asApiError } from '$lib/api/error';
import type { BackupRestored } from '$lib/api/generated/BackupRestored';
import type { Backups } from '$lib/api/generated/Backups';
import type { BackupView } from '$lib/api/generated/BackupView';
import type { ErrorCode } from '$lib/api/generated/ErrorCode';
import type { RestoreBackupRequest } from '$lib/api/generated/RestoreBackupRequest';
import { chooseFolderPath } from '$lib/host/host';
import { t } from '$lib/i18n/locale.svelte';
import { Saving } from '$lib/record/saving.svelte';
import { announceAtDoor } from '$lib/shell/announce.svelte';
import { Watch } from '$lib/shell/watch.svelte';
import { inFolder, nameOf, parentOf } from './paths';
import type { VaultState } from './session.svelte';

/** Refusals after which a backup is the way on. Not every code is known to an older window. */
const MENDED: readonly string[] = ['damaged', 'older_copy', 'read_only_records', 'is_backup'];

/** Whether restoring a backup is what helps against this. */
export function restoringHelps(error: ApiError | undefined): boolean {
  return error !== undefined && MENDED.includes(error.code);
}

/** What a restore says of the backup or of the new folder, where the core's code has the vault at work in mind. */
const IN_A_RESTORE: Partial<Record<ErrorCode, ErrorCode>> = {
  backup_disk_full: 'disk_full',
  backup_read_only: 'read_only',
  backup_not_proven: 'backup_damaged',
  damaged: 'backup_damaged',
  older_copy: 'backup_damaged',
};

/** The same error in the words of a restore. */
function ofRestore(error: ApiError): ApiError {
  const code = IN_A_RESTORE[error.code];
  if (!code) return error;
  return new ApiError({ code, message_id: `err-${code.replaceAll('_', '-')}`, args: { file: 'vault.head', ...error.args } });
}

/** Refusals that mean: what was typed is not what opens this backup. */
const NOT_THE_KEY: readonly ErrorCode[] = ['wrong_passphrase', 'wrong_recovery_code'];

/** A backup about to become a new vault: which one, where to, and who opens it. */
export class RestoreForm {
  found: Backups | undefined = $state.raw();
  looking = $state(false);
  /** Why the folder of backups could not be looked at. */
  failure: ApiError | undefined = $state.raw();
  name = $state('');
  way: 'passphrase' | 'code' = $state('passphrase');
  passphrase = $state('');
  code = $state('');
  tried = $state(false);
  readonly saving = new Saving();
  readonly watch = new Watch();

  readonly #vault: VaultState;
  /** The folder of the vault that does not open, if one is chosen. */
  #home: string | undefined = $state();
  #typedInto: string | undefined = $state();

  constructor(vault: VaultState) {
    this.#vault = vault;
  }

  /** Looks where the backups of the chosen vault are. Without a chosen folder there is nothing to look at yet. */
  async load(): Promise<void> {
    await this.#look(async () => {
      try {
        const own = await call('list_backups', { folder: null });
        this.#home = parentOf(own.folder);
        return own.backups.length > 0 || this.#home === undefined ? own : ((await near(this.#home)) ?? own);
      } catch (thrown) {
        const error = asApiError(thrown);
        if (error.code === 'no_vault') return undefined;
        throw error;
      }
    });
  }

  /** Lets the person choose a folder of backups, a vault's folder, or one backup itself. */
  async chooseShelf(): Promise<void> {
    await this.#look(async () => {
      const folder = await chooseFolderPath();
      if (folder === null) return this.found;
      return (await near(folder)) ?? (await call('list_backups', { folder }));
    });
  }

  async chooseInto(): Promise<void> {
    try {
      this.into = (await chooseFolderPath()) ?? this.into;
    } catch (thrown) {
      this.saving.error = asApiError(thrown);
    }
  }

  get chosen(): BackupView | undefined {
    return this.found?.backups.find((backup) => backup.name === this.name);
  }

  /** The new vault's folder: as typed; until then one beside the old vault's, named after the day. */
  get into(): string {
    if (this.#typedInto !== undefined) return this.#typedInto;
    const day = this.chosen?.made_at.slice(0, 10);
    return this.#home && day ? `${this.#home}-${t('restore-suffix')}-${day}` : '';
  }

  set into(typed: string) {
    this.#typedInto = typed;
  }

  /** What is still missing, in the order of the form. */
  get blocked(): string | undefined {
    if (this.looking) return t('restore-looking');
    if (!this.chosen) return t('restore-need-backup');
    if (!this.into.trim()) return t('restore-need-folder');
    if (this.way === 'code') return this.code.trim() ? undefined : t('unlock-code-empty');
    return this.passphrase.trim() ? undefined : t('unlock-passphrase-empty');
  }

  /** The other way in. What was typed goes. */
  turn(): void {
    this.way = this.way === 'code' ? 'passphrase' : 'code';
    this.#emptyKey();
    this.saving.error = undefined;
  }

  /** Restores, and opens the new vault with what was typed. */
  async submit(): Promise<void> {
    this.tried = true;
    if (this.blocked || !this.found) return;
    announceAtDoor(t('restore-busy'));
    const backup = inFolder(this.found.folder, this.name);
    const key = {
      passphrase: this.way === 'passphrase' ? this.passphrase : null,
      recovery_code: this.way === 'code' ? this.code : null,
    };
    const request = { backup, into: this.into.trim(), ...key };
    await this.saving.run(async () => {
      const restored = await this.#restore(request);
      this.#emptyKey();
      await this.#vault.openRestored(restored, { folder: restored.into, ...key, pin: null, organisation_key: null });
    }, t('restore-said'));
  }

  async #restore(request: RestoreBackupRequest): Promise<BackupRestored> {
    try {
      return await this.watch.over(() => call('restore_backup', request));
    } catch (thrown) {
      const error = ofRestore(asApiError(thrown));
      // After another refusal what was typed is still good, and seven words are long to type.
      if (NOT_THE_KEY.includes(error.code)) this.#emptyKey();
      throw error;
    }
  }

  #emptyKey(): void {
    this.passphrase = '';
    this.code = '';
    this.tried = false;
  }

  /** Shows what a look has found; the newest is chosen, or the one whose own folder was meant. */
  async #look(act: () => Promise<Found | undefined>): Promise<void> {
    if (this.looking) return;
    this.looking = true;
    this.failure = undefined;
    try {
      const found = await act();
      if (found === this.found) return;
      this.found = found;
      this.name = found?.meant ?? found?.backups[0]?.name ?? '';
    } catch (thrown) {
      this.failure = asApiError(thrown);
    } finally {
      this.looking = false;
    }
  }
}

/** Backups, and the name of the one whose own folder was pointed at. */
type Found = Backups & { meant?: string };

/**
 * The backups that somebody means who points at a folder: those in it; those of the vault that it is; or,
 * when it is one backup, that one among the others. Nothing when there are none.
 */
async function near(folder: string): Promise<Found | undefined> {
  for (const place of [folder, inFolder(folder, 'backups')]) {
    const found = await call('list_backups', { folder: place });
    if (found.backups.length + found.unreadable.length > 0) return found;
  }
  const [shelf, meant] = [parentOf(folder), nameOf(folder)];
  if (shelf === undefined) return undefined;
  const beside = await call('list_backups', { folder: shelf });
  return beside.backups.some((backup) => backup.name === meant) ? { ...beside, meant } : undefined;
}
