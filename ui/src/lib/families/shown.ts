import type { PairRow } from '$lib/api/generated/PairRow';
import { sayDay } from '$lib/i18n/dates';
import { t } from '$lib/i18n/locale.svelte';
import type { Column } from './columns';
import { cellText } from './copy';

/** A cell that is only text, as it is drawn. */
export interface Shown {
  text: string;
  look?: string | undefined;
  /** What may be cut, whole. */
  title?: string | undefined;
}

/** The columns whose cells are more than text: a link, a mark beside its word. */
const DRAWN: readonly Column[] = ['parent', 'parent-statement', 'child-statement', 'alignment'];

/** Which cells of a row are text, and what they say; computed for a whole row when it changes. */
export function showRow(row: PairRow, columns: readonly Column[]): (Shown | undefined)[] {
  return columns.map((column) => (DRAWN.includes(column) ? undefined : showCell(row, column)));
}

function showCell(row: PairRow, column: Column): Shown {
  switch (column) {
    case 'parent-a-number':
    case 'child-a-number':
      return { text: cellText(row, column), look: 'id' };
    case 'delivery':
      return { text: cellText(row, column), look: DELIVERY_LOOKS[row.delivery] };
    case 'last-contact':
      return { text: row.last_contact ? sayDay(row.last_contact) : '–' };
    case 'follow-up':
      return { text: row.follow_up && sayDay(row.follow_up) };
    case 'assigned':
      return row.assigned ? { text: row.assigned, title: row.assigned } : { text: t('nobody'), look: 'wait strong' };
    case 'child':
    case 'tags': {
      const text = cellText(row, column);
      return { text, title: text || undefined };
    }
    default:
      return { text: cellText(row, column) };
  }
}

const DELIVERY_LOOKS: Record<string, string> = { must_notify: 'stop strong', not_ready: 'dim' };
