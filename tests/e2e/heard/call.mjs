import assert from 'node:assert/strict';
import { chooseCallable, mayBeCalled } from '../keys/callable.mjs';
import { hearsAll, sameFocus } from './hears.mjs';
import { focusOn, words } from './reader.mjs';

/** Today, one call from the sheet to the record, and its taking back. */
export async function callsOne(desk, step, hands, reader) {
  await step('everything on Today has a name', async () => {
    await mayBeCalled(desk, 3);
    await hands.until('Tab', 'Mine');
    await reader.says('everybody’s work', focusOn(/^Everybody’s$/), () => hands.press('ArrowRight'));
    await desk.see('Next steps');
    await desk.see('May be called now');
    await hearsAll(reader, 'Today', 30);
  });

  await step('every press of Tab is heard, and is where the page has the focus', async () => {
    for (let pressed = 0; pressed < 12; pressed += 1) {
      await reader.says(`Tab, ${pressed + 1}`, (one) => one.heard === 'focus' && one.name !== '', () => hands.press('Tab'));
      await sameFocus(desk, reader);
    }
  });

  await step('a list that is read anew says so, also the second time', async () => {
    for (const time of ['first', 'second']) {
      await reader.says(`read anew, the ${time} time`, words(/^The list was read anew\.$/), () => hands.press('r'));
    }
  });

  await step('the other rooms name themselves, and everything in them', async () => {
    await reader.says('Families', (one) => focusOn(/^Families$/)(one) || words(/^Families$/)(one), () => hands.press('Ctrl+2'));
    await desk.see('pairs shown');
    await hearsAll(reader, 'Families', 20);
    await reader.says('Today', (one) => focusOn(/^Today$/)(one) || words(/^Today$/)(one), () => hands.press('Ctrl+1'));
    await desk.see('May be called now');
  });

  await step('the sheet of a call names itself, and every field in it', async () => {
    await reader.says('the sheet', focusOn(/^Log a contact$/), () => hands.press('c'));
    await desk.see('What happened');
    await hearsAll(reader, 'the sheet', 40);
    await sameFocus(desk, reader);
  });

  await step('what is missing is said, and what a letter chooses: the clock, the identity check, the outcome', async () => {
    await reader.says('what is missing', words(/^Choose what happened\.$/), () => hands.press('Ctrl+Enter'));
    await chooseCallable(desk, hands);
    await reader.says('the clock', words(/^The clock runs\.$/), () => hands.press('t'));
    await reader.says('the identity check', words(/^Identity check: Passed$/), () => hands.press('i'));
    await reader.says('the outcome', words(/^Spoke, identity checked$/), () => hands.press('1'));
  });

  await step('a contact that is saved says so, and the focus arrives on the family', async () => {
    const from = reader.heard.length;
    await reader.says('that it was saved', words(/^The contact was saved\.$/), () => hands.press('Ctrl+Enter'));
    await reader.says('the family', (one) => one.heard === 'focus' && one.role === 'heading', () => {}, 20_000, from);
    await desk.see('Record about this pair');
    const heard = await sameFocus(desk, reader);
    assert.equal(heard.role, 'heading');
    await hearsAll(reader, 'the family', 20);
  });

  await step('what is taken back is said, and what is said again', async () => {
    await reader.says('taken back', words(/^Taken back: /), () => hands.press('Ctrl+z'));
    await reader.says('said again', words(/^Said again: /), () => hands.press('Ctrl+Shift+z'));
  });
}
