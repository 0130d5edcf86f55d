import { strict as assert } from 'node:assert';
import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { admits } from '../members.mjs';
import { PASSPHRASE } from '../statement/people.mjs';
import { APPROVER, APPROVERS, PARENT } from './file.mjs';
import { typePath } from './take-in.mjs';

/** Draft, approval by a second member, files. */
export async function handsOver(desk, step) {
  await step('the line stands on the screen exactly as it would leave', async () => {
    await desk.press('Deliver');
    // The room stands where it was left.
    await desk.press('Can go');
    await desk.see('Every line, exactly as it would leave');
    await desk.see('reunification in country of origin');
    await desk.see('parent_a_number');
    await desk.looksWell('deliver-ready');
  });

  await step('a draft is not sent: it asks for somebody else', async () => {
    await desk.press('Put a draft of 1 line together');
    await desk.see('You put this together, so you cannot approve it.');
    await desk.see('Nobody else here has the role of counsel.');
    await desk.looksWell('delivery-draft-alone');
    await desk.press('Admit a second member');
    await admits(desk, APPROVER, APPROVERS, 'Counsel');
    await desk.press('The paper is in their hands');
  });

  await step('a draft can be taken back, with a reason', async () => {
    await desk.press('Deliver');
    await desk.press('Deliveries');
    await desk.see('Draft, waiting for a second person');
    await desk.press('Delivery 1');
    await desk.press('Take this draft back');
    await desk.fill('Reason', 'Falta revisar la fila.');
    await desk.looksWell('delivery-discard');
    await desk.press('Take it back');
    await desk.panelCloses();
    await desk.see('This draft was taken back before it left.');
    await desk.looksWell('delivery-discarded');
    await desk.press('Deliver');
    await desk.press('Can go');
    await desk.press('Put a draft of 1 line together');
    await desk.see('Delivery 2');
  });

  await step('the author approving themself is refused with a sentence', async () => {
    await desk.see(`These can: ${APPROVER}.`);
    await desk.looksWell('delivery-draft');
    await desk.fill('Passphrase of the person who approves', PASSPHRASE);
    await desk.press('Approve');
    await desk.see('You put this batch together, so someone else must approve it.', 60_000);
    await desk.looksWell('delivery-author-refused');
    const { answer } = await desk.invoke('list_deliveries', {});
    assert.equal(answer.deliveries[0].state, 'drafted');
  });

  await step('a passphrase that opens nothing is refused with a sentence', async () => {
    await desk.fill('Passphrase of the person who approves', 'palabras que no abren nada de nada');
    await desk.press('Approve');
    await desk.see('That passphrase does not open this vault.', 60_000);
  });

  await step('a second member approves with their own passphrase', async () => {
    await desk.fill('Passphrase of the person who approves', APPROVERS);
    await desk.press('Approve');
    await desk.see(`Approved by ${APPROVER}`, 60_000);
    await desk.looksWell('delivery-approved');
    assert(!(await desk.text()).includes('must approve'));
  });

  await step('plain files are counsel’s explicit choice, into a folder that exists', async () => {
    const out = join(desk.folder, 'out');
    await desk.see('Choose the folder.');
    await typePath(desk, 'Folder for the files', out);
    await desk.see('Name a recipient to seal to.');
    await desk.fill('Recipients to seal to', 'not a recipient');
    await desk.see('A recipient begins with age1');
    await desk.tick('Plain');
    await desk.see('Say that plain files are meant.');
    await desk.tick('I choose plain files');
    await desk.press('Make the files');
    await desk.see('the folder (it must exist', 60_000);
    await desk.looksWell('delivery-no-folder');
    mkdirSync(out);
    await desk.press('Make the files');
    await desk.see('delivery-0002.csv', 60_000);
    await desk.see('Not sealed: whoever holds these files can read them.');
    await desk.looksWell('delivery-exported');
    assert.deepEqual(readdirSync(out).sort(), [
      'delivery-0002-machines.csv', 'delivery-0002.csv', 'delivery-0002.manifest.json', 'delivery-0002.xlsx',
    ]);
  });

  await step('the ledger has both deliveries, and the family says that it was delivered', async () => {
    await desk.press('Deliver');
    await desk.press('Deliveries');
    await desk.see('Handed over');
    await desk.see('Taken back before it left');
    await desk.looksWell('ledger');
    await desk.press('Families');
    await desk.openRow(PARENT);
    await desk.see('This pair was delivered.');
  });

  await step('both rooms speak Spanish', async () => {
    await desk.press('Settings');
    await desk.press('Español');
    for (const [place, says, shot] of [
      ['Listas', 'Las filas nuevas, en el registro', 'es-lists'],
      ['Enviar', 'exactamente como', 'es-deliver'],
    ]) {
      await desk.press(place);
      if (place === 'Enviar') await desk.press('Retenidos');
      else await desk.see(says);
      await desk.looksWell(shot);
    }
    await desk.press('Envíos');
    await desk.press('Envío 2');
    await desk.see('Sin sellar');
    await desk.looksWell('es-delivery');
    await desk.press('Listas');
    await desk.press('Recibir una lista');
    await desk.looksWell('es-import');
    await desk.press('Ajustes');
    await desk.press('English');
  });
}
