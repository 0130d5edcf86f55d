import { readFileSync } from 'node:fs';

const NOBODY = '0'.repeat(32);
const FILE = { path: '/nowhere.csv', kind: '', sender: '', as_of: '', sheet: '', mapping: null };

/** Requests that fit their command and name nothing that exists. */
export const REQUESTS = {
  session: {},
  admit_member: { name: 'Nadia', roles: ['volunteer'], passphrase: 'once gallos cantan sobre la torre gris', own_passphrase: 'x' },
  change_passphrase: { old: 'una', new: 'otra' },
  list_pairs: { search: '', conditions: [], sort: [], from: 0, count: 10 },
  open_family: { family: NOBODY },
  read_notes: { family: NOBODY },
  record_person: { part: 'parent', name: 'Nadia' },
  record_pair: { parent: NOBODY, child: '1'.repeat(32), relation: 'mother' },
  record_statement: { pair: NOBODY, preference: 'undecided', stage: 'preliminary', language: 'quc', how: 'phone' },
  record_child_wish: { pair: NOBODY, wish: 'return', stage: 'stated', voice: 'child' },
  record_contact_point: { person: NOBODY, kind: 'mobile', raw: '5555 0100' },
  log_attempt: { person: NOBODY, channel: 'call', outcome: 'no_answer', spoke_to: 'nobody' },
  record_counselling: { person: NOBODY, counsel: 'Inés Robleda', language: 'quc' },
  record_clearance: { pair: NOBODY, side: 'parent', state: 'cleared', by: 'Inés Robleda' },
  record_consent: { person: NOBODY, purpose: 'press', answer: 'refused', language: 'quc', how: 'phone' },
  record_claim: { about: NOBODY, what: 'waiver', party: 'government', dispute: 'undisputed' },
  write_note: { about: NOBODY, text: 'Hola', privileged: false },
  withdraw: { entry: NOBODY + NOBODY, reason: 'x' },
  preview_list: FILE,
  import_list: FILE,
  list_lists: {},
  open_list: { list: NOBODY, from: 0, count: 10, bucket: '' },
  undo_import: { list: NOBODY, reason: 'x' },
  verify: {},
  preflight: {},
  draft_delivery: { recipient: 'Nobody', pairs: [] },
  list_deliveries: {},
  open_delivery: { id: NOBODY },
  discard_delivery: { id: NOBODY, reason: 'x' },
  approve_delivery: { id: NOBODY, approver: '', approver_passphrase: 'x' },
  export_delivery: { id: NOBODY, folder: '/nowhere', formats: [], seal_to: [] },
  funnel: {},
  today: { mine: false, group: '', from: 0, count: 10 },
};

/** Commands that answer while the vault is locked: what stands before the door. */
export const DOORS = new Set([
  'glance', 'create_vault', 'confirm_kit', 'suggest_passphrase', 'unlock', 'lock', 'ways_in',
  // A vault that does not open any more is restored from here.
  'list_backups', 'check_backup', 'restore_backup',
]);

/** Commands of the shell itself: dialogs, and what is heard beside a running command. */
export const SHELL = ['choose_folder', 'choose_list_file', 'choose_delivery_folder', 'progress', 'stop', 'here'];

/** Every command, as the api's list of types has it. */
export function everyCommand() {
  const types = new URL('../../../ui/src/lib/api/generated/Commands.ts', import.meta.url);
  return [...readFileSync(types, 'utf8').matchAll(/^ {2}(\w+): \{ request:/gm)].map(([, name]) => name);
}
