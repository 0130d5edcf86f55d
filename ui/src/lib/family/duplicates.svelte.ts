import { call } from '$lib/api/client';
import { asApiError, type ApiError } from '$lib/api/error';
import type { DuplicateView } from '$lib/api/generated/DuplicateView';
import { groundOf } from '$lib/lists/row-compare';
import { Watch } from '$lib/shell/watch.svelte';
import { LinkState, type Finding } from './link.svelte';

/** Read at once: whoever has decided so many sees the next ones. */
const WINDOW = 200;

/** People who may be written twice, one pair after the other, what unblocks most first. */
export class Duplicates {
  found: readonly DuplicateView[] = $state.raw([]);
  total = $state(0);
  /** Also who is possibly the same. */
  possible = $state(false);
  two: LinkState | undefined = $state.raw();
  loaded = $state(false);
  failure: ApiError | undefined = $state.raw();
  /** The whole book is gone through: long work, where the book is large. */
  looking = $state(false);
  readonly watch = new Watch();
  #at = $state(0);
  #proposed = '';
  #generation = 0;

  readonly one: DuplicateView | undefined = $derived(this.found[this.#at]);

  /** Where the pair that is shown stands, from 1. */
  get place(): number {
    return this.one ? this.#at + 1 : 0;
  }

  async load(): Promise<void> {
    this.#generation += 1;
    const generation = this.#generation;
    this.failure = undefined;
    this.looking = true;
    try {
      const answer = await this.watch.over(() => call('list_duplicates', { possible: this.possible, from: 0, count: WINDOW }));
      if (generation !== this.#generation) return;
      this.found = answer.found;
      this.total = answer.total;
    } catch (thrown) {
      if (generation === this.#generation) this.failure = asApiError(thrown);
      return;
    } finally {
      if (generation === this.#generation) this.looking = false;
    }
    await this.#show(Math.min(this.#at, Math.max(0, this.found.length - 1)));
  }

  /** Goes so many pairs further; whether there is one. Nothing is written. */
  async step(by: 1 | -1): Promise<boolean> {
    if (!this.found[this.#at + by]) return false;
    await this.#show(this.#at + by);
    return true;
  }

  /** What somebody finds. The ground follows from what agrees, until somebody writes their own. */
  propose(finding: Finding): void {
    const two = this.two;
    if (!two || finding === 'unsure' || (two.reason.trim() !== '' && two.reason !== this.#proposed)) return;
    this.#proposed = groundOf(two.lines);
    two.reason = this.#proposed;
  }

  /** Whether it was done. The next pair stands there then; of whom nobody can tell yet, they stay in the queue. */
  async save(): Promise<boolean> {
    const two = this.two;
    if (!two || !(await two.save())) return false;
    if (two.finding === 'unsure') {
      if (!(await this.step(1))) await this.#show(this.#at);
      return true;
    }
    // Who else may be written twice is as it was: the whole book is gone through again at the end only.
    this.found = this.found.filter((pair) => pair !== this.one);
    this.total -= 1;
    if (this.found.length === 0) await this.load();
    else await this.#show(Math.min(this.#at, this.found.length - 1));
    return true;
  }

  async #show(at: number): Promise<void> {
    this.#generation += 1;
    const generation = this.#generation;
    const pair = this.found[at];
    const two = pair && new LinkState(pair.one.family, pair.one.person);
    await two?.load();
    if (two && !two.failure) await two.choosePerson(pair.other.person);
    if (generation !== this.#generation) return;
    this.#at = at;
    this.#proposed = '';
    this.two = two;
    this.loaded = true;
  }
}
