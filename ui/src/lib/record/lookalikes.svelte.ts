import { call } from '$lib/api/client';
import { asApiError, type ApiError } from '$lib/api/error';
import type { LookalikesRequest } from '$lib/api/generated/LookalikesRequest';
import type { LookalikeView } from '$lib/api/generated/LookalikeView';
import { split } from '$lib/palette/match';
import { Waiting } from '$lib/today/waiting.svelte';
import { readANumber } from './read-number';

/** Who is looked for in the book: somebody of it, or a person as far as they are known. */
export type Sought = Partial<LookalikesRequest>;

/** At most so many are shown. */
export const MOST = 5;
/** So long nobody has typed when the search begins. */
const PAUSE_MS = 250;

const NOBODY: LookalikesRequest = { person: '', part: '', name: '', a_number: '', born: '', sex: '', country: '' };

/** People in the book who may be the one that is typed. The latest words win; nothing is ever held back. */
export class Lookalikes {
  found: readonly LookalikeView[] = $state.raw([]);
  failure: ApiError | undefined = $state.raw();
  readonly waiting = new Waiting();
  #generation = 0;
  #pause: ReturnType<typeof setTimeout> | undefined;

  /** Looks once nobody types any more. */
  look(sought: Sought): void {
    clearTimeout(this.#pause);
    this.#generation += 1;
    if (!saysEnough(sought)) return this.forget();
    this.waiting.busy = true;
    this.#pause = setTimeout(() => void this.#ask({ ...NOBODY, ...sought }), PAUSE_MS);
  }

  forget(): void {
    clearTimeout(this.#pause);
    this.#generation += 1;
    this.waiting.end();
    this.found = [];
    this.failure = undefined;
  }

  async #ask(request: LookalikesRequest): Promise<void> {
    const generation = this.#generation;
    this.waiting.begin();
    try {
      const { found } = await call('lookalikes', request);
      if (generation !== this.#generation) return;
      this.found = found.slice(0, MOST);
      this.failure = undefined;
    } catch (thrown) {
      if (generation !== this.#generation) return;
      this.found = [];
      this.failure = asApiError(thrown);
    }
    this.waiting.end();
  }
}

/** Whether enough is known to ask: one word alone is the name of hundreds. */
function saysEnough({ person, name, a_number: number }: Sought): boolean {
  if (person || readANumber(number ?? '')) return true;
  return split(name ?? '').filter((word) => word.length > 1).length > 1;
}
