import { strict as assert } from 'node:assert';
import { ALIGNED, LAWYER, NUMBER, PARENT, PASSPHRASE, PRIVILEGED, VOLUNTEERS } from './people.mjs';
import { readable } from './readable.mjs';

/** Locked and opened again; what each member may do; what the disk holds. */
export async function locks(desk, step) {
  let pair;
  const { answer } = await desk.invoke('list_pairs', { search: '', conditions: [], sort: [], from: 0, count: 10 });
  if (answer) pair = answer.rows[0];

  await step('a wrong passphrase loses nothing, the right one opens', async () => {
    await desk.lock();
    await desk.see('A wrong passphrase costs a few seconds, never a record.');
    assert(!(await desk.text()).includes('Xicay'));
    await desk.looksWell('locked');
    await desk.fill('Passphrase', 'siete gatos miran la luna sobre el maizal rojo');
    await desk.press('Unlock');
    await desk.see('That passphrase does not open this vault.', 60_000);
    await desk.see('nothing is erased');
    await desk.looksWell('wrong-passphrase');
    await desk.fill('Passphrase', PASSPHRASE);
    await desk.press('Unlock');
    await desk.see('Everybody’s', 60_000);
    await desk.looksWell('today');
    await desk.press('Families');
    await desk.openRow(PARENT);
    await desk.see(ALIGNED);
    await desk.see('Que viaje con su tía.');
    await desk.looksWell('opened-again');
  });

  await step('no command past the list is heard', async () => {
    for (const name of ['plugin:fs|read_text_file', 'plugin:shell|execute', 'read_everything']) {
      const { error, answer: heard } = await desk.invoke(name, {});
      assert.equal(heard, undefined, `${name} answered`);
      assert.match(String(error?.message ?? error), /not (allowed|found)|denied/i);
    }
  });

  await step('a volunteer works, but records no final statement and sees no note behind the wall', async () => {
    await desk.lock();
    await desk.fill('Passphrase', VOLUNTEERS);
    await desk.press('Unlock');
    await desk.see('Everybody’s', 60_000);
    await desk.press('Families');
    await desk.openRow(PARENT);
    await desk.see('Only members with the role of counsel can read what stands here.');
    await desk.looksWell('volunteer');
    const final = {
      pair: pair.pair, preference: 'undecided', stage: 'final', conditions: '', said_on: '',
      language: 'quc', interpreters: [], how: 'phone', read_back: true,
      topics: ['return_means', 'staying_means', 'own_decision', 'childs_own_lawyer', 'government_form', 'who_sees', 'never_told', 'travel_contact'],
      counselled_by: LAWYER, reconfirm_by: '', replaces: [],
    };
    const refused = await desk.invoke('record_statement', final);
    assert.equal(refused.error?.code, 'not_allowed', JSON.stringify(refused));
    const notes = await desk.invoke('read_notes', { family: pair.family });
    assert(!JSON.stringify(notes).includes(PRIVILEGED));
    assert.equal(notes.error?.code, 'not_allowed', JSON.stringify(notes));
    await desk.see(ALIGNED);
  });

  await step('closed, the command line finds every record whole and no name readable', async () => {
    await desk.closeWindow();
    const said = desk.cli('--passphrase-file', desk.passphraseFile(PASSPHRASE), 'verify');
    assert(said.length > 0);
    const words = ['Marta', 'Xicay', 'Ixtuc', 'xicai', 'Andrés', 'Salanic', 'Robleda', 'Puente Legal', NUMBER, '55550142', 'hermana', 'abogada', 'maizal'];
    // The search itself finds what is readable: the passphrase file lies beside the vault.
    assert.equal(readable(desk.folder, ['maizal']).length, 1);
    assert.deepEqual(readable(desk.vault, words), []);
  });
}
