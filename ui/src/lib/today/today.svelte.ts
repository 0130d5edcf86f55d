import { onChanges } from '$lib/api/changes';
import { call } from '$lib/api/client';
import { asApiError, type ApiError } from '$lib/api/error';
import { vault } from '$lib/vault/session.svelte';
import { Age } from './age.svelte';
import { Funnelled } from './funnel.svelte';
import { begun, longer, PAGE, type Listed } from './listed';
import { Waiting } from './waiting.svelte';

/**
 * What is to be done. It is read when the screen opens and when somebody asks for it, never by itself:
 * rows do not slide under the pointer.
 */
export class TodayBoard {
  mine = $state(true);
  /** The filing day. */
  day = $state('');
  groups: readonly Listed[] | undefined = $state.raw();
  failure: ApiError | undefined = $state.raw();
  /** The group of which more could not be read. */
  stuck: { kind: string; error: ApiError } | undefined = $state.raw();
  /** Something was recorded since the list was read. */
  changed = $state(false);
  readonly age = new Age();
  readonly waiting = new Waiting();
  readonly funnel = new Funnelled();

  #generation = 0;

  constructor() {
    onChanges((changes) => {
      if (changes.families.length > 0 || changes.lists || changes.deliveries) this.changed = true;
    });
    vault.onLock(() => this.forget());
  }

  /** Groups with something in them, in the order of the core. */
  get listed(): readonly Listed[] {
    return (this.groups ?? []).filter((group) => group.total > 0);
  }

  /** Reads everything anew, for a screen that shows nothing yet. */
  async open(): Promise<void> {
    this.groups = undefined;
    await this.refresh();
  }

  /** Whose things are shown. */
  async show(mine: boolean): Promise<void> {
    if (mine === this.mine) return;
    this.mine = mine;
    this.groups = undefined;
    await this.#read();
  }

  async refresh(): Promise<void> {
    await this.#read();
    await this.funnel.load();
  }

  /** Asks for more of a group. */
  async more(kind: string): Promise<void> {
    const from = this.groups?.find((group) => group.kind === kind)?.asked;
    if (from === undefined || this.waiting.busy) return;
    const generation = this.#generation;
    this.stuck = undefined;
    this.waiting.begin();
    try {
      const { groups } = await call('today', { mine: this.mine, group: kind, from, count: PAGE });
      if (generation !== this.#generation) return;
      const found = groups.find((group) => group.kind === kind);
      this.groups = this.groups?.map((group) => (group.kind === kind ? longer(group, found) : group));
    } catch (thrown) {
      if (generation !== this.#generation) return;
      this.stuck = { kind, error: asApiError(thrown) };
    }
    this.waiting.end();
  }

  /** Drops what came out of the vault. */
  forget(): void {
    this.#begin();
    this.waiting.end();
    this.age.forget();
    this.mine = true;
    this.day = '';
    this.groups = undefined;
    this.funnel.forget();
  }

  async #read(): Promise<void> {
    const generation = this.#begin();
    try {
      const answer = await call('today', { mine: this.mine, group: '', from: 0, count: PAGE });
      if (generation !== this.#generation) return;
      this.day = answer.day;
      this.groups = answer.groups.map(begun);
      this.age.begin();
    } catch (thrown) {
      if (generation !== this.#generation) return;
      this.failure = asApiError(thrown);
    }
    this.waiting.end();
  }

  #begin(): number {
    this.failure = undefined;
    this.stuck = undefined;
    this.changed = false;
    this.waiting.begin();
    this.#generation += 1;
    return this.#generation;
  }
}

/** The one board; whose things are shown stays while another screen is open. */
export const today = new TodayBoard();
