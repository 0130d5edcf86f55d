import type { DeliverySummary } from '$lib/api/generated/DeliverySummary';
import type { DeliveryView } from '$lib/api/generated/DeliveryView';
import type { ListFileRequest } from '$lib/api/generated/ListFileRequest';
import type { ListPreview } from '$lib/api/generated/ListPreview';
import type { ListRowView } from '$lib/api/generated/ListRowView';
import type { ListSummary } from '$lib/api/generated/ListSummary';
import type { ListView } from '$lib/api/generated/ListView';
import type { OpenListRequest } from '$lib/api/generated/OpenListRequest';
import type { Preflight } from '$lib/api/generated/Preflight';
import { makeRow } from './families';

/** Invented lists and deliveries for looking at the two rooms without the core. */

const HEADS = ['row_id', 'A#', 'LAST_NAME', 'FIRST_NAME', 'DOB', 'CHILD A', 'CHILD NAME', 'SEPARATED', 'STATUS'];
const FIELDS = ['row_id', 'parent_a_number', 'parent_surnames', 'parent_given', 'parent_born', 'child_a_number', 'child_name', 'separated_on', ''];

const summary = (id: string, as_of: string, founded: number, linked: number, review: number, unreadable: number): ListSummary => ({
  id, kind: 'removed', sender: 'Department of Justice', as_of, file_name: `Class_list_${as_of}.xlsx`, file_sha256: '9f2c71e0'.repeat(8), protective_order: id === 'l2',
  rows: founded + linked + review + unreadable, buckets: { founded, linked, review, not_ours: 0, unreadable }, undone: false, kept: 0,
});

export const lists: ListSummary[] = [
  summary('l1', '2018-08-07', 380, 0, 9, 3),
  summary('l2', '2018-08-27', 0, 301, 15, 6),
  { ...summary('l3', '2018-08-29', 0, 2, 0, 0), kind: 'partner', sender: 'Red Fronteriza', undone: true, kept: 2 },
];

function makeListRow(list: ListSummary, index: number): ListRowView {
  const pair = makeRow(index);
  const { founded, linked, review } = list.buckets;
  const bucket = index < founded ? 'founded' : index < founded + linked ? 'linked' : index < founded + linked + review ? 'review' : 'unreadable';
  const reasons: Record<string, string> = { review: 'same_name', unreadable: 'a_number_damaged' };
  const [given, ...surnames] = pair.parent.split(' ');
  return {
    row: index + 2, bucket, reason: reasons[bucket] ?? '', target: bucket === 'founded' || bucket === 'linked' ? pair.family : '', says: [], candidates: [], contradicting: [],
    cells: [String(index + 1), bucket === 'unreadable' ? '4.41E+11' : pair.parent_a_number.replaceAll(' ', ''), surnames.join(' ').toUpperCase(), (given ?? '').toUpperCase(), '3/5/1986', `900${300_000 + index}`, pair.child.toUpperCase(), '5/13/2018', index % 9 === 0 ? 'WAIVED' : 'OUTSIDE US'],
  };
}

export function openList(request: OpenListRequest): ListView {
  const list = lists.find((one) => one.id === request.list) ?? lists[0];
  if (!list) throw new Error('no list');
  const rows = Array.from({ length: list.rows }, (_, index) => makeListRow(list, index)).filter((row) => !request.bucket || row.bucket === request.bucket);
  return { list, columns: HEADS, fields: FIELDS, total: rows.length, rows: rows.slice(request.from, request.from + request.count) };
}

