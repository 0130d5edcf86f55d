// One statement, the whole way: a vault, its recovery kit, a family, what the parent wants, what the
// child wants, whether they line up; locked, opened again, checked by the command line.
import { strict as assert } from 'node:assert';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const PASSPHRASE = 'siete gatos miran la luna sobre el maizal azul';

export default async function journey(desk, step) {
  await step('a new vault asks for its passphrase twice and shows the kit once', async () => {
    await desk.press('Make a new vault here');
    await desk.fill('Organisation', 'Puente Legal');
    await desk.fill('Your name', 'Inés Robleda');
    await desk.tick('Counsel');
    await desk.fill('Passphrase', PASSPHRASE);
    await desk.fill('The same once more', PASSPHRASE);
    await desk.tick('A practice vault');
    await desk.axe();
    await desk.shoot('create');
    await desk.press('Make the vault');
    await desk.see('Keep this on paper before you go on', 60_000);
    await desk.axe();
    await desk.shoot('kit');
  });

  await step('the kit must be typed back in part', async () => {
    const groups = await desk.page.execute(() =>
      [...document.body.innerText.matchAll(/\b[0-9A-HJKMNP-TV-Z]{4}\b/g)].map((m) => m[0]),
    );
    const code = groups.slice(-9);
    await desk.press('I have it on paper: hide it');
    const asked = await desk.page.$$('//label[starts-with(normalize-space(.), "Group ")]');
    const numbers = [];
    for (const label of asked) numbers.push(Number((await label.getText()).match(/\d+/)[0]));
    assert.equal(numbers.length, 2);
    for (const number of numbers) await desk.fill(`Group ${number}`, 'ZZZZ');
    await desk.press('Open the vault');
    await desk.see('groups');
    for (const number of numbers) await desk.fill(`Group ${number}`, code[number - 1]);
    await desk.press('Open the vault');
    await desk.see('No families yet');
    await desk.axe();
    await desk.shoot('families-empty');
  });

  await step('a family is added by hand', async () => {
    await desk.press('Add family');
    await desk.fill('Parent’s name', 'Marta Xicay Ixtuc');
    await desk.fill('Child’s name', 'Andrés Xicay');
    await desk.axe();
    await desk.shoot('add-family');
  });
}

/** Every file of the vault, searched for words that must not be readable there. */
export function readable(vault, words) {
  const hits = [];
  for (const file of readdirSync(vault, { recursive: true, withFileTypes: true })) {
    if (!file.isFile()) continue;
    const bytes = readFileSync(join(file.parentPath, file.name));
    for (const word of words) {
      for (const form of [Buffer.from(word, 'utf8'), Buffer.from(word, 'utf16le')]) {
        if (bytes.includes(form)) hits.push(`${file.name}: ${word}`);
      }
    }
  }
  return hits;
}
