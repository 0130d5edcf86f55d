import { mockIPC } from '@tauri-apps/api/mocks';
import type { MemberRole } from '$lib/api/generated/MemberRole';
import type { Session } from '$lib/api/generated/Session';
import { accessLog, openExport, openFamily, unlinked } from './link';
import { changeCells, gridViews, listPairs, redo, removeView, saveView, TOTAL, undo } from './grid';
import { backups, restored } from './backups';
import { deliveries, lists, openDelivery, openList, preflight, previewList } from './rooms';
import { compareLists, explainDifferences } from './reconcile';
import { showPage } from './documents';
import { funnel, todayOf } from './today';

/**
 * An API of invented families, for looking at the window without the core: `vite ui --mode mock`.
 * `?absent` starts without a vault, `?open` unlocked, `?damaged` with one that does not open.
 * `?open-large` finds every document too large. Passphrase: `practice`. It is in no real build.
 */

const member = { id: 'm1', name: 'Inés Robleda', roles: ['counsel', 'keeper'] as MemberRole[], active: true, waits_for_key: false };
const session: Session = {
  sees: ['families', 'reach', 'lists', 'deliveries', 'access_log'],
  member,
  organisation: 'Puente Legal',
  practice: true,
  fingerprint: 'K72M·XE4D',
  reads_privileged: true,
  check: { state: 'passed', checked: 48_211, entries: 48_211, rebuilt_views: 0, lost_files: 0 },
  lock_minutes: 10,
  filing_zone: 'America/Los_Angeles', clock_behind: null,
  members: [member, { id: 'm2', name: 'Tadeo Obando', roles: ['counsel'], active: true, waits_for_key: false }],
  by_recovery_code: false,
  counts: { parents: 9_100, children: 11_400, pairs: TOTAL, families: 8_702 },
};
const kit = {
  groups: ['K7QM', 'XE4D', 'N4WT', '8PRC', 'Z2HA', '9LVE', 'T6YB', 'M3SU', '7KDF', 'Q5GX', 'W8NJ', 'R4CP', 'H9TA'],
  fingerprint: 'K72M·XE4D',
  ask_groups: [2, 6],
};

function refuse(code: string, args: Record<string, string> = {}): never {
  throw { code, message_id: `err-${code.replaceAll('_', '-')}`, args };
}

