// The end-to-end suite: the real window, through tauri-driver and WebKitWebDriver.
// Usage: node tests/e2e/run.mjs PATH-OF-THE-DESKTOP-BINARY [journey …]
// Its last line is `N passed, N failed`; screenshots go to artifacts/e2e/.
import { readdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { Desk } from './desk.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const [binary, ...wanted] = process.argv.slice(2);
if (!binary) {
  console.error('usage: node tests/e2e/run.mjs BINARY [journey …]');
  process.exit(2);
}

let passed = 0;
let failed = 0;
const files = readdirSync(join(here, 'journeys')).filter((file) => file.endsWith('.mjs')).sort();
for (const file of files) {
  const name = file.replace(/\.mjs$/, '');
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  const { default: journey } = await import(pathToFileURL(join(here, 'journeys', file)));
  const desk = new Desk(resolve(binary), name);
  const step = async (title, work) => {
    try {
      await work();
      passed += 1;
      console.log(`ok   ${name}: ${title}`);
    } catch (error) {
      failed += 1;
      console.log(`FAIL ${name}: ${title}\n     ${String(error.message ?? error).split('\n').slice(0, 6).join('\n     ')}`);
      await desk.shoot(`failed-${title.replace(/[^a-z0-9]+/gi, '-').slice(0, 40)}`).catch(() => {});
      throw error;
    }
  };
  try {
    await desk.begin();
    await journey(desk, step);
    if (desk.typed.size > 0) {
      await step('nothing that was typed is readable in the vault or the web view’s profile', () =>
        desk.searchWritten());
    }
  } catch (error) {
    // A step that failed was counted; anything else is a failure of its own.
    if (failed === 0) {
      failed += 1;
      console.log(`FAIL ${name}: ${error.stack ?? error}`);
    }
  } finally {
    await desk.end();
  }
}
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed > 0 || passed === 0 ? 1 : 0);
