import { strict as assert } from 'node:assert';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PASSPHRASE } from '../statement/people.mjs';

const NO_HEADER = 'this is no header';
const HEADERS = ['vault.hdr', 'vault.hdr.2'];

export async function restores(desk, step) {
  const passphrase = desk.passphraseFile(PASSPHRASE);
  const into = join(desk.folder, 'again');

  await step('a damaged vault is not opened, and its door leads to the backups', async () => {
    desk.cli(
      '--passphrase-file', passphrase, 'vault', 'create', '--recovery-kit', join(desk.folder, 'kit'),
      '--organisation', 'Puente Legal', '--member', 'Inés Robleda', '--practice',
    );
    desk.cli('--passphrase-file', passphrase, 'backup', 'now');
    await desk.closeWindow();
    for (const name of HEADERS) writeFileSync(join(desk.vault, name), NO_HEADER);
    await desk.openWindow();
    await desk.see('A file of this vault is damaged.');
    await desk.looksWell('damaged');
    await desk.press('Restore a backup');
    await desk.see('Nothing changes in the old folder');
    await desk.tick(await madeByHand(desk));
    await desk.looksWell('backups');
  });

  await step('a wrong passphrase and a folder that is not empty restore nothing', async () => {
    await desk.fill('Folder of the new vault', into);
    await desk.fill('Passphrase', 'siete gatos miran la luna sobre el maizal gris');
    await desk.press('Restore and open');
    await desk.see('That passphrase does not open this vault.', 60_000);
    await desk.fill('Folder of the new vault', desk.vault);
    await desk.fill('Passphrase', PASSPHRASE);
    await desk.press('Restore and open');
    await desk.see('This folder is not empty. Nothing was written.');
    await desk.looksWell('restore-refused');
    assert(!existsSync(into));
  });

  await step('restored into a new folder it opens at once, and the old one is as it was', async () => {
    await desk.fill('Folder of the new vault', into);
    await desk.press('Restore and open');
    await desk.see('The backup was restored.', 120_000);
    await desk.see('Nothing to do yet');
    await desk.see(into);
    await desk.looksWell('restored');
    for (const name of HEADERS) assert.equal(readFileSync(join(desk.vault, name), 'utf8'), NO_HEADER);
    await desk.closeWindow();
    desk.vault = into;
    desk.cli('--passphrase-file', passphrase, 'verify');
  });

  await step('started by hand, the program begins with the vault that was opened last', async () => {
    await desk.openByHand();
    await desk.see('Open a folder');
    const opened = await desk.invoke('unlock', { folder: into, passphrase: PASSPHRASE });
    assert(opened.answer, JSON.stringify(opened));
    await desk.closeWindow();
    await desk.openByHand();
    // The home of this run holds no other vault.
    await desk.see('Use a recovery code');
  });
}

/** The first words on the label of the backup that the command line made. */
async function madeByHand(desk) {
  await desk.see('made by hand');
  const labels = await desk.page.execute(() =>
    [...document.querySelectorAll('label.option')].map((one) => one.innerText.replace(/\s+/g, ' ').trim()),
  );
  const found = labels.find((label) => label.includes('made by hand'));
  return found.slice(0, found.indexOf(':', found.indexOf('made by hand')));
}
