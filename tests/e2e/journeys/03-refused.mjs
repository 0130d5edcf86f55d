// What the window's bridge refuses: every command while the vault is locked, every command with a
// request that does not fit, ids of nothing, and whatever is not on the list of commands.
import { refuses } from '../refused/refuses.mjs';

export default async function journey(desk, step) {
  await refuses(desk, step);
}
