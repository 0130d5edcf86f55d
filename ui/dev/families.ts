import type { DocumentView } from '$lib/api/generated/DocumentView';
import type { FamilyView } from '$lib/api/generated/FamilyView';
import type { PairRow } from '$lib/api/generated/PairRow';

/** Invented families for looking at the window without the core. */

const SURNAMES = ['Xicay Ixtuc', 'Caal Sacbá', 'Orellana Tábora', 'Ixcoy Tum', 'Morán Yoxón', 'Ajpop Tuy', 'Batzlén Quich', 'Mejía Canalesa', 'Pop Chocuj', 'Us Tzunún', 'Ramos Guevarín', 'Choc Baꞌ', 'Lux Ajanel', 'Bonilla Zelayeta', 'Domingo Xolop'];
const GIVEN = ['Marta', 'Ermelindo', 'Delmira', 'Petrona', 'Feliciana', 'Rigoberto', 'Tomasa', 'Isidro', 'Santos', 'Catarina', 'Nelson', 'Manuela', 'Diego', 'Reina', 'Ana'];
const CHILDREN = ['Andrés', 'Lucía', 'Rosa', 'Kevin', 'Wilmer', 'Óscar', 'Heidy', 'Mateo', 'Yeison', 'Elmer', 'Melvin', 'Génesis', 'Abner'];
const STATES: readonly (readonly [string, string, string, string, string])[] = [
  ['reached', 'preliminary', 'with_counsel', 'pending', 'not_ready'],
  ['counselled', 'final', 'confirmed', 'aligned', 'ready'],
  ['attempting', 'not_asked', 'not_asked', 'pending', 'not_ready'],
  ['counselled', 'final', 'confirmed', 'conflict', 'not_ready'],
  ['counselled', 'preliminary', 'not_asked', 'best_interests_route', 'not_ready'],
  ['counselled', 'final', 'stated', 'child_decides', 'not_ready'],
  ['counselled', 'final', 'confirmed', 'aligned', 'must_notify'],
  ['no_info', 'not_asked', 'not_asked', 'pending', 'not_ready'],
];

function pick<T>(list: readonly T[], index: number): T {
  return list[index % list.length] as T;
}

export function makeRow(index: number): PairRow {
  const [contact, parentStatement, childStatement, alignment, delivery] = pick(STATES, index);
  return {
    family: `f${index}`,
    pair: `p${index}`,
    parent: `${pick(GIVEN, index * 7 + Math.floor(index / 15))} ${pick(SURNAMES, index)}`,
    child: `${pick(CHILDREN, index * 5)} ${pick(SURNAMES, index).split(' ')[0] ?? ''}`,
    parent_id: `person${index}`,
    parent_a_number: `A900 ${String(100 + (index % 900))} ${String(331 + (index % 600))}`,
    child_a_number: '',
    country: pick(['GT', 'GT', 'HN', 'SV'], index),
    language: pick(['quc', 'kek', 'es', 'mam', ''], index),
    contact,
    stage: contact === 'no_info' ? 'listed' : contact === 'attempting' ? 'attempted' : contact,
    parent_statement: parentStatement,
    child_statement: childStatement,
    alignment,
    delivery,
    last_contact: index % 3 === 0 ? '' : `2018-08-${String(1 + (index % 28)).padStart(2, '0')}`,
    assigned: index % 4 === 2 ? '' : pick(['I. Robleda', 'T. Obando', 'M. Lindqvist'], index),
    assigned_id: index % 4 === 2 ? '' : pick(['m1', 'm2', 'm3'], index),
    tags: index % 5 === 0 ? ['San Marcos'] : [],
    follow_up: index % 7 === 0 ? '2018-09-03' : '',
  };
}

const hash = (number: number): string => number.toString(16).padStart(64, '0');

const documents: DocumentView[] = [
  { entry: hash(90), about: 'p0', of: 'Andrés Xicay', kind: 'election', title: 'Form that Marta signed', dated: '2018-08-26', language: 'quc', source: 'the defender', evidence_of: hash(31), file_name: 'SCAN_0042.pdf', bytes: 812_344, sha256: 'c0ffee'.padEnd(64, '7'), shows: true, when: '2018-08-27T10:12:00-06:00', author: 'T. Obando', hidden: false },
  { entry: hash(91), about: 'andres', of: 'Andrés Xicay', kind: 'birth', title: '', dated: '2010-05', language: 'es', source: '', evidence_of: '', file_name: 'IMG-20180820-WA0003.jpg', bytes: 2_431_002, sha256: 'ab'.repeat(32), shows: true, when: '2018-08-20T09:00:00-06:00', author: 'I. Robleda', hidden: false },
  { entry: hash(92), about: 'marta', of: 'Marta Xicay Ixtuc', kind: 'declaration', title: 'Declaration of her sister', dated: '', language: '', source: 'the family itself', evidence_of: '', file_name: 'declaracion.docx', bytes: 24_120, sha256: 'cd'.repeat(32), shows: false, when: '2018-08-19T09:00:00-06:00', author: 'I. Robleda', hidden: false },
];

