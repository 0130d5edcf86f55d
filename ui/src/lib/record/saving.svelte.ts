import { asApiError, type ApiError } from '$lib/api/error';
import { announce } from '$lib/shell/announce.svelte';

/** The saving of one form: whether it runs, and what went wrong. What was typed stays either way. */
export class Saving {
  busy = $state(false);
  error: ApiError | undefined = $state.raw();

  /** Carries out `act` unless one is running; whether it was done. `said` is spoken afterwards. */
  async run(act: () => Promise<unknown>, said: string): Promise<boolean> {
    if (this.busy) return false;
    this.busy = true;
    this.error = undefined;
    try {
      await act();
      announce(said);
      return true;
    } catch (thrown) {
      this.error = asApiError(thrown);
      return false;
    } finally {
      this.busy = false;
    }
  }
}
