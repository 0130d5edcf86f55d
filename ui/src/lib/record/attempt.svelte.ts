import { call } from '$lib/api/client';
import { t } from '$lib/i18n/locale.svelte';
import { OUTCOME_KEYS, OUTCOMES } from '$lib/vocabulary/codes';
import { parseChain } from './choices';

/** One try to reach someone, as it is being logged. */
export class AttemptForm {
  point = $state('');
  channel = $state('call');
  outcome = $state('');
  identityCheck = $state('');
  minutes = $state('');
  interpreters = $state('');
  callBack = $state('');
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

  /** What is still missing. *Reached* is never saved without an identity check that was passed. */
  get missing(): string[] {
    const missing: string[] = [];
    if (!this.outcome) missing.push(t('attempt-need-outcome'));
    if (this.outcome === 'spoke_verified' && this.identityCheck !== 'passed') {
      missing.push(t('attempt-need-identity'));
    }
    if (this.outcome === 'call_back' && !this.callBack) missing.push(t('attempt-need-call-back'));
    if (this.minutes !== '' && !/^\d+$/.test(String(this.minutes))) missing.push(t('attempt-need-minutes'));
    return missing;
  }

  async save(): Promise<void> {
    await call('log_attempt', {
      person: this.person,
      point: this.channel === 'inbound' || this.channel === 'visit' ? '' : this.point,
      channel: this.channel,
      outcome: this.outcome,
      identity_check: this.identityCheck || 'not_done',
      minutes: Number(this.minutes || 0),
      interpreters: parseChain(this.interpreters),
      call_back: this.callBack,
      note: this.note.trim(),
    });
  }
}
