import { onChanges } from '$lib/api/changes';
import { call } from '$lib/api/client';
import { asApiError, type ApiError } from '$lib/api/error';
import type { TrashItem } from '$lib/api/generated/TrashItem';

/** What was taken out of the book and can be put back. */
export class TrashList {
  items: TrashItem[] | undefined = $state.raw();
  failure: ApiError | undefined = $state.raw();

  async load(): Promise<void> {
    try {
      this.items = (await call('list_trash', {})).items;
      this.failure = undefined;
    } catch (thrown) {
      this.failure = asApiError(thrown);
    }
  }

  /** Loads, and loads again when a family changes. Answers with the end of it. */
  watch(): () => void {
    void this.load();
    return onChanges((changes) => (changes.families.length > 0 ? this.load() : undefined));
  }
}
