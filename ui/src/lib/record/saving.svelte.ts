import { asApiError, type ApiError } from '$lib/api/error';
import { t } from '$lib/i18n/locale.svelte';
import { announce } from '$lib/shell/announce.svelte';
import { undo } from '$lib/shell/undo.svelte';

/** The saving of one form: whether it runs, and what went wrong. What was typed stays either way. */
export class Saving {
  busy = $state(false);
  error: ApiError | undefined = $state.raw();

  /**
   * Carries out `act` unless one is running; whether it was done. `said` is spoken afterwards, and stands
   * in the bar that takes it back if something was recorded. The bar takes back one act: where there were
   * several, `last` names that one.
   */
  async run(act: () => Promise<unknown>, said: string | (() => string), last?: () => string): Promise<boolean> {
    if (this.busy) return false;
    this.busy = true;
    this.error = undefined;
    const before = undo.acts;
    try {
      await act();
      const sentence = typeof said === 'string' ? said : said();
      announce(sentence);
      const acts = undo.acts - before;
      if (acts === 1) undo.name(sentence);
      else if (acts > 1) undo.name(last?.() ?? t('undo-last-only'));
      return true;
    } catch (thrown) {
      this.error = asApiError(thrown);
      return false;
    } finally {
      this.busy = false;
    }
  }
}
