import assert from 'node:assert/strict';
import { faults } from './faults.mjs';
import { hearsAll, sameFocus } from './hears.mjs';
import { focusOn, words } from './reader.mjs';

/** The locked door; whether a fault would be found at all; and in, to Today. */
export async function comesIn(desk, step, hands, reader, passphrase) {
  await step('at the door every control has a name, and the passphrase has the focus', async () => {
    await desk.find('//input[@type="password"]', 'the door');
    await hearsAll(reader, 'the door', 6);
    const heard = await sameFocus(desk, reader);
    assert.equal(`${heard.role} ${heard.name}`, 'password text Passphrase');
  });

  await step('what would be a fault is found: no name, a glyph, a code, words that change unheard', async () => {
    await desk.page.execute(() => {
      const planted = document.createElement('div');
      planted.id = 'planted';
      planted.innerHTML =
        '<button type="button"><svg></svg></button><button type="button">✕</button><button type="button">undo-act</button>' +
        '<input type="search"><p role="status">Three found.</p>';
      document.querySelector('main').append(planted);
    });
    const found = faults(await reader.walk());
    for (const fault of [/push button .* has no name/, /“✕” is named by no word/, /“undo-act” is named by a code/, /entry .* has no name/, /“Three found.” changes without a word/]) {
      assert(found.some((one) => fault.test(one)), `${fault} is not among:\n${found.join('\n')}`);
    }
    assert.equal(found.length, 5, found.join('\n'));
  });

  await step('a change outside every live region is not heard, one inside is', async () => {
    const from = reader.heard.length;
    await reader.says('the words in the live region', words(/^Planted loud$/), () =>
      desk.page.execute(() => {
        const planted = document.getElementById('planted');
        planted.innerHTML = '<p>Planted dumb</p><div role="status"><p>Planted loud</p></div>';
      }));
    assert(!JSON.stringify(reader.heard.slice(from)).includes('Planted dumb'));
    await desk.page.execute(() => document.getElementById('planted').remove());
    assert.deepEqual(faults(await reader.walk()), []);
  });

  await step('a wrong passphrase is said at once, and what is wrong is named', async () => {
    await hands.type('siete gatos miran la luna');
    const alert = await reader.says('the refusal', words(/That passphrase does not open this vault\./), () => hands.press('Enter'), 60_000);
    assert.equal(alert.live, 'assertive');
    const heard = await sameFocus(desk, reader);
    assert.equal(heard.name, 'Passphrase');
    assert(heard.states.includes('invalid'), JSON.stringify(heard));
    await hearsAll(reader, 'the door, refused', 6);
  });

  await step('opened, the focus arrives on the name of the place', async () => {
    await hands.press('Ctrl+a');
    await hands.type(passphrase);
    await reader.says('the place', focusOn(/^Today$/), () => hands.press('Enter'), 60_000);
    await desk.see('Where our', 60_000);
    await sameFocus(desk, reader);
  });
}
