// What somebody hears who cannot see the window: at the door, on Today, in a call and on the way of a
// delivery every control has a name, and every change is said.
import { handsOn } from '../heard/deliver.mjs';
import { comesIn } from '../heard/door.mjs';
import { Reader } from '../heard/reader.mjs';
import { callsOne } from '../heard/call.mjs';
import { Hands } from '../keys/hands.mjs';
import { practise } from '../keys/practice.mjs';

export default async function journey(desk, step) {
  const passphrase = practise(desk);
  const reader = new Reader();
  await reader.begin();
  try {
    await desk.restart();
    const hands = new Hands(desk);
    await comesIn(desk, step, hands, reader, passphrase);
    await callsOne(desk, step, hands, reader);
    await handsOn(desk, step, hands, reader);
  } finally {
    await reader.end();
  }
}
