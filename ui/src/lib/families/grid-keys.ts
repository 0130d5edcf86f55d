/** A cell of a grid, from 0. */
export interface Cell {
  row: number;
  column: number;
}

/** The size of a grid, and how many rows a page moves. */
export interface Extent {
  rows: number;
  columns: number;
  page: number;
  /** The arrows reach the heads too: they are row -1. */
  heads?: boolean;
}

/** Where a key leads from a cell; undefined when the key is not one of the grid's. */
export function moveBy(
  key: string,
  ctrl: boolean,
  cell: Cell,
  { rows, columns, page, heads = false }: Extent,
): Cell | undefined {
  const to = (row: number, column: number): Cell => ({
    row: Math.max(0, Math.min(rows - 1, row)),
    column: Math.max(0, Math.min(columns - 1, column)),
  });
  switch (key) {
    case 'ArrowDown':
      return to(cell.row + 1, cell.column);
    case 'ArrowUp':
      return heads && cell.row <= 0 ? { row: -1, column: cell.column } : to(cell.row - 1, cell.column);
    case 'ArrowRight':
      return { row: cell.row, column: Math.min(columns - 1, cell.column + 1) };
    case 'ArrowLeft':
      return { row: cell.row, column: Math.max(0, cell.column - 1) };
    case 'PageDown':
      return to(cell.row + page, cell.column);
    case 'PageUp':
      return to(cell.row - page, cell.column);
    case 'Home':
      return ctrl ? to(0, 0) : { row: cell.row, column: 0 };
    case 'End':
      return ctrl ? to(rows - 1, columns - 1) : { row: cell.row, column: columns - 1 };
    default:
      return undefined;
  }
}
