import type { PairView } from '$lib/api/generated/PairView';
import type { TimelineItem } from '$lib/api/generated/TimelineItem';
import type { Session } from '$lib/api/generated/Session';
import { t } from '$lib/i18n/locale.svelte';

/** Why nothing can be recorded now, said before the click; the core checks again. */
export function writingBlocked(session: Session): string | undefined {
  if (session.check.state === 'damaged') return t('blocked-damaged');
  const roles = session.member.roles;
  const writes = roles.some((role) => role === 'volunteer' || role === 'coordinator' || role === 'counsel');
  return writes ? undefined : t('blocked-auditor');
}

/** Why no wish can be recorded about a pair now. */
export function statementBlocked(session: Session, pair: PairView | undefined): string | undefined {
  return writingBlocked(session) ?? (pair?.trashed ? t('statement-pair-trashed') : undefined);
}

/** What only a coordinator or counsel does; `why` says so to the others. */
function coordinating(session: Session, why: string): string | undefined {
  if (session.check.state === 'damaged') return t('blocked-damaged');
  const roles = session.member.roles;
  return roles.includes('coordinator') || roles.includes('counsel') ? undefined : t(why);
}

/** Why this member cannot import lists or put a delivery together. */
export function coordinatorBlocked(session: Session): string | undefined {
  return coordinating(session, 'blocked-coordinator-only');
}

/** Why this member cannot record a final statement, a clearance or a privileged note. */
export function counselBlocked(session: Session): string | undefined {
  return session.member.roles.includes('counsel') ? undefined : t('blocked-counsel-only');
}

/** A person and a pair go into the trash, and what came with a list or left with a delivery has its own way. */
const NEVER_BACK = ['person_recorded', 'pair_recorded', 'rows_linked', 'import_undone', 'redacted'];
const COORDINATES = ['persons_linked', 'family_assigned', 'trashed', 'row_decided', 'published_pair'];
const COUNSELS = ['clearance_recorded', 'case_closed', 'alignment_overridden', 'effort_attested'];

/** Whether an entry can be taken back by withdrawing it at all. */
export function canTakeBack(item: TimelineItem): boolean {
  const apart = NEVER_BACK.includes(item.kind) || /^(list|delivery)_/.test(item.kind);
  return !apart && !item.superseded && !item.privileged;
}

/** Why this member cannot take an entry back: only who could have written it can. */
export function takeBackBlocked(session: Session, item: TimelineItem): string | undefined {
  const isFinal = item.kind === 'parent_statement' && item.said.args.stage === 'final';
  if (isFinal || COUNSELS.includes(item.kind)) return writingBlocked(session) ?? counselBlocked(session);
  return writingBlocked(session) ?? (COORDINATES.includes(item.kind) ? coordinatorBlocked(session) : undefined);
}

/** Why this member cannot say that two records are one person, or take that back. */
export function linkBlocked(session: Session): string | undefined {
  return coordinating(session, 'link-coordinator-only');
}

/** Why this member cannot hand a family to somebody. */
export function assignBlocked(session: Session): string | undefined {
  return coordinating(session, 'blocked-assign');
}
