import { strict as assert } from 'node:assert';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { AS_OF, SENDER, writeHostile, writeList, writeLong } from './file.mjs';

const FIXTURES = join(dirname(fileURLToPath(import.meta.url)), '../../lists/fixtures');

/** Types a path, as one who pastes it does, and leaves the field. */
export async function typePath(desk, label, path) {
  await desk.fill(label, path);
  await desk.page.keys('Tab');
}

/** A list comes in, through its preview. */
export async function takesIn(desk, step) {
  const path = writeList(desk);

  await step('the room of lists says what will stand there, and how a list comes in', async () => {
    await desk.press('Lists');
    await desk.see('No list yet.');
    await desk.looksWell('lists-empty');
    await desk.press('Import a list');
    await desk.see('Three steps, and nothing is lost');
    await desk.looksWell('import-empty');
  });

  await step('a file that is no table is refused with a sentence, and nothing happens', async () => {
    await typePath(desk, 'File', writeHostile(desk));
    await desk.see('This file could not be read as a table: it is no workbook, or a damaged one.', 30_000);
    await desk.looksWell('import-hostile');
    await typePath(desk, 'File', `${path}.not-there`);
    await desk.see('Something is missing or cannot be read: the file.');
    const { answer } = await desk.invoke('list_lists', {});
    assert.deepEqual(answer.lists, []);
  });

  await step('a PDF whose text can be marked is a list, and one of pictures says that it is none', async () => {
    await typePath(desk, 'File', join(FIXTURES, 'pdf-of-pictures.pdf'));
    await desk.see('its pages hold pictures and no words', 30_000);
    await typePath(desk, 'File', join(FIXTURES, 'pdf-ruled.pdf'));
    await desk.see('the words on the pages of a PDF', 30_000);
    await desk.see('4 rows below the header in row 3');
    await desk.see('Xicay Ixtuc, Marta Elena');
    await desk.looksWell('import-pdf');
  });

  await step('a long list shows how far it is, and stopped it leaves nothing behind', async () => {
    await typePath(desk, 'File', writeLong(desk));
    await desk.see('8,000 rows below the header in row 1', 60_000);
    await desk.choose('What kind of list', 'Partner organisation');
    await desk.fill('Sent by', 'Red Fronteriza');
    await desk.fill('The list’s own date', AS_OF.typed);
    // Of another kind, it was read once more.
    const read = '//section[@aria-label="What this file would do"][@aria-busy="false"]';
    await desk.find(read, 'the list, read as of its kind', 60_000);
    await desk.press('Take in 8,000 rows');
    await desk.find('//progress', 'how far it is');
    await desk.page.pause(500);
    await desk.shoot('import-under-way');
    await desk.press('Stop');
    await desk.see('You stopped it. Nothing was written.', 60_000);
    await desk.looksWell('import-stopped');
    const { answer } = await desk.invoke('session', {});
    assert.equal(answer.counts.pairs, 0);
    assert.deepEqual((await desk.invoke('list_lists', {})).answer.lists, []);
    await desk.press('Cancel');
    await desk.press('Import a list');
  });

  await step('the preview shows encoding, columns, what cannot be read, and where rows would end', async () => {
    await typePath(desk, 'File', path);
    await desk.see('4 rows below the header in row 1');
    await desk.see('windows-1252, a comma between the cells');
    await desk.see('Ermelindo Caal Sacbá');
    await desk.see('A spreadsheet has destroyed this A-number.');
    await desk.see('6 new people, 3 new pairs');
    await desk.see('Say what kind of list it is.');
    await desk.looksWell('import-preview');
    const { answer } = await desk.invoke('list_lists', {});
    assert.deepEqual(answer.lists, [], 'a preview writes nothing');
  });

  await step('a column can be read as something else, and the preview follows', async () => {
    await desk.choose('We read country as', 'not used');
    await desk.see('4 rows below the header in row 1');
    await desk.choose('We read country as', 'parent’s country');
    await desk.see('6 new people, 3 new pairs');
  });

  await step('taken in: the buckets sum to the rows, and each row says where it ended', async () => {
    await desk.choose('What kind of list', 'Removed parents');
    await desk.fill('Sent by', SENDER);
    await desk.fill('The list’s own date', AS_OF.typed);
    await desk.press('Take in 4 rows');
    await desk.see('The list was taken in: 4 rows, none dropped.', 60_000);
    await desk.see('4 rows shown');
    await desk.looksWell('list-taken-in');
    const { answer } = await desk.invoke('list_lists', {});
    const { buckets, rows } = answer.lists[0];
    assert.deepEqual(buckets, { linked: 0, founded: 3, review: 0, not_ours: 0, unreadable: 1 });
    assert.equal(Object.values(buckets).reduce((sum, many) => sum + many), rows);
    await desk.press('1 cannot be read');
    await desk.see('1 row shown');
    await desk.see('A spreadsheet has destroyed this A-number.');
    await desk.see('4.41E+11');
    await desk.press('4 rows');
    await desk.see('4 rows shown');
  });

  await step('the same file a second time says that nothing changed', async () => {
    await desk.press('Lists');
    await desk.see('In force');
    await desk.looksWell('lists');
    await desk.press('Import a list');
    await typePath(desk, 'File', path);
    await desk.see('This very file is here already, as the list of');
    await desk.looksWell('import-again');
    await desk.choose('What kind of list', 'Removed parents');
    await desk.fill('Sent by', SENDER);
    await desk.fill('The list’s own date', AS_OF.typed);
    await desk.see('Taking it in again for that day changes nothing.');
    await desk.press('Take in 4 rows');
    await desk.see('Nothing was changed.', 60_000);
    const { answer } = await desk.invoke('list_lists', {});
    assert.equal(answer.lists.length, 1);
  });
}
