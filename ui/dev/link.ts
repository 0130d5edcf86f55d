import type { AccessLog } from '$lib/api/generated/AccessLog';
import type { AccessLogRequest } from '$lib/api/generated/AccessLogRequest';
import type { ExportOpenRequest } from '$lib/api/generated/ExportOpenRequest';
import type { FamilyView } from '$lib/api/generated/FamilyView';
import type { OpenExport } from '$lib/api/generated/OpenExport';
import type { OpenFamilyRequest } from '$lib/api/generated/OpenFamilyRequest';
import type { Unlinked } from '$lib/api/generated/Unlinked';
import { makeFamily, makeRow } from './families';

/** Two records of one person, somebody who may be a third, the log and the way out: all invented. */

const RECORDS = ['marta', 'martha'];

export function openFamily({ family }: OpenFamilyRequest): FamilyView {
  const index = Number(/^[fp](\d+)$/.exec(family)?.[1] ?? '0');
  const view = makeFamily();
  if (family === 'martha') return { ...view, people: view.people.map((person) => (person.id === 'marta' ? { ...person, id: 'martha', records: ['martha'], name: 'Martha Istuc Xicay' } : person)) };
  if (family === 'marta') return { ...view, people: view.people.map((person) => (person.id === 'marta' ? { ...person, records: ['marta'] } : person)) };
  if (index === 0) {
    const links = [{ id: 'l1', of: 'marta', other: 'martha', reason: 'Same birth year, and the sister knows both.' }];
    return { ...view, people: view.people.map((person) => (person.id === 'marta' ? { ...person, records: RECORDS, links } : person)) };
  }
  const row = makeRow(index);
  const id = `parent${index}`;
  const [marta, ...children] = view.people;
  if (!marta) return view;
  const number = { id: `n${index}`, kind: 'a_number', raw: row.parent_a_number, shown: row.parent_a_number, zeros_restored: false };
  const parent = { ...marta, id, records: [id], name: row.parent, names: [{ id: `m${index}`, preferred: true, raw: row.parent, kind: 'list', source: 'list 7 Aug' }], identifiers: [number], born: '1986-05-XX', municipality: 'Santa Cruz del Quiché', languages: ['quc'] };
  return { ...view, id: `f${index}`, people: [parent, ...children], pairs: view.pairs.map((pair, at) => ({ ...pair, id: at === 0 ? `p${index}` : `p${index}b`, parent: id })) };
}

export const unlinked: Unlinked = {
  recorded: { entry: '00', id: '00', changes: { families: ['f0'], lists: false, deliveries: false, members: false } },
  written_while_linked: makeFamily().timeline.slice(0, 3).map(({ entry, kind }, at) => ({ entry, kind, record: RECORDS[at % 2] ?? '' })),
};

export function accessLog({ from, count }: AccessLogRequest): AccessLog {
  const total = 230;
  const items = Array.from({ length: Math.max(0, Math.min(count, total - from)) }, (_, at) => {
    const index = from + at;
    const when = `2018-08-${String(29 - (Math.floor(index / 10) % 28)).padStart(2, '0')}T${String(18 - (index % 10)).padStart(2, '0')}:15:00-07:00`;
    const by = index % 3 === 0 ? 'Tadeo Obando' : 'Inés Robleda';
    if (index % 10 === 9) return { when, by, kind: 'unlocked', what: 'passphrase', opened: [] };
    if (index % 10 === 8) return { when, by, kind: 'backup_made', what: 'b1', opened: [] };
    return { when, by, kind: 'reads_gathered', what: '', opened: [{ what: 'family', id: `f${index}`, name: 'Xicay Ixtuc' }, { what: index % 2 ? 'privileged_notes' : 'list', id: 'l1', name: index % 4 ? 'Xicay Ixtuc' : '' }] };
  });
  return { total, items };
}

export function openExport({ folder, seal_to }: ExportOpenRequest): OpenExport {
  return { folder, entries: 48_211, privileged: 0, people: 20_500, pairs: 12_000, attachments: 14, attachments_lost: 0, files: 58, manifest_sha256: '7c41e09b'.repeat(8), sealed_to: seal_to };
}
