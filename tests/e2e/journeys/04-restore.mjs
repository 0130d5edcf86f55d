// A vault that does not open any more: its own door leads to the backups, one of them is restored into
// a new folder and opened, and the old folder stays as it was.
import { restores } from '../restore/restores.mjs';

export default async function journey(desk, step) {
  await restores(desk, step);
}
