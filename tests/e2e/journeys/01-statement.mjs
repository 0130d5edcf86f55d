// One statement, the whole way: a vault, its recovery kit, a family, what the parent wants, what the
// child wants, whether they line up; locked, opened again, checked by the command line.
import { lines } from '../statement/align.mjs';
import { locks } from '../statement/lock.mjs';
import { opens } from '../statement/open.mjs';
import { records } from '../statement/record.mjs';

export default async function journey(desk, step) {
  await opens(desk, step);
  await records(desk, step);
  await lines(desk, step);
  await locks(desk, step);
}
