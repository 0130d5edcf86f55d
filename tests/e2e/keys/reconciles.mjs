import assert from 'node:assert/strict';
import { mkdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

/** Rows that are given a reason together. */
const ROWS = 4;

/** The night after a new list: who is gone from it, why, and the memo for its sender. By keys alone. */
export async function reconciles(desk, step, hands) {
  await step('the newest list stands beside the one before, and whom nobody explains is seen first', async () => {
    await hands.press('Ctrl+3');
    await desk.see('What others sent us');
    await hands.press('w');
    await desk.see('named before, named no more');
    await desk.find("//*[@role='grid']//*[@role='gridcell']", 'a row');
    await hands.seesFocus();
    const { a, b } = await compared(desk);
    for (const side of [a, b]) {
      assert.equal(side.places.reduce((sum, place) => sum + place.rows, 0), side.rows, 'every row is in one place');
    }
    assert(a.list.as_of < b.list.as_of);
    await desk.see(`= ${a.rows.toLocaleString('en')}.`);
    await desk.looksWell('reconcile');
  });

  await step('the picture is a table too', async () => {
    await hands.press('t');
    await desk.see('Parents of A');
    await desk.looksWell('reconcile-table');
    await hands.press('t');
    await desk.see('As a table');
  });

  await step(`${ROWS} rows are given one reason by keys, which is taken back and said again`, async () => {
    const before = open(await compared(desk));
    await hands.until('Tab', 'Rows: named before');
    await hands.press('Space');
    for (let row = 1; row < ROWS; row += 1) await hands.press('Shift+ArrowDown');
    await desk.see(`${ROWS} selected`);
    await hands.press('r');
    await desk.find("//*[@role='dialog']", 'the panel of the reason');
    await desk.see(`${ROWS} rows, all of them alike`);
    await hands.until('Tab', 'Reason');
    await hands.press('Enter');
    await chooses(desk, hands, 'child released from care');
    await hands.until('Tab', 'Who said so');
    await hands.type('Letter of the thirtieth of August');
    await desk.looksWell('reconcile-reason');
    await hands.press('Ctrl+Enter');
    await desk.panelCloses();
    await desk.see('differences explained: child released from care.');
    await desk.page.waitUntil(async () => open(await compared(desk)) === before - ROWS);
    await desk.see(`${before - ROWS} rows shown`);
    await desk.looksWell('reconcile-explained');
    await hands.press('Ctrl+z');
    await desk.see('Taken back: why lists differ');
    await desk.see(`${before} rows shown`);
    await hands.press('Ctrl+Shift+Z');
    await desk.see(`${before - ROWS} rows shown`);
  });

  await step('the memo for counsel is written as a PDF, in the sender’s own rows', async () => {
    const out = join(desk.folder, 'memos');
    mkdirSync(out);
    await hands.press('m');
    await desk.find("//*[@role='dialog']", 'the panel of the memo');
    await desk.looksWell('reconcile-memo');
    await hands.until('Tab', 'Folder for the file');
    await hands.type(out);
    await hands.press('Ctrl+Enter');
    await desk.see('It is not encrypted. That it was written is in the log.', 60_000);
    const path = await desk.page.execute(() => document.querySelector('[role=dialog] .banner.ok .id')?.textContent ?? '');
    assert.match(basename(path), /^memo-\d{4}-\d\d-\d\d-[0-9a-f]{6}\.pdf$/);
    assert.equal(readFileSync(path).subarray(0, 5).toString(), '%PDF-');
    await desk.looksWell('reconcile-memo-written');
    await hands.press('Ctrl+Enter');
    await desk.panelCloses();
  });

  await step('from a row to its family, and back to the row', async () => {
    await hands.until('Tab', 'Rows: named before');
    await hands.press('ArrowDown', 'g');
    await desk.see('What happened');
    await hands.press('Alt+ArrowLeft');
    await desk.see('named before, named no more');
  });
}

/** The newest list and the one before it, past the screen. */
async function compared(desk) {
  const lists = await desk.invoke('list_lists', {});
  const [before, newest] = lists.answer.lists.filter(({ undone, kind }) => !undone && kind === 'removed').slice(-2);
  const request = { a: before.id, b: newest.id, side: '', standing: '', became: '', differs: '', reason: '', from: 0, count: 0 };
  const { answer, error } = await desk.invoke('compare_lists', request);
  assert(answer, JSON.stringify(error));
  return answer;
}

/** Rows that are gone and nobody has said why. */
function open({ a }) {
  return a.places.find(({ became, reason }) => became === 'vanished' && reason === 'unexplained').rows;
}

/** Goes down a list until the wanted choice is marked, and takes it. */
async function chooses(desk, hands, wanted) {
  await desk.find("//*[@role='option']", 'what can be chosen');
  for (let pressed = 0; pressed < 40; pressed += 1) {
    const marked = await desk.page.execute(() => document.querySelector('[role=option][data-highlighted]')?.textContent?.trim() ?? '');
    if (marked === wanted) return hands.press('Enter');
    await hands.press('ArrowDown');
  }
  assert.fail(`no choice “${wanted}”`);
}
