import type { ContactPointView } from '$lib/api/generated/ContactPointView';
import { sayMoment } from '$lib/i18n/dates';
import { label, t } from '$lib/i18n/locale.svelte';

/** What must not be done on this number, in the order of harm. It stands before the number. */
export function safetyOf(point: ContactPointView): { stop: string[]; wait: string[] } {
  const stop: string[] = [];
  const wait: string[] = [];
  if (point.never_call) stop.push(t('point-never-call'));
  if (point.may_leave_message === 'no') stop.push(t('point-leave-no-message'));
  if (point.may_leave_message !== 'no' && point.may_leave_message !== 'yes') wait.push(t('point-message-unknown'));
  if (point.never_say) stop.push(t('point-never-say', { words: point.never_say }));
  if (point.may_leave_message === 'yes' && point.say) stop.push(t('point-say-only', { words: point.say }));
  return { stop, wait };
}

/** Why a call cannot be made now; undefined when it can. */
export function callBlocked(point: ContactPointView): string | undefined {
  if (point.never_call) return t('point-never-call');
  if (point.state === 'dead' || point.state === 'wrong_person') return label('point', point.state);
  if (point.callable_now) return undefined;
  return point.opens_at ? t('point-opens', { time: sayMoment(point.opens_at) }) : t('point-not-now');
}
