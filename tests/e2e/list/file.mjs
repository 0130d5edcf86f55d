import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

// Whom the list names: all of them invented.
export const PARENT = 'Marta Xicay Ixtuc';
export const CHILD = 'Andrés Xicay';
export const SENDER = 'Department of Justice';
export const APPROVER = 'Tadeo Obando';
export const APPROVERS = 'trece hormigas cargan una hoja de milpa verde';

/** The day the list speaks of. */
export const AS_OF = { typed: '7/8/2018', iso: '2018-08-07' };

// Twelve or thirteen years old on any day on which the suite runs.
const BORN = new Date().getFullYear() - 13;

const HEAD = 'row_id,parent_a_number,parent_name,parent_dob,country,child_a_number,child_name,child_dob,remarks';
const ROWS = [
  `1,A900214331,${PARENT},1986-02-03,GUATEMALA,900214332,${CHILD},${BORN}-05-01,`,
  `2,900377020,Ermelindo Caal Sacbá,11/23/1979,GUATEMALA,900377021,Rosa Caal,${BORN + 4}-01-30,`,
  `3,4.41E+11,Delmira Orellana Tábora,1984,HONDURAS,900412557,Kevin Orellana,${BORN + 2}-06-16,spreadsheet`,
  `4,,Petrona Ixcoy Tum,1985-01-01,GUATEMALA,,Wilmer Ixcoy,${BORN + 1}-03-09,no numbers`,
];

/** The list as a government would send it: in the encoding of an old Windows. */
export function writeList(desk) {
  const path = join(desk.folder, 'Class_list_revised.csv');
  writeFileSync(path, Buffer.from(`${[HEAD, ...ROWS].join('\r\n')}\r\n`, 'latin1'));
  return path;
}

/** A list long enough to be stopped while it is taken in. */
export function writeLong(desk) {
  const path = join(desk.folder, 'long.csv');
  const row = (at) => `${910000000 + 2 * at},Xuna${at} Tzul${at},1986-02-03,GUATEMALA,${910000001 + 2 * at},Nin${at} Tzul${at},2012-05-01`;
  const rows = Array.from({ length: 8000 }, (_, at) => row(at));
  writeFileSync(path, `parent_a_number,parent_name,parent_dob,country,child_a_number,child_name,child_dob\n${rows.join('\n')}\n`);
  return path;
}

/** A file that is no table. */
export function writeHostile(desk) {
  const path = join(desk.folder, 'hostile.xlsx');
  writeFileSync(path, Buffer.concat([Buffer.from('PK\u0003\u0004', 'latin1'), Buffer.alloc(4096, 7)]));
  return path;
}
