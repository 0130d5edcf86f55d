import { onChanges } from '$lib/api/changes';
import { call } from '$lib/api/client';
import { asApiError, type ApiError } from '$lib/api/error';
import type { SavedGridView } from '$lib/api/generated/SavedGridView';
import { t } from '$lib/i18n/locale.svelte';
import { Saving } from '$lib/record/saving.svelte';
import { codeOf, columnOf, FIRST_COLUMNS } from './columns';
import { fold } from './paste';
import { inForce } from './query';
import type { PairList } from './rows.svelte';

/** The ways of looking at the grid that the organisation keeps. */
export class GridViews {
  views: readonly SavedGridView[] = $state.raw([]);
  failure: ApiError | undefined = $state.raw();
  readonly saving = new Saving();

  async load(): Promise<void> {
    try {
      this.views = (await call('list_grid_views', {})).views;
      this.failure = undefined;
    } catch (thrown) {
      this.failure = asApiError(thrown);
    }
  }

  /** Loads, and again after what moved no family: that may have been a view. Answers with the end of it. */
  watch(): () => void {
    void this.load();
    return onChanges((changes) => (changes.families.length === 0 ? this.load() : undefined));
  }

  /** The view that a name would replace. */
  named(name: string): SavedGridView | undefined {
    return this.views.find((view) => fold(view.name) === fold(name));
  }

  async open(view: SavedGridView, list: PairList): Promise<void> {
    const columns = view.columns.map(columnOf).filter((column) => column !== undefined);
    list.showColumns(columns.length > 0 ? ['parent', ...columns.filter((column) => column !== 'parent')] : FIRST_COLUMNS);
    await list.show({ search: view.search, conditions: view.conditions, sort: view.sort });
  }

  /** Keeps what the grid shows now under a name. */
  async save(name: string, list: PairList): Promise<boolean> {
    const view: SavedGridView = {
      id: this.named(name)?.id ?? '',
      name: name.trim(),
      search: list.filter.search,
      conditions: inForce(list.filter.conditions),
      sort: [...list.filter.sort],
      columns: list.columns.map(codeOf),
      saved_by: '',
    };
    return this.saving.run(() => call('save_grid_view', view), t('view-saved', { name: view.name }));
  }

  async remove(view: SavedGridView): Promise<void> {
    await this.saving.run(() => call('remove_grid_view', { id: view.id }), t('view-removed', { name: view.name }));
  }
}
