import { ALIGNED, LAWYER, TOPICS } from '../statement/people.mjs';
import { CHILD, PARENT } from './file.mjs';

/** From a row of the list to a pair that can go out. */
export async function worksOn(desk, step) {
  await step('a row leads to the family it founded', async () => {
    await desk.openRow(PARENT);
    await desk.see('What Marta wants');
    await desk.see('Not asked yet.');
    await desk.looksWell('family-founded');
  });

  await step('the parent is reached, with the identity checked', async () => {
    await desk.press('Log a contact');
    await desk.tick('Spoke, identity checked');
    await desk.tick('Passed', 'Identity check');
    await desk.tick('The person themself');
    await desk.press('Save contact');
    await desk.see('Reached');
  });

  await step('the room of deliveries says for each pair what is missing', async () => {
    await desk.press('Deliver');
    await desk.see('No pair can go now.');
    await desk.looksWell('deliver-empty');
    await desk.press('See what 3 pairs lack');
    await desk.see('One pair can lack several things');
    await desk.see(`${PARENT} and ${CHILD}`);
    await desk.see('The parent has not been asked');
    await desk.looksWell('deliver-held');
    await desk.press(`${PARENT} and ${CHILD}`);
    await desk.see('What Marta wants');
  });

  await step('by keys alone: what is to be done today, and the box that finds anybody', async () => {
    await desk.page.keys(['Control', '1']);
    await desk.see('Nothing of yours is due today.');
    await desk.press('Show everybody');
    await desk.see('Call for the first time');
    await desk.see('There is no number that may be called');
    await desk.looksWell('today-work');
    await desk.page.keys(['Control', 'k']);
    await desk.see('What you type here is not kept.');
    for (const letter of PARENT.split(' ').at(-1).toLowerCase()) await desk.page.keys(letter);
    await desk.see(`${PARENT} and ${CHILD}`);
    await desk.looksWell('palette');
    await desk.page.keys('Enter');
    await desk.see('What Marta wants');
  });

  await step('both statements, the consent and the clearances: the pair lines up', async () => {
    await desk.press('Record a statement');
    for (const topic of TOPICS) await desk.tick(topic);
    await desk.choose('Language', 'K’iche’');
    await desk.choose('How', 'By phone');
    await desk.fill('Lawyer who counselled', LAWYER);
    await desk.tick('Together in the country of origin');
    await desk.tick(`Read to ${PARENT}`);
    await desk.tick('Final');
    await desk.press('Continue to the second look');
    await desk.press('It is so: record it');
    await desk.see('read back and confirmed');
    await desk.press('Record the child’s wish');
    await desk.tick('Confirmed by the lawyer');
    await desk.tick('Return');
    await desk.tick('The child, through counsel');
    await desk.fill('Lawyer or advocate who says so', 'Tomás Quiñónez');
    await desk.press('Save');
    await desk.press('It is so: record it');
    await desk.panelCloses();
    await desk.see(ALIGNED);
    await desk.press('Record consent');
    await desk.choose('What for', 'The wish to the government');
    await desk.tick('Given');
    await desk.tick('By phone');
    await desk.press('Save');
    await desk.panelCloses();
    for (const [side, by] of [['Parent’s', LAWYER], ['Child’s', 'Tomás Quiñónez']]) {
      await desk.press('Record a clearance');
      await desk.tick(side);
      await desk.tick('Cleared');
      await desk.fill('Lawyer', by);
      await desk.press('Save');
      await desk.panelCloses();
    }
    await desk.see('this pair can be delivered');
    await desk.looksWell('family-ready');
  });
}
