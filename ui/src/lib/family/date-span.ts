/** The first and last day that a date with unknown parts (EDTF) may be; undefined when it is none. */
export function spanOf(edtf: string): readonly [from: string, until: string] | undefined {
  const parts = edtf.replace(/^[[{]|[\]}]$/g, '').split(/[,/]|\.\./).filter(Boolean).map(spanOfPoint);
  const known = parts.filter((part) => part !== undefined);
  if (known.length === 0 || known.length < parts.length) return undefined;
  const firsts = known.map(([from]) => from).sort();
  const lasts = known.map(([, until]) => until).sort();
  // An open end is as early or as late as can be.
  const from = /^(\/|\.\.)/.test(edtf) ? '0000-01-01' : firsts[0];
  const until = /(\/|\.\.)$/.test(edtf) ? '9999-12-31' : lasts.at(-1);
  return from && until ? [from, until] : undefined;
}

/** Whether two dates may be one: some day fits both. Undefined when one of them cannot be read. */
export function mayBeOne(one: string, other: string): boolean | undefined {
  const [a, b] = [spanOf(one), spanOf(other)];
  return a && b ? a[0] <= b[1] && b[0] <= a[1] : undefined;
}

function spanOfPoint(text: string): readonly [string, string] | undefined {
  const point = /^([\dX]{4})(?:-([\dX]{2}))?(?:-([\dX]{2}))?[?~%]*$/.exec(text);
  if (!point) return undefined;
  const [year = '', month = 'XX', day = 'XX'] = point.slice(1);
  // About a year is a year or two to either side.
  const wide = /[~%]/.test(text) ? 2 : 0;
  const from = `${String(Number(year.replaceAll('X', '0')) - wide).padStart(4, '0')}`;
  const until = `${String(Number(year.replaceAll('X', '9')) + wide).padStart(4, '0')}`;
  if (wide > 0 || /X/.test(year)) return [`${from}-01-01`, `${until}-12-31`];
  return [
    `${from}-${/X/.test(month) ? '01' : month}-${/X/.test(day) ? '01' : day}`,
    `${until}-${/X/.test(month) ? '12' : month}-${/X/.test(day) ? '31' : day}`,
  ];
}
