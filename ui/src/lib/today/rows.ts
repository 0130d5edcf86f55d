/** The button of each row, in the order of the screen. */
export function rowsIn(element: ParentNode): HTMLElement[] {
  return [...element.querySelectorAll<HTMLElement>('[data-row]')];
}

/** Moves the focus from one row to its neighbour, and down from where nothing has it to the first; whether there was one. */
export function stepRow(step: 1 | -1): boolean {
  const rows = rowsIn(document);
  const at = rows.findIndex((row) => row === document.activeElement);
  const arriving = step > 0 && (document.activeElement === document.body || document.activeElement?.tagName === 'H1');
  const next = at >= 0 ? rows[at + step] : arriving ? rows[0] : undefined;
  next?.focus();
  return next !== undefined;
}
