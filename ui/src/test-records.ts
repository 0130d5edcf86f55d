import type { LikeWho } from '$lib/api/generated/LikeWho';
import type { LookalikeView } from '$lib/api/generated/LookalikeView';
import type { Weighing } from '$lib/api/generated/Weighing';
import type { PairRow } from '$lib/api/generated/PairRow';
import type { Session } from '$lib/api/generated/Session';

/** What the core throws for a code. */
export function refusal(code: string): { code: string; message_id: string; args: Record<string, string> } {
  return { code, message_id: `err-${code.replaceAll('_', '-')}`, args: {} };
}

export const counsel: Session = {
  sees: ['families', 'reach', 'lists', 'deliveries', 'access_log'],
  member: { id: 'm1', name: 'Inés Robleda', roles: ['counsel'], active: true, waits_for_key: false },
  organisation: 'Puente Legal',
  practice: true,
  fingerprint: 'K72M',
  reads_privileged: true,
  check: { state: 'passed', checked: 1, entries: 1, rebuilt_views: 0, lost_files: 0 },
  lock_minutes: 10,
  filing_zone: 'America/Los_Angeles', clock_behind: null,
  members: [],
  by_recovery_code: false,
  counts: { parents: 3, children: 3, pairs: 3, families: 3 },
};

export function row(index: number): PairRow {
  return {
    family: `f${index}`, pair: `p${index}`, parent_id: `q${index}`, parent: `Parent ${index}`, child: `Child ${index}`,
    parent_a_number: '', child_a_number: '', country: 'GT', language: 'quc', contact: 'reached', stage: 'reached',
    parent_statement: 'final', child_statement: 'confirmed', alignment: 'aligned', delivery: 'ready',
    last_contact: '2018-08-26', assigned: '', assigned_id: '', tags: [], follow_up: '',
  };
}

/** What the grid asks for beside its rows. */
export const nothingMoved = { families: [], lists: false, deliveries: false, members: false };

/** Somebody of the book who looks like the one that is asked about. */
export function alike(who: Partial<LikeWho>, weighing: Partial<Weighing> = {}): LookalikeView {
  const person = { person: 'p', family: 'f1', pair: 'p1', side: 'parent', name: '', a_number: '', born: '', country: 'GT', with: '' };
  const lines = [{ seen: 'match-surnames-both-same', bits: 6 }, { seen: 'match-given-one-letter', bits: 3 }, { seen: 'match-born-different', bits: -2 }, { seen: 'match-before', bits: -12 }];
  return { who: { ...person, ...who }, weighing: { likely: 'likely', guards: [], against: 'match-against-strangers', lines, ...weighing } };
}
