import { call } from '$lib/api/client';
import type { GridCondition } from '$lib/api/generated/GridCondition';

/** The part of a filter that keeps what is assigned to nobody. */
export const WITH_NOBODY: GridCondition = { column: 'assigned', any_of: [''] };

/** How many pairs are assigned to nobody. Where it cannot be counted, nothing is said: the day's work does not rest on it. */
export class Nobodys {
  pairs = $state(0);
  #generation = 0;

  async load(): Promise<void> {
    this.#generation += 1;
    const generation = this.#generation;
    const counted = await call('list_pairs', { search: '', conditions: [WITH_NOBODY], sort: [], from: 0, count: 1 }).catch(() => undefined);
    if (generation === this.#generation) this.pairs = counted?.total ?? 0;
  }
}
