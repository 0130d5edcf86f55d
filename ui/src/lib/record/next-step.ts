/**
 * What Today proposes after each outcome, and in how many days. The core decides it (`AttemptOutcome::next_step`);
 * here it is only said beforehand, and a test compares the two.
 */
export const NEXT_STEPS: Readonly<Record<string, readonly [act: string, days: number]>> = {
  spoke_verified: ['record_statement', 2],
  spoke_unverified: ['verify_identity', 1],
  visited_found: ['verify_identity', 1],
  inbound_call: ['verify_identity', 1],
  relative_answered: ['ask_for_good_hour', 1],
  call_back: ['call_as_agreed', 0],
  no_answer: ['call_again', 1],
  busy_or_off: ['call_again', 1],
  voicemail_not_left: ['call_again', 1],
  message_left: ['call_again', 2],
  line_dropped: ['call_back_now', 0],
  number_dead: ['try_another_point', 0],
  wrong_person: ['try_another_point', 0],
  refused: ['ask_counsel', 7],
  message_left_unsafe: ['alert_safety', 0],
  suspected_impostor: ['alert_safety', 0],
  unsafe_stop: ['alert_safety', 0],
  visited_not_found: ['ask_defender', 3],
};

/** Danger and refusal come before everything that was agreed or decided. */
const ALARMS = ['alert_safety', 'ask_counsel'];

/** A step of Today: what, and from which day on or at which hour. */
export interface Proposal {
  act: string;
  /** `YYYY-MM-DD`, or with the hour that was agreed. */
  from: string;
  agreed: boolean;
}

/** What Today will propose; nothing where the last word was given and no hour agreed. `day` is that of the contact. */
export function proposalAfter(outcome: string, day: string, callBack: string, settled: boolean): Proposal | undefined {
  const [act, days] = NEXT_STEPS[outcome] ?? [];
  if (!act || days === undefined) return undefined;
  const alarm = ALARMS.includes(act);
  if (!alarm && callBack) return { act: 'call_as_agreed', from: callBack, agreed: true };
  if (!alarm && settled) return undefined;
  return { act, from: daysAfter(day, days), agreed: false };
}

/** A day so many days later. */
export function daysAfter(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}
