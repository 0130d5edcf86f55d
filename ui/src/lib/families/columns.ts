/** The grid's columns in order; each has a head `column-<name>` in the locale files. */
export const COLUMNS = [
  'parent',
  'child',
  'parent-a-number',
  'country',
  'language',
  'contact',
  'parent-statement',
  'child-statement',
  'alignment',
  'delivery',
  'last-contact',
  'assigned',
] as const;

export type Column = (typeof COLUMNS)[number];
