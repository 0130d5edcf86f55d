import { strict as assert } from 'node:assert';
import { LAWYER, PASSPHRASE } from './people.mjs';

/** From an empty folder to an open vault. */
export async function opens(desk, step) {
  await step('a new vault asks for its passphrase twice and shows the kit once', async () => {
    await desk.see('Open or make a vault');
    await desk.looksWell('welcome');
    await desk.press('Make a new vault here');
    await desk.fill('Organisation', 'Puente Legal');
    await desk.fill('Your name', LAWYER);
    await desk.tick('Counsel');
    await desk.fill('Passphrase', PASSPHRASE);
    await desk.fill('The same once more', PASSPHRASE);
    await desk.tick('A practice vault');
    await desk.looksWell('create');
    await desk.press('Make the vault');
    await desk.see('Keep this on paper before you go on', 60_000);
    await desk.looksWell('kit');
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
    await desk.see('What you typed is not what stands on the paper.');
    for (const number of numbers) await desk.fill(`Group ${number}`, code[number - 1]);
    await desk.press('Open the vault');
    await desk.see('Nothing to do yet');
    await desk.looksWell('today-empty');
    await desk.press('Families');
    await desk.see('No families yet');
    await desk.looksWell('families-empty');
  });
}
