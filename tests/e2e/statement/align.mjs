import { strict as assert } from 'node:assert';
import { admits } from '../members.mjs';
import { ALIGNED, LAWYER, PARENT, PRIVILEGED, VOLUNTEERS } from './people.mjs';

/** The child's side, what stands between the pair and a delivery, the wall. */
export async function lines(desk, step) {
  await step('the child’s wish is confirmed by their lawyer, and the two line up', async () => {
    await desk.press('Record the child’s wish');
    await desk.tick('Confirmed by the lawyer');
    await desk.tick('Return');
    await desk.tick('The child, through counsel');
    await desk.fill('Lawyer or advocate who says so', 'Tomás Quiñónez');
    await desk.press('Save');
    await desk.see('Nobody is recorded as');
    await desk.looksWell('wish');
    await desk.press('It is so: record it');
    await desk.panelCloses();
    await desk.see(ALIGNED);
    await desk.see('The parent has not agreed to share the wish with the government');
    await desk.looksWell('aligned');
  });

  await step('consent and both clearances: nothing is missing', async () => {
    await desk.press('Record consent');
    await desk.choose('What for', 'The wish to the government');
    await desk.tick('Given');
    await desk.tick('By phone');
    await desk.looksWell('consent');
    await desk.press('Save');
    await desk.panelCloses();
    for (const [side, by] of [['Parent’s', LAWYER], ['Child’s', 'Tomás Quiñónez']]) {
      await desk.press('Record a clearance');
      await desk.tick(side);
      await desk.tick('Cleared');
      await desk.fill('Lawyer', by);
      if (side === 'Parent’s') await desk.looksWell('clearance');
      await desk.press('Save');
      await desk.panelCloses();
    }
    await desk.see('The parent’s A-number is missing');
    assert(!(await desk.text()).includes('has not cleared it'));
    assert(!(await desk.text()).includes('has not agreed'));
    await desk.see(ALIGNED);
    await desk.looksWell('cleared');
  });

  await step('a claim of the government stands beside the wish and does not change it', async () => {
    await desk.press('Record a claim');
    await desk.tick('Government');
    await desk.choose('What is claimed', '“parent waived reunification”');
    await desk.tick('Disputed');
    await desk.looksWell('claim');
    await desk.press('Save');
    await desk.panelCloses();
    await desk.see('A claim is not a wish and never counts as one.');
    await desk.see(ALIGNED);
  });

  await step('what lawyer and client said stays behind the wall', async () => {
    await desk.press('Write a privileged note');
    await desk.fill('Note', PRIVILEGED);
    await desk.looksWell('privileged');
    await desk.press('Save');
    await desk.panelCloses();
    await desk.see('1 note');
    assert(!(await desk.text()).includes(PRIVILEGED), 'it shows before the wall is opened');
    await desk.press('Open the wall');
    await desk.see(PRIVILEGED);
    await desk.looksWell('wall-open');
    await desk.press('Close the wall');
    await desk.page.waitUntil(async () => !(await desk.text()).includes(PRIVILEGED), { timeout: 5000 });
  });

  await step('every other panel and place of the window shuts nobody out', async () => {
    for (const panel of ['Record counselling', 'Record where they are', 'Write a note', 'Change its rules', 'Withdraw']) {
      await desk.press(panel);
      await desk.looksWell(`panel-${panel.replace(/\W+/g, '-').toLowerCase()}`);
      await desk.press('Cancel');
      await desk.panelCloses();
    }
    await desk.press('Settings');
    await desk.see('Check the records');
    await desk.press('Check now');
    await desk.see('All is well');
    await desk.looksWell('settings');
  });

  await step('the window speaks Spanish', async () => {
    await desk.press('Español');
    await desk.see('Ajustes');
    await desk.looksWell('es-settings');
    await desk.press('Familias');
    await desk.see(PARENT);
    await desk.looksWell('es-families');
    await desk.openRow(PARENT);
    await desk.see('país de origen');
    await desk.looksWell('es-family');
    assert.equal(await desk.page.execute(() => document.documentElement.lang), 'es');
    await desk.press('Ajustes');
    await desk.press('English');
    await desk.see('Settings');
  });

  await step('a volunteer is admitted with a passphrase of their own', async () => {
    await admits(desk, 'Beto Salanic', VOLUNTEERS, 'Volunteer:');
    await desk.looksWell('member-kit');
    await desk.press('The paper is in their hands');
    await desk.see('Admit a member');
  });
}
