import { CHILD, CHILD_BORN, LAWYER, NUMBER, PARENT, TOPICS } from './people.mjs';

/** A family, how to reach the parent, what the parent wants. */
export async function records(desk, step) {
  await step('a family is added by hand', async () => {
    await desk.press('Add a family');
    await desk.see('A parent and a child who were separated.');
    await desk.looksWell('add-family-empty');
    await desk.fill('Parent’s name', PARENT);
    await desk.fill('Date of birth', '1986', 'The parent');
    await desk.choose('Country of origin', 'Guatemala', 'The parent');
    await desk.choose('First language', 'K’iche’', 'The parent');
    await desk.fill('Child’s name', CHILD);
    await desk.fill('Date of birth', CHILD_BORN, 'The child');
    await desk.choose('The parent is', 'Mother');
    await desk.fill('Day of the separation', 'May 2018');
    await desk.fill('Where this comes from', 'the family itself');
    await desk.looksWell('add-family');
    await desk.press('Add family');
    await desk.panelCloses();
    await desk.see(PARENT);
    await desk.see('1 pair shown');
    await desk.looksWell('families');
  });

  await step('the grid finds the row as a person would type it', async () => {
    await desk.type('benito colop');
    await desk.see('No pair fits.');
    await desk.looksWell('nothing-found');
    await desk.press('Show everyone');
    await desk.see('1 pair shown');
    await desk.type('xicai istuc');
    await desk.see('1 pair shown');
    await desk.see(PARENT);
    await desk.looksWell('found');
    await desk.press('Show everyone');
    await desk.openRow(PARENT);
    await desk.see('What Marta wants');
    await desk.see('Not asked yet.');
    await desk.looksWell('family');
  });

  await step('a number with its rules stands before the call', async () => {
    await desk.press('Add a contact point');
    await desk.tick('No', 'May a message be left?');
    await desk.fill('What not to say', 'asilo');
    await desk.choose('Kind', 'Mobile');
    await desk.fill('Number or address', NUMBER);
    await desk.fill('Whose it is', 'su hermana');
    await desk.fill('Where this comes from', 'the family itself');
    await desk.looksWell('point');
    await desk.press('Save');
    await desk.panelCloses();
    await desk.see('What not to say: “asilo”');
    await desk.looksWell('family-point');
  });

  await step('a contact counts as reached only with the identity checked', async () => {
    await desk.press('Log a contact');
    // The one number is chosen already; choosing it again changes nothing.
    await desk.choose('Which number or address', 'Mobile, su hermana');
    await desk.see('Take care with this number');
    await desk.looksWell('contact-empty');
    await desk.tick('Spoke, identity checked');
    await desk.see('Spoken with counts only when the identity check was passed.');
    await desk.tick('Passed', 'Identity check');
    await desk.tick('The person themself');
    await desk.fill('Minutes', '24');
    await desk.fill('Note for the team', 'Prefiere las tardes.');
    await desk.looksWell('contact');
    await desk.press('Save contact');
    await desk.see('Reached');
    await desk.see('Prefiere las tardes.');
  });

  await step('a statement with things open is saved as preliminary only', async () => {
    await desk.press('Record a statement');
    await desk.see('Choose the wish: the words to read back appear here.');
    await desk.looksWell('statement-empty');
    await desk.tick('Together in the country of origin');
    await desk.choose('How', 'By phone');
    await desk.tick('Final');
    await desk.see('Continue to the second look: 3 things open');
    await desk.looksWell('statement-open');
    await desk.tick('Preliminary');
    await desk.press('Continue to the second look');
    await desk.see('Second look: this will stand in the record');
    await desk.looksWell('statement-look-preliminary');
    await desk.press('It is so: record it');
    await desk.see('has not confirmed a wish');
    await desk.see('is preliminary');
    await desk.looksWell('family-preliminary');
  });

  await step('a final statement has every topic, a lawyer and the words read back', async () => {
    await desk.press('Record a statement');
    await desk.see('That one stays in the record.');
    for (const topic of TOPICS) await desk.tick(topic);
    await desk.choose('How', 'By phone');
    await desk.fill('Languages 1', 'K’iche’ a español');
    await desk.fill('Lawyer who counselled', LAWYER);
    await desk.tick('Together in the country of origin');
    await desk.fill('Conditions, in the parent’s words', 'Que viaje con su tía.');
    await desk.see(`We understood that you want to be together with ${CHILD}`);
    await desk.tick(`Read to ${PARENT}`);
    await desk.tick('Final');
    await desk.looksWell('statement');
    await desk.press('Continue to the second look');
    await desk.see('Stage: Preliminary → Final');
    await desk.looksWell('statement-look');
    await desk.press('It is so: record it');
    await desk.see('Que viaje con su tía.');
    await desk.see('read back and confirmed');
    await desk.looksWell('family-final');
  });
}
