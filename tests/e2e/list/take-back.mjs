import { strict as assert } from 'node:assert';
import { PARENT } from './file.mjs';

/** An import is taken back; what somebody has worked on stays. */
export async function takesBack(desk, step) {
  await step('taken back: what was worked on stays, and it is said which', async () => {
    await desk.press('Lists');
    await desk.press('7 Aug 2018');
    await desk.see('4 rows shown');
    await desk.press('Take this import back');
    await desk.fill('Reason', 'Se recibió para probar.');
    await desk.looksWell('list-undo');
    await desk.press('Take it back');
    await desk.panelCloses();
    await desk.see('was taken back: 6 people and pairs.');
    await desk.see('3 records were kept');
    await desk.looksWell('lists-undone');
    const { answer } = await desk.invoke('list_pairs', { search: '', conditions: [], sort: [], from: 0, count: 10 });
    assert.equal(answer.total, 1);
    await desk.press('Xicay Ixtuc');
    await desk.see('This pair was delivered.');
    await desk.see(PARENT);
  });
}
