import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { hearsAll } from './hears.mjs';
import { focusOn, words } from './reader.mjs';

/** What a pair of the practice vault lacks that waits for nothing but the child's word. */
const LACKS = ['child_confirmed', 'clearance_child_counsel', 'clearance_parent_counsel', 'consent_government'];

/** From what is held back to an approved delivery. */
export async function handsOn(desk, step, hands, reader) {
  await step('what is held back is heard, with what each pair lacks', async () => {
    await reader.says('the room', (one) => focusOn(/^Deliver$/)(one) || words(/^Deliver$/)(one), () => hands.press('Ctrl+4'));
    await desk.press('Held back');
    await desk.see('One pair can lack several things');
    await hearsAll(reader, 'held back', 16);
  });

  await step('a line that can go is heard cell by cell', async () => {
    await makeReady(desk);
    await hands.press('Ctrl+1');
    await desk.see('May be called now');
    await hands.press('Ctrl+4');
    await desk.press('Can go');
    await desk.see('Every line, exactly as it would leave');
    await hearsAll(reader, 'can go', 12);
  });

  await step('the draft says that it was put together, and where one has arrived', async () => {
    const from = reader.heard.length;
    await reader.says('the draft', words(/^The draft was put together\.$/), () => hands.press('Ctrl+Enter'));
    await reader.says('the delivery', focusOn(/^Delivery 2$/), () => {}, 20_000, from);
    await desk.see('Someone else must approve');
    await hearsAll(reader, 'the draft', 10);
  });

  await step('an approval that is refused is said at once, and one that is given', async () => {
    await desk.fill('Passphrase of the person who approves', 'palabras que no abren nada de nada');
    await reader.says('the refusal', words(/That passphrase does not open this vault\./), () => hands.press('Enter'), 60_000);
    const approvers = readFileSync(join(dirname(desk.vault), 'approver-passphrase'), 'utf8').trim();
    await desk.fill('Passphrase of the person who approves', approvers);
    await reader.says('the approval', words(/^The delivery was approved\.$/), () => hands.press('Enter'), 60_000);
    await desk.see('Approved by Tadeo Obando');
    await hearsAll(reader, 'the approved delivery', 12);
  });
}

/** Lets a pair of the practice vault go out: the child's wish, the consent, both clearances. */
async function makeReady(desk) {
  const asks = async (command, request) => {
    const { answer, error } = await desk.invoke(command, request);
    assert.equal(error, undefined, `${command}: ${JSON.stringify(error)}`);
    return answer;
  };
  const { held } = await asks('preflight', {});
  const pair = held.find((one) => [...one.missing].sort().join() === LACKS.join());
  assert(pair, 'no pair of the practice vault waits for the child’s word alone');
  const family = await asks('open_family', { family: pair.family });
  const { parent, parent_statements, child_statements } = family.pairs.find((one) => one.id === pair.pair);
  const wish = parent_statements.at(-1).preference === 'reunify_country_of_origin' ? 'return' : 'stay';
  const replaces = child_statements.map((one) => one.id);
  await asks('record_child_wish', { pair: pair.pair, wish, stage: 'confirmed', voice: 'child', confirmed_by: 'Tomás Quiñónez', said_on: '', reconfirm_by: '', replaces });
  await asks('record_consent', { person: parent, purpose: 'share_election_with_government', answer: 'granted', language: 'es', how: 'phone' });
  for (const side of ['parent', 'child']) await asks('record_clearance', { pair: pair.pair, side, state: 'cleared', by: 'Tomás Quiñónez', reason: '' });
  const after = await asks('preflight', {});
  assert.deepEqual(after.held.find((one) => one.pair === pair.pair)?.missing, undefined);
}
