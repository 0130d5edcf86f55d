import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Rows that are decided one after the other. */
const ROWS = 20;
/** Seconds a row may take: 200 an hour. */
const SECONDS = 18;

/** Decides rows that wait, by keys alone: from Today to the twentieth. */
export async function decides(desk, step, hands) {
  const heading = () => desk.page.execute(() => document.querySelector('h1')?.textContent ?? '');

  await step('a partner’s list without numbers waits, row by row, for who is meant', async () => {
    const before = await waiting(desk);
    await bring(desk);
    await hands.press('Ctrl+2');
    await hands.press('Ctrl+1');
    await desk.page.waitUntil(async () => (await waiting(desk)) >= before + ROWS);
  });

  await step(`${ROWS} rows that wait are decided by keys alone, at 200 an hour or more`, async () => {
    await hands.press('Ctrl+1');
    await desk.see('Rows of lists that wait for a decision');
    await hands.until('Tab', 'Decide rows of: Partner', 120);
    await hands.seesFocus();
    const before = await waiting(desk);
    await hands.press('Enter');
    await desk.see('The row as it was sent');
    const begun = Date.now();
    hands.strokes = 0;
    for (let row = 0; row < ROWS; row += 1) {
      const title = await heading();
      for (let side = 0; side < 2; side += 1) {
        const asked = await desk.page.execute(() => /Choose who the (parent|child) is\./.exec(document.querySelector('.foot')?.textContent ?? '')?.[1] ?? '');
        if (!asked) break;
        // Whoever the book holds for likely is the same person; where it proposes nobody, or somebody who is
        // only possibly the same, the row names somebody new.
        const proposed = await desk.page.execute((side) => {
          const options = [...document.querySelectorAll('fieldset')].find((one) => one.textContent.includes(`Who is the ${side}`))?.querySelectorAll('label');
          return options?.length > 1 && !options[0].textContent.includes('Possibly the same');
        }, asked);
        await hands.press(proposed ? 'm' : 'n');
      }
      await hands.press('Ctrl+Enter');
      await desk.page.waitUntil(async () => (await heading()) !== title, { timeout: SECONDS * 1000, timeoutMsg: `${title} stands still: ${await desk.page.execute(() => document.querySelector('.foot')?.textContent)}` });
    }
    const seconds = (Date.now() - begun) / 1000;
    console.log(`     ${hands.strokes} strokes, ${seconds.toFixed(1)} s for ${ROWS} rows`);
    assert(seconds / ROWS < SECONDS, `${seconds} s`);
    assert.equal(await waiting(desk), before - ROWS);
    await desk.shoot('waiting-row');
  });

  await step('a row that was linked is taken back by Ctrl Z and waits again', async () => {
    const { answer } = await desk.invoke('list_lists', {});
    const left = answer.lists.reduce((sum, list) => sum + list.buckets.review, 0);
    await hands.press('x');
    await hands.until('Tab', 'On what ground');
    await hands.type('Of another case');
    await hands.press('Ctrl+Enter');
    await desk.page.waitUntil(async () => (await waiting(desk)) === left - 1);
    await hands.press('Esc');
    await desk.see('rows shown');
    await hands.press('Ctrl+z');
    await desk.page.waitUntil(async () => (await waiting(desk)) === left);
  });
}

/** Takes in what a partner has of families of the book: names and a date of birth, and no number. */
async function bring(desk) {
  const { answer } = await desk.invoke('list_pairs', { search: '', conditions: [], sort: [], from: 0, count: ROWS + 5 });
  const lines = [];
  for (const row of answer.rows) {
    const { answer: view } = await desk.invoke('open_family', { family: row.family });
    const of = (part) => view.people.find((one) => one.part === part);
    const [parent, child] = [of('parent'), of('child')];
    lines.push([parent.name, parent.born, child.name, child.born].map((cell) => `"${cell}"`).join(','));
  }
  const path = join(desk.folder, 'partner.csv');
  writeFileSync(path, `Parent name,Parent DOB,Child name,Child DOB\n${lines.join('\n')}\n`);
  const { error } = await desk.invoke('import_list', { path, kind: 'partner', sender: 'A partner office (invented)', as_of: '2020-01-31' });
  assert.equal(error, undefined, JSON.stringify(error));
}

/** Says of records that may be one person who is who, by keys alone. */
export async function compares(desk, step, hands) {
  const heading = () => desk.page.execute(() => document.querySelector('h1')?.textContent ?? '');
  const left = async () => (await desk.invoke('list_duplicates', { possible: false, from: 0, count: 1 })).answer.total;

  await step('whoever is written twice is found, and decided by keys alone', async () => {
    const before = await left();
    assert(before >= 3, `${before} in the practice book`);
    await hands.press('Ctrl+k');
    await hands.type('Written twice');
    await hands.press('Enter');
    await desk.see('that may be one person');
    await desk.shoot('duplicates');
    for (const key of ['m', 'n']) {
      const title = await heading();
      await hands.press(key);
      await hands.press('Ctrl+Enter');
      await desk.page.waitUntil(async () => (await heading()) !== title, { timeout: SECONDS * 1000, timeoutMsg: `${title} stands still` });
    }
    assert.equal(await left(), before - 2);
  });
}

async function waiting(desk) {
  const { answer } = await desk.invoke('list_lists', {});
  return answer.lists.reduce((sum, list) => sum + (list.undone ? 0 : list.buckets.review), 0);
}
