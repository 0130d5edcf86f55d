// The main job, the whole way: a government's list comes in, a parent is reached, both wishes are
// recorded and line up, a second person approves, the consolidated list goes out and is read back.
import { handsOver } from '../list/hand-over.mjs';
import { readsBack } from '../list/read-back.mjs';
import { takesIn } from '../list/take-in.mjs';
import { takesBack } from '../list/take-back.mjs';
import { worksOn } from '../list/work.mjs';
import { opens } from '../statement/open.mjs';

export default async function journey(desk, step) {
  await opens(desk, step);
  await takesIn(desk, step);
  await worksOn(desk, step);
  await handsOver(desk, step);
  await readsBack(desk, step);
  await takesBack(desk, step);
}