export async function install(): Promise<void> {
  const start = location.search;
  let state = start === '?absent' ? 'absent' : start.startsWith('?open') ? 'open' : 'locked';
  const glance = () => ({ folder: '/home/invented/vault', state, practice: state !== 'absent', fingerprint: 'K72M·XE4D', wait_seconds: 0 });
  const recorded = { entry: '00', id: '00', changes: { families: ['f0'], lists: false, deliveries: false, members: false } };
  mockIPC(
    (command, payload) => {
      const { request } = (payload ?? {}) as { request: never };
      switch (command) {
        case 'glance':
          if (start === '?damaged' && state === 'locked') refuse('damaged', { file: 'vault.hdr' });
          return glance();
        case 'choose_folder':
          return glance();
        case 'list_backups':
          return backups;
        case 'restore_backup':
          if ((request as { passphrase: string | null }).passphrase !== 'practice') refuse('wrong_passphrase');
          return new Promise((done) => setTimeout(() => done(restored(request)), 3000));
        case 'session':
          return session;
        case 'suggest_passphrase':
          return { words: ['candle', 'river', 'maple', 'seven', 'lantern', 'orbit', 'quilt'] };
        case 'create_vault':
          return kit;
        case 'confirm_kit':
          state = 'open';
          return session;
        case 'unlock':
          if ((request as { passphrase: string | null }).passphrase !== 'practice') refuse('wrong_passphrase');
          state = 'open';
          return session;
        case 'lock':
          state = 'locked';
          return {};
        case 'today':
          return todayOf(request);
        case 'funnel':
          return funnel;
        case 'list_pairs':
          return listPairs(request);
        case 'change_cells':
          return changeCells(request, session.members);
        case 'undo':
        case 'redo':
          return (command === 'undo' ? undo() : redo()) ?? refuse('not_found');
        case 'list_grid_views':
          return { views: gridViews };
        case 'save_grid_view':
          return saveView(request);
        case 'remove_grid_view':
          return removeView(request);
        case 'lookalikes':
          return { found: [] };
        case 'list_duplicates':
          return { total: 0, found: [] };
        case 'open_family':
          return openFamily(request);
        case 'access_log':
          return accessLog(request);
        case 'export_open':
          return new Promise((done) => setTimeout(() => done(openExport(request)), 2000));
        case 'unlink_persons':
          return unlinked;
        case 'ways_in':
          return { opened_with: 'passphrase', pin_until: null, organisation: null, may_set_organisation: true };
        case 'read_notes':
          return { notes: [{ entry: '01', author: 'T. Obando', written_at: '2018-08-26T16:31:00-06:00', text: 'An invented note between lawyer and client.' }] };
        case 'admit_member':
          return { member, kit };
        case 'verify':
          return { entries: 48_211, chains: 4, views: 31_090, problems: [], spaces: [{ space: '01', log_hash: 'a'.repeat(64), state_hash: 'b'.repeat(64) }], set_aside: 0 };
        case 'choose_list_file':
          return '/home/invented/Class_list_revised.xlsx';
        case 'choose_document':
          return '/home/invented/scans/SCAN_0043.pdf';
        case 'show_page':
          if ((request as { page: number }).page === 4) refuse('undrawable_document', { reason: 'damaged' });
          return new Promise((done) => setTimeout(() => done(showPage(request)), 500));
        case 'save_document':
          return { path: '/home/invented/out/document-election-2018-08-29-7f3a21.pdf', sha256: 'c0ffee'.padEnd(64, '7') };
        case 'attach_document':
          return start.includes('large') ? refuse('invalid', { field: 'document_size' }) : recorded;
        case 'choose_delivery_folder':
          return '/home/invented/out';
        case 'progress':
          return start === '?damaged' ? { stage: 'idle', done: 0, total: 0 } : { stage: 'writing', done: 120, total: 322 };
        case 'bring_practice_families':
          return { parents: 12, changes: recorded.changes };
        case 'list_trash':
          return { items: [{ about: 'p0', family: 'f0', is_pair: true, name: 'Marta Xicay Ixtuc · Andrés Xicay', reason: 'Entered twice from two lists.', by: 'Tadeo Obando', when: '2018-08-29T14:02:00-06:00' }] };
        case 'list_lists':
          return { lists };
        case 'open_list':
          return openList(request);
        case 'compare_lists':
          return compareLists(lists, request);
        case 'explain_differences':
          return explainDifferences(request);
        case 'write_memo':
          return { path: '/home/invented/out/memo-2018-08-30-7f3a21.pdf', sha256: 'c0ffee'.padEnd(64, '7'), questions: 38, explained: 37, differing: 52 };
        case 'write_list_map':
          return { path: '/home/invented/out/list-map-2018-08-30-7f3a21.json' };
        case 'preview_list':
          if ((request as { path: string }).path.includes('broken')) refuse('unreadable_file', { reason: 'not_a_workbook' });
          return previewList(request);
        case 'import_list':
          return { list: lists[1], already_here: false, changes: { ...recorded.changes, lists: true } };
        case 'undo_import':
          return { taken_back: 301, facts: 12, kept: ['p0'], changes: { ...recorded.changes, lists: true } };
        case 'preflight':
          return preflight();
        case 'list_deliveries':
          return { deliveries };
        case 'draft_delivery':
          return openDelivery('d12');
        case 'open_delivery':
        case 'discard_delivery':
          return openDelivery((request as { id: string }).id);
        case 'approve_delivery':
          return refuse('author_cannot_approve');
        case 'export_delivery':
          return refuse('invalid', { field: 'folder' });
        case 'record_statement':
          return start.includes('refuse') ? refuse('needs_own_key') : recorded;
        default:
          return recorded;
      }
    },
    { shouldMockEvents: true },
  );
}
