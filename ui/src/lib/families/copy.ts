import type { PairRow } from '$lib/api/generated/PairRow';
import { atStart, label, t } from '$lib/i18n/locale.svelte';
import type { Column } from './columns';

/** What a spreadsheet takes for the beginning of a formula, the full-width forms among it. */
const STARTS = '=+-@＝＋－＠';
const INVISIBLE = /[\s\u{ad}\u{34f}\u{61c}\u{180e}\u{200b}-\u{200f}\u{202a}-\u{202e}\u{2060}-\u{206f}\u{feff}\u{fe00}-\u{fe0f}]/u;

/** Whether a spreadsheet might run a cell: the rule of the files that leave (export/src/escape.rs). */
function isRisky(cell: string): boolean {
  for (const sign of cell.replace(/^'+/, '')) {
    if (STARTS.includes(sign) || /\p{Cc}/u.test(sign)) return true;
    if (!INVISIBLE.test(sign)) return false;
  }
  return false;
}

/** A cell that no spreadsheet runs: an apostrophe stands before what would begin a formula. */
export function harmless(cell: string): string {
  return isRisky(cell) ? `'${cell}` : cell;
}

/** The cell as it was before [`harmless`]. */
export function asTyped(cell: string): string {
  return cell.startsWith("'") && isRisky(cell) ? cell.slice(1) : cell;
}

/** A cell as it is read on the screen; days as `YYYY-MM-DD`, which every spreadsheet reads as that day. */
export function cellText(row: PairRow, column: Column): string {
  switch (column) {
    case 'parent':
      return row.parent;
    case 'child':
      return row.child;
    case 'parent-a-number':
      return row.parent_a_number;
    case 'child-a-number':
      return row.child_a_number;
    case 'country':
      return row.country && label('country', row.country);
    case 'language':
      return row.language && atStart(label('lang', row.language));
    case 'stage':
      return label('funnel', row.stage);
    case 'contact':
      return label('contact', row.contact);
    case 'parent-statement':
      return label('statement', row.parent_statement);
    case 'child-statement':
      return label('statement', row.child_statement);
    case 'alignment':
      return label('alignment-short', row.alignment);
    case 'delivery':
      return label('delivery', row.delivery);
    case 'last-contact':
      return row.last_contact;
    case 'assigned':
      return row.assigned;
    case 'tags':
      return row.tags.join(', ');
    case 'follow-up':
      return row.follow_up;
  }
}

/** Rows under their heads. Out of a practice vault each begins with the word for it, so that none is taken for real. */
function table(rows: readonly PairRow[], columns: readonly Column[], practice: boolean): string[][] {
  const heads = columns.map((column) => t(`column-${column}`));
  const cells = [heads, ...rows.map((row) => columns.map((column) => harmless(cellText(row, column))))];
  if (!practice) return cells;
  return cells.map((line, at) => [t(at === 0 ? 'deliver-column-practice' : 'copied-practice'), ...line]);
}

/** A block that was copied out of a practice vault, without the word for it. */
export function withoutMark(block: string[][]): string[][] {
  const marks = [t('deliver-column-practice'), t('copied-practice')];
  const marked = block.some(([first]) => first === marks[1]) && block.every(([first]) => marks.includes(first ?? ''));
  return marked ? block.map((line) => line.slice(1)) : block;
}

/** Rows with their heads as cells between tabs. */
export function asTabs(rows: readonly PairRow[], columns: readonly Column[], practice = false): string {
  const quoted = (cell: string) => (/[\t\n\r"]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
  return table(rows, columns, practice).map((cells) => cells.map(quoted).join('\t')).join('\r\n');
}

/** The same as a table, for a letter or a mail. */
export function asHtml(rows: readonly PairRow[], columns: readonly Column[], practice = false): string {
  const safe = (cell: string) =>
    cell.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
  const [heads = [], ...body] = table(rows, columns, practice);
  const line = (cells: string[], tag: string) => `<tr>${cells.map((cell) => `<${tag}>${safe(cell)}</${tag}>`).join('')}</tr>`;
  return `<table><thead>${line(heads, 'th')}</thead><tbody>${body.map((cells) => line(cells, 'td')).join('')}</tbody></table>`;
}
