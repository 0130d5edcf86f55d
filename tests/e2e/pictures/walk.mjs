// The walks: from stop to stop in one language, and at each of them whoever walks along looks.
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { bookOf } from './book.mjs';
import { settled } from './sight.mjs';
import { begins, doors } from './stops/doors.mjs';
import { family, sheets } from './stops/family.mjs';
import { daily } from './stops/families.mjs';
import { rooms } from './stops/rooms.mjs';
import { Tour } from './tour.mjs';

const inside = [...daily, ...family, ...sheets, ...rooms];

/** From a folder without a vault to a vault without a family. */
export async function beginnings(desk, language, look, failed, wanted) {
  const tour = new Tour(desk, language);
  await tour.desk.find('//h1', 'a door');
  await tour.speak();
  await stopAt(tour, begins.filter(wanted), look, failed);
}

/** Through a practice vault with families in every state. */
export async function everywhere(desk, language, passphrase, look, failed, wanted) {
  const tour = new Tour(desk, language);
  await desk.find('//input[@type="password"]', 'the door');
  await tour.speak();
  await stopAt(tour, doors.filter(wanted), look, failed);
  await tour.fill('passphrase', passphrase);
  await tour.press('unlock');
  await tour.headed('place-today', {}, 60_000);
  tour.book = await bookOf(desk);
  await stopAt(tour, inside.filter(wanted), look, failed);
}

/** A stop that cannot be reached is said, and the walk goes on with the next. */
async function stopAt(tour, stops, look, failed) {
  for (const stop of stops) {
    try {
      await stop.go(tour);
      await settled(tour.desk);
      await look(stop);
      await stop.leave?.(tour);
    } catch (error) {
      await failed(stop, error);
    }
  }
}

/** The practice vault again, as it was before anybody walked through it. */
export function freshCopy(desk, practice, name) {
  desk.vault = join(desk.folder, name);
  cpSync(practice, desk.vault, { recursive: true });
}