export function makeFamily(): FamilyView {
  const row = { ...makeRow(0), parent: 'Marta Xicay Ixtuc', child: 'Andrés Xicay' };
  const person = {
    part: 'child', names: [], identifiers: [], sex: '', born: '', country: 'GT', municipality: '', languages: [],
    contact: '', counsel: '', custody: [], contact_points: [], consents: [], unsettled: [], turns_18: '', age: null,
    records: [], facts: [], representation: [], call_back: '', assigned: '', claims: [], searches: [], effort: [], links: [], told_apart: [],
    closed: null, trashed: '',
  };
  return {
    id: 'f0',
    title: 'Xicay Ixtuc',
    people: [
      {
        ...person, id: 'marta', part: 'parent', name: 'Marta Xicay Ixtuc', called: 'Marta', sex: 'f', born: '1986', age: [32, 33],
        names: [
          { id: hash(50), preferred: true, raw: 'Marta Xicay Ixtuc', kind: 'legal', source: 'said by her' },
          { id: hash(51), preferred: false, raw: 'MARTHA ISTUC XICAY', kind: 'list', source: 'list 7 Aug' },
        ],
        identifiers: [{ id: hash(52), kind: 'a_number', raw: 'A900214331', shown: 'A900 214 331', zeros_restored: false }],
        languages: ['quc', 'es'], municipality: 'Santa Cruz', contact: 'reached', assigned: 'Inés Robleda',
        representation: [{ id: hash(80), counsel: 'L. Batzín', organisation: 'Puente Legal', capacity: 'attorney', since: '2018-08', phone: '+502 5550 0190', engagement: 'retainer' }],
        searches: [
          { id: hash(81), defender: 'Rigoberto Us', area: 'Santa Cruz, the market', on: '2018-08-20', outcome: '', returned_on: '', visits: 0, visited: [], sources: [], expenses: '', sheet: true, sheet_back: false, incident: false, note: '' },
          { id: hash(82), defender: 'Catarina Pop', area: 'Chichicastenango', on: '2018-08-02', outcome: 'trace', returned_on: '2018-08-09', visits: 2, visited: [{ on: '2018-08-04', place: 'the school' }], sources: ['school', 'church'], expenses: '350.50 GTQ', sheet: false, sheet_back: false, incident: false, note: '' },
        ],
        effort: [{ kind: 'calls', done: 4, needed: 6 }, { kind: 'letter', done: 0, needed: 1 }, { kind: 'counsel_signature', done: 0, needed: 1 }],
        custody: [{ id: hash(70), what: 'removed', party: 'government', words: '', on: '2018-06', until: '', source: '', dispute: 'undisputed' }],
        contact_points: [
          { id: hash(1), kind: 'mobile', hidden: false, raw: '5550 0142', e164: '+502 5550 0142', whose: 'her own', source: 'the defender', source_on: '2018-08-24', state: 'works', may_leave_message: 'no', say: '', never_say: 'asylum', safe_hours: '15:00–20:00', zone: 'America/Guatemala', never_call: false, callable_now: true, opens_at: '' },
          { id: hash(2), kind: 'relative', hidden: false, raw: '5550 0188', e164: '+502 5550 0188', whose: 'her sister', source: 'court records', source_on: '2017-11', state: 'untried', may_leave_message: 'unknown', say: '', never_say: '', safe_hours: '18:00–20:00', zone: 'America/Guatemala', never_call: false, callable_now: false, opens_at: '2018-08-29T18:00' },
          { id: hash(3), kind: 'mobile', hidden: false, raw: '5550 0107', e164: '+502 5550 0107', whose: '', source: 'child’s case file', source_on: '', state: 'dead', may_leave_message: 'unknown', say: '', never_say: '', safe_hours: '', zone: '', never_call: false, callable_now: false, opens_at: '' },
        ],
        consents: [
          { purpose: 'share_election_with_government', answer: 'granted', on: '2018-08-26' },
          { purpose: 'press', answer: 'refused', on: '2018-08-26' },
        ],
      },
      {
        ...person, id: 'andres', name: 'Andrés Xicay', called: 'Andrés', born: '2008/2010', age: [8, 10], counsel: 'R. Okafor-Lane', unsettled: ['born'], facts: [
          { id: hash(83), field: 'born', state: 'known', value: '2008', source: 'list 7 Aug' },
          { id: hash(84), field: 'born', state: 'known', value: '2010', source: 'his mother' },
        ], turns_18: '2026-01-01/2028-12-31',
        custody: [{ id: hash(71), what: 'orr_care', party: 'government', words: 'Texas', on: '2018-06-11', until: '', source: '', dispute: 'undisputed' }],
      },
      { ...person, id: 'lucia', name: 'Lucía Xicay Mateo', called: 'Lucía', age: [6, 6], counsel: 'P. Haddad' },
    ],
    pairs: [
      {
        id: 'p0', parent: 'marta', child: 'andres', relation: 'mother', row, alignment: 'pending',
        parent_statements: [{ id: hash(10), preference: 'reunify_country_of_origin', stage: 'preliminary', conditions: 'After the school year ends.', said_on: '2018-08-26', language: 'quc', interpreters: ['S. Tuyuc'], taken_by: 'T. Obando', read_back: true, reconfirm_by: '' }],
        child_statements: [{ id: hash(11), preference: '', stage: 'with_counsel', conditions: '', said_on: '2018-08-20', language: '', interpreters: [], taken_by: 'R. Okafor-Lane', read_back: false, reconfirm_by: '' }],
        explained: { message_id: 'align-origin-unconfirmed', args: { parent: 'Marta', child: 'Andrés' } },
        missing: ['parent_final', 'child_confirmed', 'clearance_child_counsel'],
        clearance_parent: 'cleared', clearance_child: 'pending',
        claims: [{ id: hash(20), what: 'waiver', party: 'government', words: 'form of 11 June', on: '2018-06-11', until: '', source: '', dispute: 'disputed' }],
        separation: [{ id: hash(21), party: 'government', apprehended_on: '2018-05-10', separated_on: '2018-05', place: 'McAllen', cause: '', deleted_family_unit: true, source: 'list 7 Aug' }],
        delivered: [], ruling: null, rulable: false, trashed: '',
      },
      {
        id: 'p0b', parent: 'marta', child: 'lucia', relation: 'mother', row: { ...row, pair: 'p0b', parent_statement: 'final', child_statement: 'confirmed', delivery: 'ready' }, alignment: 'aligned',
        parent_statements: [{ id: hash(12), preference: 'reunify_country_of_origin', stage: 'final', conditions: '', said_on: '2018-08-26', language: 'quc', interpreters: ['S. Tuyuc'], taken_by: 'T. Obando', read_back: true, reconfirm_by: '' }],
        child_statements: [{ id: hash(13), preference: 'return', stage: 'confirmed', conditions: '', said_on: '2018-08-20', language: '', interpreters: [], taken_by: 'P. Haddad', read_back: false, reconfirm_by: '' }],
        explained: { message_id: 'align-origin-return', args: { parent: 'Marta', child: 'Lucía' } },
        missing: [], clearance_parent: 'cleared', clearance_child: 'cleared', claims: [], separation: [], delivered: [], ruling: null, rulable: false, trashed: '',
      },
    ],
    documents,
    timeline: [
      { entry: hash(30), when: '2018-08-29T14:02:00-06:00', kind: 'attempt_logged', said: { message_id: 'timeline-attempt-logged', args: { outcome: 'no_answer', channel: 'call', note: '' } }, author: 'I. Robleda', group: 'contact', superseded: false, privileged: false },
      { entry: hash(90), when: '2018-08-27T10:12:00-06:00', kind: 'document_attached', said: { message_id: 'timeline-document-attached', args: { document: 'election', title: 'Form that Marta signed' } }, author: 'T. Obando', group: 'document', superseded: false, privileged: false },
      { entry: hash(31), when: '2018-08-26T16:40:00-06:00', kind: 'parent_statement', said: { message_id: 'timeline-parent-statement', args: { preference: 'reunify_country_of_origin', stage: 'preliminary', child: 'Andrés' } }, author: 'T. Obando', group: 'statement', superseded: false, privileged: false },
      { entry: hash(32), when: '2018-08-26T16:31:00-06:00', kind: 'privileged_note_written', said: { message_id: 'timeline-privileged-note-written', args: {} }, author: 'T. Obando', group: 'other', superseded: false, privileged: true },
      { entry: hash(33), when: '2018-08-26T16:05:00-06:00', kind: 'attempt_logged', said: { message_id: 'timeline-attempt-logged', args: { outcome: 'spoke_verified', channel: 'call', note: 'Prefers late afternoon.' } }, author: 'I. Robleda', group: 'contact', superseded: false, privileged: false },
      { entry: hash(34), when: '2018-08-16', kind: 'attempt_logged', said: { message_id: 'timeline-attempt-logged', args: { outcome: 'number_dead', channel: 'call', note: '' } }, author: 'I. Robleda', group: 'contact', superseded: true, privileged: false },
      { entry: hash(35), when: '2018-08-13', kind: 'custody_claimed', said: { message_id: 'timeline-custody-claimed', args: { what: 'orr_care', party: 'government' } }, author: 'List 13 Aug', group: 'government', superseded: false, privileged: false },
    ],
  };
}
