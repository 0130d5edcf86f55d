import { LANGUAGES } from '$lib/i18n/bundles';
import { locale } from '$lib/i18n/locale.svelte';
import { later } from '$lib/shell/later';

/** What the window does not open with, each in files of its own: doors and Today stand before these are read. */
export const parts = {
  families: later(() => import('./families/Families.svelte')),
  family: later(() => import('./family/Family.svelte')),
  contact: later(() => import('./record/LogContact.svelte')),
  statement: later(() => import('./record/RecordStatement.svelte')),
  palette: later(() => import('./palette/Palette.svelte')),
  keys: later(() => import('./shell/Keys.svelte')),
  link: later(() => import('./family/link/LinkPerson.svelte')),
  duplicates: later(() => import('./family/link/Duplicates.svelte')),
  unlink: later(() => import('./family/link/UnlinkPerson.svelte')),
  lists: later(() => import('./lists/Lists.svelte')),
  list: later(() => import('./lists/List.svelte')),
  reconcile: later(() => import('./lists/reconcile/Reconcile.svelte')),
  row: later(() => import('./lists/WaitingRow.svelte')),
  import: later(() => import('./lists/Import.svelte')),
  deliver: later(() => import('./deliver/Deliver.svelte')),
  delivery: later(() => import('./deliver/Delivery.svelte')),
  settings: later(() => import('./settings/Settings.svelte')),
  guidePlace: later(() => import('./guide/GuidePlace.svelte')),
  guideOver: later(() => import('./guide/GuideOver.svelte')),
};

/** The guide's pages: large and rarely needed, so that nobody reads them ahead. */
export const guidePages = later(() => import('./guide/Guide.svelte'));

/**
 * Reads every part and the other language while nobody waits for them: whoever then opens a room finds it
 * there. What cannot be read says so where it is opened.
 */
export async function readAhead(): Promise<void> {
  const reads = [...Object.values(parts), ...LANGUAGES.map((language) => () => locale.read(language))];
  for (const read of reads) {
    try {
      await read();
    } catch {
      continue;
    }
  }
}
