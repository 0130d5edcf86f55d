import { call } from '$lib/api/client';
import { t } from '$lib/i18n/locale.svelte';
import { OUTCOME_KEYS, OUTCOMES } from '$lib/vocabulary/codes';
import { parseChain } from './choices';
import { localMoment, readDay, readTime, unreadable } from './read-date';

/** Outcomes in which somebody spoke, but not who: that must be said. */
const SOMEBODY_SPOKE = ['spoke_unverified', 'call_back'];
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
  interpreters = $state('');
  /** When it was; both empty = now. */
  day = $state('');
  time = $state('');
  callBackDay = $state('');
  callBackTime = $state('');
  note = $state('');

  readonly person: string;

  /** The person's contact points. */
  #points: readonly string[] = $state.raw([]);
  readonly #now: () => Date;

  constructor(person: string, point: string, now: () => Date = () => new Date()) {
    this.person = person;
    this.point = point;
    this.#now = now;
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
    if (SOMEBODY_SPOKE.includes(this.outcome) && this.spokenTo === 'nobody') missing.push(t('attempt-need-spoken'));
    if (this.#dialled && this.#points.length > 1 && !this.point) missing.push(t('attempt-need-point'));
    const when = this.#needWhen;
    if (when) missing.push(when);
    const day = readDay(this.callBackDay);
    const time = readTime(this.callBackTime);
    const half = (this.callBackDay || this.callBackTime) && !(day && time);
    if (half || (this.outcome === 'call_back' && !day)) missing.push(t('attempt-need-call-back'));
    // A talk of last week may be written down today: what was asked for then may be past by now.
    else if (day && !when && day < (this.#at || localMoment(this.#now())).slice(0, 10)) missing.push(t('attempt-call-back-past'));
    if (this.minutes !== '' && !/^\d+$/.test(String(this.minutes))) missing.push(t('attempt-need-minutes'));
    return missing;
  }

  get #inbound(): boolean {
    return this.outcome === 'inbound_call' || this.direction === 'inbound';
  }

  /** Whether one number was dialled or written to. */
  get #dialled(): boolean {
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

  get #callBack(): string {
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
      minutes: Number(this.minutes || 0),
      interpreters: parseChain(this.interpreters),
      call_back: this.#callBack,
      note: this.note.trim(),
    });
  }
}
