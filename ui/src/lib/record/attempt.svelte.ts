import { call } from '$lib/api/client';
import { sayDay } from '$lib/i18n/dates';
import { t } from '$lib/i18n/locale.svelte';
import { OUTCOME_KEYS, OUTCOMES } from '$lib/vocabulary/codes';
import { CallClock } from './call-clock.svelte';
import { Chain } from './chain.svelte';
import { daysAfter, NEXT_STEPS, proposalAfter, type Proposal } from './next-step';
import { localMoment, readDay, readTime, unreadable } from './read-date';

/** Outcomes in which somebody spoke, but not who: that must be said. */
const SOMEBODY_SPOKE = ['spoke_unverified', 'call_back'];
/** Outcomes with which the identity check can have been passed. */
const CHECKED = ['spoke_verified', 'call_back', 'line_dropped', 'refused', 'unsafe_stop', 'visited_found', 'inbound_call'];
/** What each key says of the identity check. */
export const IDENTITY_KEYS: Readonly<Record<string, string>> = { i: 'passed', f: 'failed', n: 'not_done' };
/** Channels that reach one number. */
const BY_NUMBER = ['call', 'whatsapp', 'sms'];

/** One try to reach someone, as it is being logged. */
export class AttemptForm {
  point = $state('');
  channel = $state('call');
  direction = $state('outbound');
  spokeTo = $state('');
  outcome = $state('');
  identityCheck = $state('');
  minutes = $state('');
  /** When it was; both empty = now. */
  day = $state('');
  time = $state('');
  callBackDay = $state('');
  callBackTime = $state('');
  note = $state('');

  readonly person: string;
  readonly interpreters = new Chain();
  readonly clock: CallClock;

  /** The point that was dialled when the clock was started. */
  #dialledPoint = $state('');
  /** The person's contact points. */
  #points: readonly string[] = $state.raw([]);
  readonly #now: () => Date;

  constructor(person: string, point: string, now: () => Date = () => new Date()) {
    this.person = person;
    this.point = point;
    this.#now = now;
    this.clock = new CallClock(() => now().getTime());
  }

  /** The contact points there are to choose from: an only one is chosen, one that is gone is not. */
  offer(points: readonly string[]): void {
    this.#points = points;
    if (!points.includes(this.point)) this.point = points.length === 1 ? (points[0] ?? '') : '';
  }

  /** Chooses the outcome that this key stands for; whether it stands for one. */
  chooseByKey(key: string): boolean {
    const outcome = OUTCOMES[OUTCOME_KEYS.findIndex((one) => one === key.toLowerCase())];
    if (outcome) this.outcome = outcome;
    return outcome !== undefined;
  }

  /** Takes the next or previous of the contact points; whether there are several. */
  stepPoint(step: 1 | -1): boolean {
    const count = this.#points.length;
    if (count < 2) return false;
    const at = this.#points.indexOf(this.point);
    this.point = this.#points[at < 0 ? (step > 0 ? 0 : count - 1) : (at + step + count) % count] ?? '';
    return true;
  }

  /** Starts the clock of the call, or stops it and keeps its minutes; whether it runs now. */
  toggleClock(): boolean {
    if (this.clock.running) this.minutes = String(this.clock.stop());
    else {
      this.clock.start();
      this.#dialledPoint = this.dialled ? this.point : '';
    }
    return this.clock.running;
  }

  /** The point that is being talked over now, by the clock; empty if none. */
  get talkingOver(): string {
    return this.clock.running ? this.#dialledPoint : '';
  }

  /** Puts the proposed day where it can be changed. It is recorded only with an hour, which only the person knows. */
  agree(): void {
    if (this.callBackDay) return;
    // In words: nobody has to ask which of two numbers is the month.
    this.callBackDay = sayDay(daysAfter(this.today, NEXT_STEPS[this.outcome]?.[1] ?? 0), 'long');
  }

  /** No hour was agreed after all. */
  agreeNothing(): void {
    this.callBackDay = '';
    this.callBackTime = '';
  }

