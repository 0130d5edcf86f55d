import type { DeliveryView } from '$lib/api/generated/DeliveryView';
import type { ListPreview } from '$lib/api/generated/ListPreview';
import type { ListSummary } from '$lib/api/generated/ListSummary';
import type { Preflight } from '$lib/api/generated/Preflight';

/** Records of the two rooms for tests: all of it invented. */

export function preview(change: Partial<ListPreview> = {}): ListPreview {
  return {
    file_name: 'list.csv', encoding: 'UTF-8', delimiter: ',', sheets: [], sheet: '', header_row: 1,
    columns: [
      { header: 'A#', field: 'parent_a_number', samples: ['900214331'], unclear: false, first: '' },
      { header: 'NAME', field: 'parent_name', samples: ['Marta Xicay'], unclear: false, first: '' },
    ],
    rows: 3,
    problems: [{ row: 3, column: 'A#', cell: '4.41E+11', code: 'a_number_damaged', stops: true }],
    problem_counts: [{ code: 'a_number_damaged', count: 1 }],
    would: { linked: 0, founded: 2, review: 0, not_ours: 0, unreadable: 1 },
    reasons: [{ code: 'a_number_damaged', count: 1 }],
    new_people: 4, new_pairs: 2, brings: [], recalled: null, same_file: [],
    ...change,
  };
}

export function list(id: string, change: Partial<ListSummary> = {}): ListSummary {
  return {
    id, kind: 'removed', sender: 'DOJ', as_of: '2018-08-07', file_name: `${id}.csv`, file_sha256: 'a'.repeat(64), protective_order: false, rows: 3,
    buckets: { linked: 0, founded: 2, review: 0, not_ours: 0, unreadable: 1 }, undone: false, kept: 0,
    ...change,
  };
}

export function preflight(ready: number, held: Record<string, string[]> = {}): Preflight {
  const missing: Record<string, number> = {};
  for (const code of Object.values(held).flat()) missing[code] = (missing[code] ?? 0) + 1;
  return {
    as_of: '2018-08-30', columns: ['parent_name', 'election'], in_batch: 0, delivered: 0, missing, must_notify: [],
    ready: Array.from({ length: ready }, (_, index) => ({
      family: `f${index}`, pair: `p${index}`, cells: [`Parent ${index}`, 'waived'], warnings: [],
    })),
    held: Object.entries(held).map(([pair, codes]) => ({ family: pair, pair, parent: `Parent ${pair}`, child: `Child ${pair}`, missing: codes })),
  };
}

export function delivery(state: string, change: Partial<DeliveryView> = {}): DeliveryView {
  return {
    summary: {
      id: 'd1', number: 1, recipient: 'DOJ', as_of: '2018-08-30', state, lines: 1, parents: 1, children: 1,
      author: 'Inés Robleda', drafted_at: '2018-08-30T12:00:00-07:00', approver: '', approved_at: '', exports: [],
    },
    columns: ['parent_name', 'election'], lines: [['Marta Xicay', 'waived']], own: true,
    ...change,
  };
}
