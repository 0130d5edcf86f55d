import { call } from '$lib/api/client';
import { t } from '$lib/i18n/locale.svelte';
import { OUTCOME_KEYS, OUTCOMES } from '$lib/vocabulary/codes';
import { parseChain } from './choices';
import { readDay, readTime } from './read-date';

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
  callBackDay = $state('');
  callBackTime = $state('');
  note = $state('');

  readonly person: string;

  constructor(person: string, point: string) {
    this.person = person;
    this.point = point;
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
    const day = readDay(this.callBackDay);
    const time = readTime(this.callBackTime);
    const half = (this.callBackDay || this.callBackTime) && !(day && time);
    if (half || (this.outcome === 'call_back' && !day)) missing.push(t('attempt-need-call-back'));
    if (this.minutes !== '' && !/^\d+$/.test(String(this.minutes))) missing.push(t('attempt-need-minutes'));
    return missing;
  }

  get #callBack(): string {
    const day = readDay(this.callBackDay);
    const time = readTime(this.callBackTime);
    return day && time ? `${day}T${time}` : '';
  }

  async save(): Promise<void> {
    await call('log_attempt', {
      person: this.person,
      point: this.direction === 'inbound' || this.channel === 'visit' ? '' : this.point,
      channel: this.channel,
      direction: this.outcome === 'inbound_call' ? 'inbound' : this.direction,
      spoke_to: this.spokenTo,
      outcome: this.outcome,
      identity_check: this.identityCheck || 'not_done',
      at: '',
      minutes: Number(this.minutes || 0),
      interpreters: parseChain(this.interpreters),
      call_back: this.#callBack,
      note: this.note.trim(),
    });
  }
}