  /** The day of the contact. */
  get today(): string {
    return (this.#at || localMoment(this.#now())).slice(0, 10);
  }

  /** What Today will propose after this; `settled`: for every child the last word was given. */
  proposal(settled: boolean): Proposal | undefined {
    return proposalAfter(this.outcome, this.today, this.callBack, settled);
  }

  /** Somebody has begun to fill it in. */
  get begun(): boolean {
    const typed = [this.outcome, this.identityCheck, this.spokeTo, this.minutes, this.day, this.time, this.callBackDay, this.callBackTime, this.note];
    return this.clock.running || typed.some((one) => String(one).trim() !== '') || this.interpreters.said.length > 0;
  }

  /** Who was spoken to: as chosen, else what the outcome already says. */
  get spokenTo(): string {
    if (this.spokeTo) return this.spokeTo;
    if (this.outcome === 'spoke_verified') return 'themself';
    return this.outcome === 'relative_answered' ? 'relative' : 'nobody';
  }

  /** What is still missing. *Reached* is never saved without an identity check that was passed. */
  get missing(): string[] {
    const missing: string[] = [];
    if (!this.outcome) missing.push(t('attempt-need-outcome'));
    if (this.outcome === 'spoke_verified' && this.identityCheck !== 'passed') {
      missing.push(t('attempt-need-identity'));
    }
    if (this.outcome && this.identityCheck === 'passed' && !CHECKED.includes(this.outcome)) {
      missing.push(t('call-identity-unspoken'));
    }
    if (SOMEBODY_SPOKE.includes(this.outcome) && this.spokenTo === 'nobody') missing.push(t('attempt-need-spoken'));
    if (this.dialled && this.#points.length > 1 && !this.point) missing.push(t('attempt-need-point'));
    const when = this.#needWhen;
    if (when) missing.push(when);
    const day = readDay(this.callBackDay);
    const time = readTime(this.callBackTime);
    const half = (this.callBackDay || this.callBackTime) && !(day && time);
    if (half || (this.outcome === 'call_back' && !day)) missing.push(t('attempt-need-call-back'));
    // A talk of last week may be written down today: what was asked for then may be past by now.
    else if (day && !when && day < this.today) missing.push(t('attempt-call-back-past'));
    if (this.minutes !== '' && !/^\d+$/.test(String(this.minutes))) missing.push(t('attempt-need-minutes'));
    return missing;
  }

  get #inbound(): boolean {
    return this.outcome === 'inbound_call' || this.direction === 'inbound';
  }

  /** Whether one number was dialled or written to. */
  get dialled(): boolean {
    return !this.#inbound && BY_NUMBER.includes(this.channel);
  }

  /** When it was, by the clock of this machine; empty = now. An hour alone is one of today. */
  get #at(): string {
    const time = readTime(this.time);
    if (!time) return '';
    return `${readDay(this.day) ?? localMoment(this.#now()).slice(0, 10)}T${time}`;
  }

  get #needWhen(): string | undefined {
    if (unreadable(this.day, readDay)) return t('day-unreadable');
    if (unreadable(this.time, readTime)) return t('time-unreadable');
    if (this.day.trim() && !this.time.trim()) return t('attempt-need-time');
    return this.#at > localMoment(this.#now()) ? t('attempt-in-future') : undefined;
  }

  /** The hour that was agreed, by the clock there; empty if none can be read. */
  get callBack(): string {
    const day = readDay(this.callBackDay);
    const time = readTime(this.callBackTime);
    return day && time ? `${day}T${time}` : '';
  }

  async save(): Promise<void> {
    await call('log_attempt', {
      person: this.person,
      point: this.#inbound || this.channel === 'visit' ? '' : this.point,
      channel: this.channel,
      direction: this.#inbound ? 'inbound' : 'outbound',
      spoke_to: this.spokenTo,
      outcome: this.outcome,
      identity_check: this.identityCheck || 'not_done',
      at: this.#at,
      // What was typed goes before the clock.
      minutes: Number(this.minutes || (this.clock.running ? this.clock.minutes : 0)),
      interpreters: this.interpreters.said,
      call_back: this.callBack,
      note: this.note.trim(),
    });
  }
}
