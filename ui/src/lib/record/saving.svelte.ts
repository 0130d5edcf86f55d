import { asApiError, type ApiError } from '$lib/api/error';
import { announce } from '$lib/shell/announce.svelte';
import { undo } from '$lib/shell/undo.svelte';

/** The saving of one form: whether it runs, and what went wrong. What was typed stays either way. */
export class Saving {
  busy = $state(false);
  error: ApiError | undefined = $state.raw();

  /**
   * Carries out `act` unless one is running; whether it was done. `said` is spoken afterwards, and stands
   * in the bar that takes it back if something was recorded.
   */
  async run(act: () => Promise<unknown>, said: string | (() => string)): Promise<boolean> {
    if (this.busy) return false;
    this.busy = true;
    this.error = undefined;
    const before = undo.acts;
    try {
      await act();
      const sentence = typeof said === 'string' ? said : said();
      announce(sentence);
      if (undo.acts !== before) undo.name(sentence);
      return true;
    } catch (thrown) {
      this.error = asApiError(thrown);
      return false;
    } finally {
      this.busy = false;
    }
  }
}
