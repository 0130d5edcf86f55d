import { call } from '$lib/api/client';
import { asApiError, type ApiError } from '$lib/api/error';
import type { Funnel } from '$lib/api/generated/Funnel';
import type { FunnelStages } from '$lib/api/generated/FunnelStages';

/** The stages in their order; no number is larger than the one before it. */
export const STAGES = ['listed', 'attempted', 'reached', 'counselled', 'final', 'aligned', 'delivered'] as const;
export type Stage = (typeof STAGES)[number];

/** Where most are lost on the way from one stage to the next. */
export interface Drop {
  from: Stage;
  to: Stage;
  count: number;
}

/** The largest loss between two stages; none where nobody is lost. */
export function largestDrop(stages: FunnelStages): Drop | undefined {
  const drops = STAGES.slice(1).map((to, index): Drop => {
    const from = STAGES[index] as Stage;
    return { from, to, count: stages[from] - stages[to] };
  });
  const largest = Math.max(...drops.map((drop) => drop.count));
  return drops.find((drop) => drop.count === largest && largest > 0);
}

/** How far the parents have come. It is read apart: when it fails, the day's work is still shown. */
export class Funnelled {
  view: Funnel | undefined = $state.raw();
  failure: ApiError | undefined = $state.raw();
  #generation = 0;

  async load(): Promise<void> {
    this.#generation += 1;
    const generation = this.#generation;
    try {
      const view = await call('funnel', { as_of: '', known_now: false });
      if (generation !== this.#generation) return;
      this.view = view;
      this.failure = undefined;
    } catch (thrown) {
      if (generation !== this.#generation) return;
      // An old picture beside new lists would be taken for new.
      this.view = undefined;
      this.failure = asApiError(thrown);
    }
  }

  forget(): void {
    this.#generation += 1;
    this.view = undefined;
    this.failure = undefined;
  }
}