export function previewList(request: ListFileRequest): ListPreview {
  const rows = Array.from({ length: 3 }, (_, index) => makeListRow(summary('', '', 3, 0, 0, 0), index));
  return {
    file_name: request.path.split(/[\\/]/).pop() ?? '', encoding: '', delimiter: '', sheets: ['Removed', 'Notes'], sheet: request.sheet || 'Removed', header_row: 3,
    columns: HEADS.map((header, at) => ({ unclear: false, first: '', header, field: request.mapping?.[at] ?? FIELDS[at] ?? '', samples: rows.map((row) => row.cells[at] ?? '') })),
    rows: 322,
    problems: [
      { row: 118, column: 'DOB', cell: '3/5/1986', code: 'date_ambiguous', stops: false },
      { row: 121, column: 'A#', cell: 'A9OO518804', code: 'lookalikes_corrected', stops: false },
      { row: 140, column: 'CHILD A', cell: '90021851', code: 'zeros_restored', stops: false },
      { row: 163, column: 'A#', cell: '4.41E+11', code: 'a_number_damaged', stops: true },
      { row: 201, column: '', cell: '', code: 'blank_row', stops: true },
    ],
    problem_counts: [{ code: 'date_ambiguous', count: 1 }, { code: 'a_number_damaged', count: 1 }],
    would: { founded: 0, linked: 301, review: 15, not_ours: 0, unreadable: 6 },
    reasons: [{ code: 'only_parent_known', count: 9 }, { code: 'same_name', count: 6 }, { code: 'a_number_damaged', count: 5 }, { code: 'blank_row', count: 1 }],
    new_people: 0, new_pairs: 0, brings: [{ code: 'phone', count: 41 }, { code: 'born', count: 3 }, { code: 'place', count: 12 }], recalled: lists[0] ?? null, same_file: lists.filter((one) => request.path.includes('again') && one.id === 'l2'),
  };
}

const COLUMNS = ['parent_name', 'parent_a_number', 'child_name', 'child_a_number', 'list_reference', 'list_row', 'election', 'date_final', 'child_counsel_confirmed', 'remarks', 'practice'];

function makeLine(index: number): string[] {
  const pair = makeRow(index);
  const digits = pair.parent_a_number.replaceAll(' ', '');
  return [pair.parent, digits, pair.child, digits.replace(/\d$/, '7'), '2018-08-07', String(index + 2), index % 3 === 0 ? 'waives reunification' : 'reunification in country of origin', `2018-08-${String(20 + (index % 9))}`, 'yes', index === 5 ? 'amends delivery 9' : '', 'PRACTICE'];
}

const MISSING = [['parent_final', 'child_confirmed'], ['conflict'], ['best_interests', 'clearance_child_counsel'], ['parent_statement', 'child_confirmed', 'consent_government']];

export function preflight(): Preflight {
  const held = Array.from({ length: 351 }, (_, index) => {
    const { family, pair, parent, child } = makeRow(index + 60);
    return { family, pair, parent, child, missing: MISSING[index % MISSING.length] ?? [] };
  });
  const missing: Record<string, number> = {};
  for (const code of held.flatMap((one) => one.missing)) missing[code] = (missing[code] ?? 0) + 1;
  const ready = Array.from({ length: 8 }, (_, index) => ({ family: `f${index}`, pair: `p${index}`, cells: makeLine(index), warnings: index === 2 ? ['second_parent'] : [] }));
  return { as_of: '2018-08-29', columns: COLUMNS, ready, held, in_batch: 4, delivered: 41, missing, must_notify: [] };
}

const delivery = (number: number, state: string, lines: number): DeliverySummary => ({
  id: `d${number}`, number, recipient: 'United States Department of Justice', as_of: '2018-08-29', state, lines, parents: lines - 1, children: lines,
  author: 'Inés Robleda', drafted_at: '2018-08-29T18:20:00-07:00', approver: state === 'drafted' ? '' : 'Tadeo Obando', approved_at: state === 'drafted' ? '' : '2018-08-29T18:52:00-07:00',
  exports: state === 'exported'
    ? [{ by: 'Inés Robleda', at: '2018-08-29T19:02:00-07:00', sealed_to: ['age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p'], files: ['csv', 'csv.age', 'manifest.json', 'manifest.json.age'].map((end, at) => ({ name: `delivery-${String(number).padStart(4, '0')}.${end}`, sha256: `${at}c41e09b7`.repeat(8).slice(0, 64) })) }]
    : [],
});

export const deliveries = [delivery(12, 'drafted', 4), delivery(11, 'approved', 9), delivery(10, 'exported', 22), delivery(9, 'exported', 6)];

export function openDelivery(id: string): DeliveryView {
  const found = deliveries.find((one) => one.id === id) ?? delivery(12, 'drafted', 4);
  return { summary: found, columns: COLUMNS, lines: Array.from({ length: found.lines }, (_, index) => makeLine(index)), own: true };
}
