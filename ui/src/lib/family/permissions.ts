import type { Session } from '$lib/api/generated/Session';
import { t } from '$lib/i18n/locale.svelte';

/** Why nothing can be recorded now, said before the click; the core checks again. */
export function writingBlocked(session: Session): string | undefined {
  if (session.check.state === 'damaged') return t('blocked-damaged');
  const roles = session.member.roles;
  const writes = roles.some((role) => role === 'volunteer' || role === 'coordinator' || role === 'counsel');
  return writes ? undefined : t('blocked-auditor');
}

/** Why this member cannot import lists or put a delivery together. */
export function coordinatorBlocked(session: Session): string | undefined {
  if (session.check.state === 'damaged') return t('blocked-damaged');
  const roles = session.member.roles;
  return roles.includes('coordinator') || roles.includes('counsel') ? undefined : t('blocked-coordinator-only');
}

/** Why this member cannot record a final statement, a clearance or a privileged note. */
export function counselBlocked(session: Session): string | undefined {
  return session.member.roles.includes('counsel') ? undefined : t('blocked-counsel-only');
}

/** Why this member cannot hand a family to somebody. */
export function assignBlocked(session: Session): string | undefined {
  if (session.check.state === 'damaged') return t('blocked-damaged');
  const roles = session.member.roles;
  return roles.includes('coordinator') || roles.includes('counsel') ? undefined : t('blocked-assign');
}
