// By the keyboard alone: a volunteer's morning and a lawyer's look, on a vault with families in every
// state.
import { calls } from '../keys/calls.mjs';
import { compares, decides } from '../keys/decides.mjs';
import { finds } from '../keys/finds.mjs';
import { Hands } from '../keys/hands.mjs';
import { practisesLaw } from '../keys/law.mjs';
import { reconciles } from '../keys/reconciles.mjs';
import { practise } from '../keys/practice.mjs';

export default async function journey(desk, step) {
  const passphrase = practise(desk);
  await desk.restart();
  const hands = new Hands(desk);
  await calls(desk, step, hands, passphrase);
  await practisesLaw(desk, step, hands);
  await decides(desk, step, hands);
  await compares(desk, step, hands);
  await reconciles(desk, step, hands);
  await finds(desk, step, hands);
}
