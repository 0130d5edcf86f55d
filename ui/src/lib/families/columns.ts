/** The grid's columns; each has a head `column-<name>` in the locale files. */
export const COLUMNS = [
  'parent',
  'child',
  'parent-a-number',
  'child-a-number',
  'country',
  'language',
  'contact',
  'stage',
  'parent-statement',
  'child-statement',
  'alignment',
  'delivery',
  'last-contact',
  'assigned',
  'tags',
  'follow-up',
] as const;

export type Column = (typeof COLUMNS)[number];

/** The columns shown until a person chooses others, in order. */
export const FIRST_COLUMNS: readonly Column[] = COLUMNS.filter(
  (column) => !['child-a-number', 'stage', 'tags', 'follow-up'].includes(column),
);

/** Cells that can be written in the grid; everything else is recorded on the family's own screen. */
export const EDITABLE: readonly Column[] = ['country', 'language', 'assigned', 'tags', 'follow-up'];

/** Columns that rows can be filtered by: names and numbers are searched for instead. */
export const FILTERED: readonly Column[] = COLUMNS.filter(
  (column) => !['parent', 'child', 'parent-a-number', 'child-a-number'].includes(column),
);

/** Width of each column in rem: at least (a window of 1366 holds all up to the delivery), and its share of what is left. A name may be cut and is whole on its family's page; a state never is, in either language. */
const WIDTHS: Record<Column, readonly [least: number, share: number]> = {
  parent: [11, 2],
  child: [7, 1.5],
  'parent-a-number': [6.875, 0],
  'child-a-number': [6.875, 0],
  country: [5.5, 0],
  language: [5, 0],
  contact: [6, 0],
  stage: [6.5, 0],
  'parent-statement': [7.75, 0],
  'child-statement': [7.75, 0],
  alignment: [10, 0],
  delivery: [6.75, 0],
  'last-contact': [6.5, 0],
  assigned: [5.5, 1],
  tags: [7, 1],
  'follow-up': [7, 0],
};

/** A column as the core names it. */
export function codeOf(column: Column): string {
  return column.replaceAll('-', '_');
}

/** The column of a code; undefined for one that this window does not know. */
export function columnOf(code: string): Column | undefined {
  return COLUMNS.find((column) => codeOf(column) === code);
}

/** The grid's template and least width for some columns, in CSS. */
export function layOut(columns: readonly Column[]): { template: string; width: string } {
  const template = columns.map((column) => {
    const [least, share] = WIDTHS[column];
    return share > 0 ? `minmax(${least}rem, ${share}fr)` : `${least}rem`;
  });
  const width = columns.reduce((sum, column) => sum + WIDTHS[column][0], 0);
  return { template: template.join(' '), width: `${width}rem` };
}

/**
 * Columns with one of them shown, hidden or moved by a place. The parent stays first and shown: it opens
 * the family, and it is what tells one row from another.
 */
export function withColumn(columns: readonly Column[], column: Column, shown: boolean): Column[] {
  const others = columns.filter((one) => one !== column);
  return shown ? [...others, column] : column === 'parent' ? [...columns] : others;
}

export function moveColumn(columns: readonly Column[], column: Column, step: 1 | -1): Column[] {
  const from = columns.indexOf(column);
  const to = from + step;
  if (from < 1 || to < 1 || to >= columns.length) return [...columns];
  const moved = columns.filter((one) => one !== column);
  moved.splice(to, 0, column);
  return moved;
}
