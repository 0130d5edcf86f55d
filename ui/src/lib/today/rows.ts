/** The button of each row, in the order of the screen. */
export function rowsIn(element: ParentNode): HTMLElement[] {
  return [...element.querySelectorAll<HTMLElement>('[data-row]')];
}

/** Moves the focus from one row to its neighbour; whether it was on a row that has one. */
export function stepRow(step: 1 | -1): boolean {
  const rows = rowsIn(document);
  const at = rows.findIndex((row) => row === document.activeElement);
  const next = at < 0 ? undefined : rows[at + step];
  next?.focus();
  return next !== undefined;
}
