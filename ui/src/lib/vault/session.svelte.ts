import { onChanges } from '$lib/api/changes';
import { call } from '$lib/api/client';
import { asApiError, type ApiError } from '$lib/api/error';
import type { BackupRestored } from '$lib/api/generated/BackupRestored';
import type { CreateVaultRequest } from '$lib/api/generated/CreateVaultRequest';
import type { Glance } from '$lib/api/generated/Glance';
import type { RecoveryKit } from '$lib/api/generated/RecoveryKit';
import type { Session } from '$lib/api/generated/Session';
import type { UnlockRequest } from '$lib/api/generated/UnlockRequest';
import { chooseFolder } from '$lib/host/host';
import { t } from '$lib/i18n/locale.svelte';

/** Which door the window stands at. `kit` holds the recovery code that is shown once. */
export type Door = 'looking' | 'welcome' | 'create' | 'kit' | 'unlock' | 'restore' | 'open' | 'failed';

const RECHECK_MS = 1500;

/** The vault as the window knows it, from the first glance until it is locked. */
export class VaultState {
  door: Door = $state('looking');
  glance: Glance | undefined = $state.raw();
  session: Session | undefined = $state.raw();
  kit: RecoveryKit | undefined = $state.raw();
  /** What a restore has just brought back, until it was read. */
  restored: BackupRestored | undefined = $state.raw();
  /** New words were chosen since it was opened. */
  replaced = $state(false);
  /** The recovery code opened it, and nothing but that does yet. */
  readonly wordsDue = $derived(this.session?.by_recovery_code === true && !this.replaced);
  failure: ApiError | undefined = $state.raw();
  /** The vault that is to be made is one of invented families. */
  practising = $state(false);
  busy = $state(false);

  readonly #forgotten = new Set<() => void>();
  #recheck: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    onChanges((changes) => (changes.members || changes.families.length > 0 ? this.refresh() : undefined));
  }

  /** Runs when the vault locks: every store that holds something of the vault empties itself here. */
  onLock(forget: () => void): () => void {
    this.#forgotten.add(forget);
    return () => this.#forgotten.delete(forget);
  }

  /** Looks at the chosen folder and goes to the door that fits. */
  async look(): Promise<void> {
    try {
      this.#stand(await call('glance', {}));
      if (this.door === 'open') this.#opened(await call('session', {}));
    } catch (thrown) {
      this.failure = asApiError(thrown);
      this.door = 'failed';
    }
  }

  /** Looks at what the door offers without leaving it: five wrong PINs have ended the PIN. */
  async lookAgain(): Promise<void> {
    try {
      this.glance = await call('glance', {});
    } catch {
      // What was wrong with the try is on the screen already, and the next look will tell.
    }
  }

  async chooseFolder(): Promise<void> {
    await this.#attempt(async () => this.#stand(await chooseFolder()));
  }

  async create(request: CreateVaultRequest): Promise<void> {
    await this.#attempt(async () => {
      this.kit = await call('create_vault', request);
      this.practising = request.practice;
      this.door = 'kit';
    });
  }

  async confirmKit(typed: string[]): Promise<void> {
    await this.#attempt(async () => {
      this.#opened(await call('confirm_kit', { typed }));
      this.kit = undefined;
    });
  }

  async unlock(request: UnlockRequest): Promise<void> {
    await this.#attempt(async () => this.#opened(await call('unlock', request)));
  }

  /** Opens the vault that was restored a moment ago. If that is refused, its own door says why. */
  async openRestored(restored: BackupRestored, request: UnlockRequest): Promise<void> {
    this.restored = restored;
    await this.unlock(request);
    const refused = this.failure;
    if (!refused) return;
    await this.look();
    this.failure = refused;
  }

  /** Locks. What was shown is gone from the window before the core has answered. */
  async lock(): Promise<void> {
    this.forget();
    await call('lock', {}).catch((thrown: unknown) => (this.failure = asApiError(thrown)));
    await this.look();
  }

  /** Drops everything that came out of the vault. */
  forget(): void {
    clearTimeout(this.#recheck);
    this.session = undefined;
    this.kit = undefined;
    this.restored = undefined;
    this.replaced = false;
    this.failure = undefined;
    this.door = 'looking';
    for (const forget of this.#forgotten) forget();
  }

  /** Asks anew who is at work, what is counted and how far the check has come. */
  async refresh(): Promise<void> {
    if (this.door !== 'open') return;
    try {
      this.#opened(await call('session', {}));
    } catch (thrown) {
      const error = asApiError(thrown);
      if (error.code === 'locked') this.forget();
      this.failure = error;
      if (error.code === 'locked') await this.look();
    }
  }

  /** Where a practice vault goes: beside the folder that stays free for a real one. */
  get practiceFolder(): string {
    const folder = (this.glance?.folder ?? '').replace(/[/\\]+$/, '');
    return folder && `${folder}-${t('way-practice-suffix')}`;
  }

  /** To the form that makes a vault. */
  make({ practice }: { practice: boolean }): void {
    this.practising = practice;
    this.goTo('create');
  }

  goTo(door: Door): void {
    this.failure = undefined;
    this.door = door;
  }

  #stand(glance: Glance): void {
    this.glance = glance;
    this.door =
      glance.state === 'open' ? 'open' : glance.state === 'locked' ? 'unlock' : 'welcome';
  }

  #opened(session: Session): void {
    this.session = session;
    this.door = 'open';
    clearTimeout(this.#recheck);
    if (session.check.state === 'running') {
      this.#recheck = setTimeout(() => void this.refresh(), RECHECK_MS);
    }
  }

  async #attempt(act: () => Promise<void>): Promise<void> {
    this.busy = true;
    this.failure = undefined;
    try {
      await act();
    } catch (thrown) {
      this.failure = asApiError(thrown);
    } finally {
      this.busy = false;
    }
  }
}

/** The one vault this window looks at. */
export const vault = new VaultState();
