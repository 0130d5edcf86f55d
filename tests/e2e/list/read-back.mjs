import { strict as assert } from 'node:assert';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AS_OF, CHILD, PARENT } from './file.mjs';

const COLUMNS = [
  'parent_name', 'parent_a_number', 'child_name', 'child_a_number', 'list_reference', 'list_row', 'election',
  'date_final', 'child_counsel_confirmed', 'remarks', 'practice',
];

/** Rows of a CSV whose cells hold no line end, as these do not; a quote inside a cell stands twice. */
function rowsOf(text) {
  const cell = /(?:"((?:[^"]|"")*)"|([^,"]*))(?:,|$)/gy;
  const cells = (line) =>
    [...`${line}`.matchAll(cell)].map(([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain);
  const lines = text.replace(/^\uFEFF/, '').trimEnd().split(/\r?\n/);
  // The expression matches once more at the very end unless the line ends in a comma.
  return lines.map((line) => (line.endsWith(',') ? cells(line) : cells(line).slice(0, -1)));
}

/** What lies on the disk is what stood on the screen. */
export async function readsBack(desk, step) {
  await step('the files on the disk: every column, every hash', async () => {
    const out = join(desk.folder, 'out');
    const read = (name) => readFileSync(join(out, name));
    const day = /^\d{4}-\d{2}-\d{2}$/;
    for (const name of ['delivery-0002-machines.csv', 'delivery-0002.csv']) {
      const [head, ...lines] = rowsOf(read(name).toString('utf8'));
      assert.deepEqual(head, COLUMNS, name);
      assert.equal(lines.length, 1, name);
      const line = Object.fromEntries(head.map((column, at) => [column, lines[0][at]]));
      const { date_final: finalOn, ...others } = line;
      assert.match(finalOn, day);
      assert.deepEqual(others, {
        parent_name: PARENT,
        parent_a_number: 'A900214331',
        child_name: CHILD,
        child_a_number: 'A900214332',
        list_reference: AS_OF.iso,
        list_row: '2',
        election: 'reunification in country of origin',
        child_counsel_confirmed: 'yes',
        remarks: '',
        practice: 'PRACTICE',
      });
    }
    const { answer } = await desk.invoke('list_deliveries', {});
    const [made] = answer.deliveries[0].exports;
    assert.equal(made.files.length, 4);
    for (const { name, sha256 } of made.files) {
      assert.equal(createHash('sha256').update(read(name)).digest('hex'), sha256, name);
    }
  });

  await step('the workbook says the same, read in the child process that reads workbooks', async () => {
    const path = join(desk.folder, 'out', 'delivery-0002.xlsx');
    const { answer, error } = await desk.invoke('preview_list', { path, kind: '', sender: '', as_of: '', sheet: '', mapping: null });
    assert(answer, JSON.stringify(error));
    assert.equal(answer.rows, 1);
    assert.equal(answer.sheets.length, 1);
    const cells = Object.fromEntries(answer.columns.map(({ header, samples }) => [header, samples[0] ?? '']));
    assert.deepEqual(Object.keys(cells), COLUMNS);
    assert.equal(cells.parent_name, PARENT);
    assert.equal(cells.parent_a_number, 'A900214331');
    assert.equal(cells.practice, 'PRACTICE');
  });
}
