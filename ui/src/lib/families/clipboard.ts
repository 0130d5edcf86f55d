import { t } from '$lib/i18n/locale.svelte';
import { asHtml, asTabs } from './copy';
import type { PairList } from './rows.svelte';
import { MOST } from './selection.svelte';

/** Puts the selected rows, or the row of the active cell, on the clipboard as a table with heads; out of a practice vault it says so. */
export function copyRows(list: PairList, clipboard: DataTransfer | null, practice: boolean): void {
  const { selection } = list;
  const active = list.row(list.active.row);
  const rows = selection.count > 0 ? selection.rows : active ? [active] : undefined;
  if (selection.count > MOST) list.say(t('selection-too-many', { most: MOST }));
  else if (!rows || !clipboard) list.say(t('selection-fetching'));
  else {
    clipboard.setData('text/plain', asTabs(rows, list.columns, practice));
    clipboard.setData('text/html', asHtml(rows, list.columns, practice));
    list.say(t('copied-rows', { count: rows.length }));
  }
}
