import type { CompareListsRequest } from '$lib/api/generated/CompareListsRequest';
import type { ComparedPlace } from '$lib/api/generated/ComparedPlace';
import type { ComparedRow } from '$lib/api/generated/ComparedRow';
import type { ComparedSide } from '$lib/api/generated/ComparedSide';
import type { DifferencesExplained } from '$lib/api/generated/DifferencesExplained';
import type { ExplainDifferencesRequest } from '$lib/api/generated/ExplainDifferencesRequest';
import type { ListsCompared } from '$lib/api/generated/ListsCompared';
import type { ListSummary } from '$lib/api/generated/ListSummary';
import { makeRow } from './families';

/** An invented comparison of 392 parents with 322, for looking at the reconciliation without the core. */

/** Rows of each side by place, in the order of the files: standing, what became of them, reason, how many. */
const A: readonly (readonly [string, string, string, number])[] = [
  ['only_here', 'vanished', 'unexplained', 24],
  ['only_here', 'vanished', 'child_discharged', 31],
  ['only_here', 'moved', 'unexplained', 9],
  ['only_here', 'vanished', 'duplicate', 4],
  ['only_here', 'vanished', 'not_separated', 2],
  ['different', '', '', 24],
  ['parentage', '', '', 1],
  ['again', '', '', 2],
  ['same', '', '', 298],
];
const B: typeof A = [['different', '', '', 24], ['parentage', '', '', 1], ['same', '', '', 298], ['only_here', 'appeared', 'unexplained', 3], ['unread', '', 'unexplained', 2]];

const isAlone = (standing: string): boolean => ['only_here', 'waiting', 'not_ours', 'unread'].includes(standing);

function makeRows(side: 'a' | 'b', places: typeof A): ComparedRow[] {
  const rows: ComparedRow[] = [];
  for (const [standing, became, reason, count] of places) {
    for (let at = 0; at < count; at += 1) {
      const { parent, child, pair } = makeRow(rows.length);
      const number = rows.length + 2;
      const differs = standing === 'different' ? [{ what: 'parent_spelling', a: parent, b: parent.replace('a', 'á') }, { what: 'child_born', a: '2011-03-05', b: '2011-05-03' }] : [];
      rows.push({
        side, row: number, number: `DOJ-${700 + number}`, standing, with: isAlone(standing) ? 0 : number + 9, became,
        other_list: became === 'moved' ? 'l3' : '', differs, parent, child, target: standing === 'unread' ? '' : pair,
        explained: reason && reason !== 'unexplained'
          ? [{ entry: `e${number}`, reason, state: 'explained', words: 'Letter of the Department of Justice, 30 August', evidence: '', owner: 'Inés Robleda', on: '', carried_from: '' }]
          : [],
      });
    }
  }
  return rows;
}

const rows = { a: makeRows('a', A), b: makeRows('b', B) };

const reasonOf = (row: ComparedRow): string => row.explained[0]?.reason ?? 'unexplained';

function sideOf(list: ListSummary | undefined, own: readonly ComparedRow[]): ComparedSide {
  const places = new Map<string, ComparedPlace>();
  for (const row of own) {
    const reason = isAlone(row.standing) ? reasonOf(row) : '';
    const place = places.get(`${row.standing} ${row.became} ${reason}`) ?? { standing: row.standing, became: row.became, reason, rows: 0, parents: 0 };
    places.set(`${row.standing} ${row.became} ${reason}`, { ...place, rows: place.rows + 1, parents: place.parents + 1 });
  }
  const all = [...places.values()];
  const reasons = new Map<string, number>();
  for (const { reason, rows } of all) if (reason) reasons.set(reason, (reasons.get(reason) ?? 0) + rows);
  return { list: list ?? null, rows: own.length, standings: [], became: [], places: all, reasons: [...reasons].map(([reason, rows]) => ({ reason, rows, parents: rows })) };
}

export function compareLists(lists: readonly ListSummary[], request: CompareListsRequest): ListsCompared {
  const list = (id: string) => lists.find((one) => one.id === id);
  const shown = [...rows.a, ...rows.b].filter((row) => {
    const fits = (wanted: string, is: string) => wanted === '' || wanted === is;
    const standing = request.standing === 'alone' ? isAlone(row.standing) : request.standing ? row.standing === request.standing : row.standing !== 'same';
    return standing && fits(request.side, row.side) && fits(request.became, row.became) && fits(request.reason, reasonOf(row));
  });
  return {
    a: sideOf(list(request.a), rows.a), b: sideOf(list(request.b), rows.b), differs: [], total: shown.length,
    parents: { a: 392, b: 327, same: 297, different: 25, only_a: 70, only_b: 5 },
    rows: shown.slice(request.from, request.from + request.count),
  };
}

export function explainDifferences(request: ExplainDifferencesRequest): DifferencesExplained {
  for (const { side, row } of request.rows) {
    const found = rows[side as 'a' | 'b'].find((one) => one.row === row);
    if (found) found.explained = [{ entry: `e${row}`, reason: request.reason, state: request.state, words: request.words, evidence: request.evidence, owner: 'Inés Robleda', on: request.on, carried_from: '' }];
  }
  return { explained: request.rows.length, entry: 'e', changes: { families: [], lists: true, deliveries: false, members: false } };
}
