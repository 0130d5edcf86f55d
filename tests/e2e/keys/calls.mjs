import { chooseCallable, mayBeCalled } from './callable.mjs';
import assert from 'node:assert/strict';

/** From the locked door to a contact that is written down. */
export async function calls(desk, step, hands, passphrase) {
  await step('the door opens by keys alone, and says what it waits for', async () => {
    await desk.find('//input[@type="password"]', 'the door');
    assert.match((await hands.focus()).name, /Passphrase/);
    await hands.type(passphrase);
    await hands.press('Enter');
    await desk.see('Where our', 60_000);
  });

  await step('everybody’s work is shown by an arrow key', async () => {
    await hands.until('Tab', 'Mine');
    await hands.press('ArrowRight');
    await desk.see('Next steps');
  });

  await step('Tab reaches everything on Today, each with a name and a mark', async () => {
    const seen = await hands.tabsThrough();
    assert(seen.length > 8, seen.join('\n'));
  });

  await step('a contact is written down in at most 25 strokes and 20 seconds, without the mouse', async () => {
    await mayBeCalled(desk, 1);
    // The way round by another place: the rows are read anew, and none of them has the focus.
    await hands.press('Ctrl+2');
    await desk.find("//*[@role='grid']", 'the grid');
    await hands.press('Ctrl+1');
    await desk.see('Next steps');
    await desk.see('May be called now');
    const begun = Date.now();
    hands.strokes = 0;
    await hands.press('c');
    await desk.see('What happened');
    // The number may be one of several: the next, and its rules and hours stand before it.
    await chooseCallable(desk, hands);
    await hands.press('t', 'i', '1', 'b');
    await desk.page.waitUntil(async () => (await hands.focus()).name.startsWith('At'));
    await hands.press(...'16:30', 'Ctrl+Enter');
    await desk.see('Record about this pair');
    const seconds = (Date.now() - begun) / 1000;
    console.log(`     ${hands.strokes} strokes, ${seconds.toFixed(1)} s`);
    assert(hands.strokes <= 25, `${hands.strokes} strokes`);
    assert(seconds < 20, `${seconds} s`);
  });

  await step('what is taken back by Ctrl Z is said, and said again by Ctrl Shift Z', async () => {
    await hands.press('Ctrl+z');
    await desk.see('Undone');
    await hands.press('Ctrl+Shift+z');
    await desk.page.waitUntil(async () => !(await desk.text()).includes('Nothing to undo'));
  });
}
