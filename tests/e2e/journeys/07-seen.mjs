// The main screens as three people see them: in the light theme, in the dark one, and at 200 %. Nobody is
// shut out, nothing is cut or goes out of the window at the side, and for who wants less motion nothing moves.
import { strict as assert } from 'node:assert';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { practise } from '../keys/practice.mjs';
import { resize, SIZES, wear, wrongWith } from '../pictures/sight.mjs';
import { everywhere } from '../pictures/walk.mjs';

const SEEN = [
  { theme: 'light', size: '1366' },
  { theme: 'dark', size: '1366' },
  { theme: 'light', size: '683' },
];

export default async function journey(desk, step) {
  lessMotion();
  const passphrase = practise(desk);
  await desk.restart();

  const look = (stop) =>
    step(`${stop.name} in both themes and at 200 %: nobody is shut out, nothing is cut`, async () => {
      const wrong = [];
      for (const { theme, size } of SEEN) {
        await wear(desk, theme);
        await resize(desk, SIZES[size]);
        await desk.shoot(`${stop.name}-${theme}-${size}`);
        wrong.push(...(await wrongWith(desk)).map((what) => `${theme} ${size}: ${what}`));
      }
      await wear(desk, SEEN[0].theme);
      await resize(desk, SIZES[SEEN[0].size]);
      assert.deepEqual(wrong, []);
    });
  const failed = (stop, error) => {
    throw error;
  };

  await step('whoever asks for less motion gets it, also where a colour changes', () => nothingMoves(desk));
  await step('what is wrong is found: a mistake put on the page is reported', () => findsMistakes(desk));
  await everywhere(desk, 'en', passphrase, look, failed, (stop) => stop.main);
  await step('a panel that opens does not move', async () => {
    await desk.press('Families');
    await desk.press('Add a family');
    await nothingMoves(desk);
    await desk.page.keys('Escape');
  });
}

/** Asks for less motion as a desktop does: GTK's setting, which the web view takes for its own. */
function lessMotion() {
  const folder = join(process.env.HOME, '.config', 'gtk-3.0');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'settings.ini'), '[Settings]\ngtk-enable-animations=0\n');
}

/** Nothing is under way, and nothing that is shown would ever take time to change. */
async function nothingMoves(desk) {
  const found = await desk.page.execute(() => ({
    asked: matchMedia('(prefers-reduced-motion: reduce)').matches,
    moving: document.getAnimations().length,
    slow: [...document.querySelectorAll('*')]
      .filter((one) => /[1-9]/.test(getComputedStyle(one).transitionDuration) || getComputedStyle(one).animationName !== 'none')
      .map((one) => `${one.tagName} ${one.className}`),
  }));
  assert.deepEqual(found, { asked: true, moving: 0, slow: [] });
}

/** The look itself can fail: words that are cut, a page that is too wide, a picture without words. */
async function findsMistakes(desk) {
  await desk.page.execute(() => {
    const cut = document.createElement('p');
    cut.setAttribute('class', 'planted');
    Object.assign(cut.style, { width: '3rem', overflow: 'hidden', whiteSpace: 'nowrap' });
    cut.append('words that nobody can read to their end', document.createElement('img'));
    const wide = document.createElement('p');
    wide.setAttribute('class', 'planted');
    Object.assign(wide.style, { position: 'absolute', top: '0', width: '200vw', height: '1px' });
    const [under, over] = ['words that lie under something', ''].map((words) => {
      const box = document.createElement('div');
      box.setAttribute('class', 'planted');
      Object.assign(box.style, { position: 'fixed', top: '10rem', left: '40rem', width: '12rem', height: '3rem', overflow: words ? 'visible' : 'auto', background: 'Canvas' });
      box.append(words);
      return box;
    });
    document.body.append(cut, wide, under, over);
  });
  const wrong = (await wrongWith(desk)).join('\n');
  await desk.page.execute(() => document.querySelectorAll('.planted').forEach((one) => one.remove()));
  for (const found of [/cut by \d+: “words that nobody/, /the page is \d+ wide/, /covered: “words that lie/, /image-alt/]) assert.match(wrong, found);
}
