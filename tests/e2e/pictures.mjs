// Pictures of every screen, in both languages, both themes and at two sizes, and with each of them a look
// at what shuts people out and what cannot be read.
// Usage: node tests/e2e/pictures.mjs PATH-OF-THE-DESKTOP-BINARY [--guide] [--only SCREEN,…] [--language en] [--size 1366]
// They go to artifacts/pictures/LANGUAGE-THEME-SIZE/; with --guide, those of the guide to its own folder.
import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { Desk } from './desk.mjs';
import { practise } from './keys/practice.mjs';
import { arrived, resize, SIZES, THEMES, wear, wrongWith } from './pictures/sight.mjs';
import { beginnings, everywhere, freshCopy } from './pictures/walk.mjs';
import { LANGUAGES } from './pictures/words.mjs';

const { values: asked, positionals: [binary] } = parseArgs({
  allowPositionals: true,
  options: { guide: { type: 'boolean' }, only: { type: 'string' }, language: { type: 'string' }, size: { type: 'string' } },
});
if (!binary) {
  console.error('usage: node tests/e2e/pictures.mjs BINARY [--guide] [--only SCREEN,…] [--language en|es] [--size 1366|683]');
  process.exit(2);
}
const only = asked.only?.split(',');
const languages = asked.language ? [asked.language] : Object.keys(LANGUAGES);
const sizes = asked.guide ? ['1366'] : asked.size ? [asked.size] : Object.keys(SIZES);
const themes = asked.guide ? ['light'] : THEMES;
const wanted = (stop) => (!asked.guide || stop.guide !== undefined) && (!only || only.includes(stop.name));

const PICTURES = join(process.cwd(), 'artifacts', 'pictures');
const GUIDE = join(process.cwd(), 'src-tauri', 'docs', 'guide', 'pictures');

let taken = 0;
const files = new Set();
const wrong = [];

/** Where a picture goes. Those of the guide are named as its pages name them. */
function placeOf(language, theme, size, stop) {
  const folder = asked.guide ? join(GUIDE, language) : join(PICTURES, `${language}-${theme}-${size}`);
  mkdirSync(folder, { recursive: true });
  return join(folder, `${asked.guide ? stop.guide : stop.name}.png`);
}

/** Pictures of the guide are carried by everybody who installs the program: few colours are enough for a screen. */
function makeSmaller(large) {
  try {
    execFileSync('mogrify', ['-quantize', 'Lab', '+dither', '-colors', '128', '-strip', '-define', 'png:compression-level=9', ...large]);
  } catch (error) {
    console.log(`the pictures stay large: ${error.message.split('\n')[0]}`);
  }
}

for (const size of sizes) {
  // A laptop at 200 % draws two dots for one: the picture has its 1366 × 768 again.
  process.env.GDK_SCALE = String(SIZES['1366'].width / SIZES[size].width);
  const desk = new Desk(resolve(binary), 'pictures');
  try {
    const empty = desk.vault;
    const passphrase = practise(desk);
    const practice = desk.vault;
    for (const language of languages) {
      const look = async (stop) => {
        for (const theme of themes) {
          await wear(desk, theme);
          await arrived(desk);
          const place = placeOf(language, theme, size, stop);
          await desk.page.saveScreenshot(place);
          files.add(place);
          taken += 1;
          for (const what of await wrongWith(desk)) wrong.push(`${language} ${theme} ${size} ${stop.name}: ${what}`);
        }
      };
      const failed = async (stop, error) => {
        wrong.push(`${language} ${size} ${stop.name}: not reached: ${String(error.message ?? error).split('\n')[0]}`);
        const folder = join(PICTURES, `${language}-failed-${size}`);
        mkdirSync(folder, { recursive: true });
        await desk.page.saveScreenshot(join(folder, `${stop.name}.png`));
      };
      const open = async (name) => {
        if (name) freshCopy(desk, practice, name);
        else desk.vault = join(desk.folder, `none-${language}`);
        if (desk.driver) await desk.restart();
        else await desk.begin();
        await resize(desk, SIZES[size]);
        console.log(`${language}, ${size}: ${name ?? 'a new vault'}`);
      };
      if (!asked.guide) {
        await open();
        await beginnings(desk, language, look, failed, wanted);
      }
      await open(`walk-${language}`);
      await everywhere(desk, language, passphrase, look, failed, wanted);
    }
  } finally {
    await desk.end();
  }
}

if (asked.guide) makeSmaller(files);
for (const line of wrong) console.log(`WRONG ${line}`);
console.log(`${taken} pictures, ${wrong.length} wrong`);
process.exit(wrong.length > 0 || taken === 0 ? 1 : 0);
