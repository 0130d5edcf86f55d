/** Rows from the first to the last, both among them. */
export type Range = readonly [first: number, last: number];

/** Selected rows: ranges in order, none touching the next. However many rows, it stays a few numbers. */
export type Ranges = readonly Range[];

/** The rows of both. */
export function join(one: Ranges, other: Ranges): Ranges {
  const sorted = [...one, ...other].sort((a, b) => a[0] - b[0]);
  const joined: Range[] = [];
  for (const range of sorted) {
    const last = joined.at(-1);
    if (last && range[0] <= last[1] + 1) joined[joined.length - 1] = [last[0], Math.max(last[1], range[1])];
    else joined.push(range);
  }
  return joined;
}

/** The rows without those of a range. */
export function without(ranges: Ranges, [first, last]: Range): Ranges {
  return ranges.flatMap(([from, to]): Range[] => {
    if (to < first || from > last) return [[from, to]];
    const left: Range[] = [];
    if (from < first) left.push([from, first - 1]);
    if (to > last) left.push([last + 1, to]);
    return left;
  });
}

/** Whether a row is among them; looked for by halves. */
export function has(ranges: Ranges, row: number): boolean {
  let low = 0;
  let high = ranges.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const [first, last] = ranges[middle] as Range;
    if (row < first) high = middle - 1;
    else if (row > last) low = middle + 1;
    else return true;
  }
  return false;
}

export function toggle(ranges: Ranges, row: number): Ranges {
  return has(ranges, row) ? without(ranges, [row, row]) : join(ranges, [[row, row]]);
}

export function count(ranges: Ranges): number {
  return ranges.reduce((sum, [first, last]) => sum + last - first + 1, 0);
}

/** The range between two rows, whichever comes first. */
export function between(one: number, other: number): Range {
  return one <= other ? [one, other] : [other, one];
}
