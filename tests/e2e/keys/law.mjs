import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';

/** What counsel does on a family that was handed over, without the mouse. */
export async function practisesLaw(desk, step, hands) {
  const row = await delivered(desk);
  const form = await signedForm(desk, row);
  await desk.invoke('attach_document', { about: row.pair, path: form, kind: 'election', title: 'Signed form' });

  await step('everything ever delivered about somebody stands on their family', async () => {
    await opens(desk, hands, row);
    await desk.see('In delivery');
  });

  await step('a document is read page by page over the family, and the family has the focus again', async () => {
    await hands.until('Tab', 'Signed form', 160);
    await hands.seesFocus();
    await hands.press('Enter');
    await desk.see('Page 1 of 2');
    await drawn(desk);
    await hands.press('PageDown');
    await desk.see('Page 2 of 2');
    await drawn(desk);
    await desk.looksWell('document');
    await hands.press('Esc');
    await desk.page.$("//*[@role='dialog']").waitForExist({ reverse: true });
    assert.match((await hands.focus()).name, /Signed form/);
  });

  await step('reunified as the government claims it stands apart from what the family confirms', async () => {
    await claims(desk, hands, 'Government', 'reunified');
    await claims(desk, hands, 'Family', 'reunified, the parent');
    const { answer } = await desk.invoke('open_family', { family: row.family });
    const said = answer.pairs.find(({ id }) => id === row.pair).claims.map(({ party, what }) => `${party} ${what}`);
    assert(said.includes('government reunified') && said.includes('family reunified_confirmed'), said.join('; '));
  });

  await step('a note behind the wall is written and read by counsel, by keys', async () => {
    await hands.until('Tab', 'Write', 120);
    await hands.press('Enter');
    await desk.find("//*[@role='dialog']", 'the panel of the note');
    await hands.type('Only between us: the invented uncle is a risk.');
    await hands.press('Ctrl+Enter');
    await desk.panelCloses();
    await hands.until('Tab', 'Open the wall', 120);
    await hands.press('Enter');
    await desk.see('the invented uncle is a risk');
  });
}

/** A pair that was handed over. */
async function delivered(desk) {
  const conditions = [{ column: 'delivery', any_of: ['delivered'] }];
  const { answer } = await desk.invoke('list_pairs', { search: '', conditions, sort: [], from: 0, count: 1 });
  return answer.rows[0];
}

/** A PDF of two pages: the election form of the pair. */
async function signedForm(desk, row) {
  const folder = join(desk.folder, 'paper');
  mkdirSync(folder, { recursive: true });
  const { answer, error } = await desk.invoke('print_sheet', { kind: 'election_form', about: row.pair, language: 'es', folder });
  assert.equal(error, undefined, JSON.stringify(error));
  return answer.path;
}

async function opens(desk, hands, row) {
  await hands.press('Ctrl+2');
  await desk.find("//*[@role='grid']", 'the grid');
  await hands.press('Ctrl+f');
  await hands.type(row.child);
  await desk.see(row.parent);
  await hands.press('ArrowDown', 'Enter');
  await desk.see('What happened');
}

/** The picture of the page is there, and it is one. */
async function drawn(desk) {
  await desk.page.waitUntil(
    () => desk.page.execute(() => {
      const picture = document.querySelector('[role=dialog] img');
      return picture !== null && picture.complete && picture.naturalWidth > 400;
    }),
    { timeout: 20_000, timeoutMsg: 'the page was not drawn' },
  );
}

/** Records a claim about the pair, from the menu to the saved panel. */
async function claims(desk, hands, party, what) {
  await hands.press('p');
  await desk.find("//*[@role='menu']", 'the menu of the pair');
  await hands.until('ArrowDown', 'A claim of a party');
  await hands.press('Enter');
  await desk.find("//*[@role='dialog']", 'the panel of the claim');
  await hands.until('Tab', 'Government');
  if (party !== 'Government') await hands.until('ArrowRight', party);
  await hands.press('Space');
  await hands.until('Tab', 'What is claimed');
  await hands.press('Enter');
  await desk.find("//*[@role='option']", 'what can be claimed');
  await chooses(desk, hands, what);
  await hands.press('Ctrl+Enter');
  await desk.panelCloses();
}

/** Goes down a list until the wanted choice is marked, and takes it. */
async function chooses(desk, hands, wanted) {
  for (let pressed = 0; pressed < 40; pressed += 1) {
    const marked = await desk.page.execute(() => document.querySelector('[role=option][data-highlighted]')?.textContent.trim() ?? '');
    if (marked.startsWith(wanted) && (wanted !== 'reunified' || marked === wanted)) return hands.press('Enter');
    await hands.press('ArrowDown');
  }
  assert.fail(`the list has no “${wanted}”`);
}
