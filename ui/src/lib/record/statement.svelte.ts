import { call } from '$lib/api/client';
import type { RecordStatementRequest } from '$lib/api/generated/RecordStatementRequest';
import { t } from '$lib/i18n/locale.svelte';
import { TOPICS } from '$lib/vocabulary/codes';
import { parseChain } from './choices';
import { readDay, unreadable } from './read-date';

/** What a parent said they want for one child, as it is being written down. */
export class StatementForm {
  preference = $state('');
  conditions = $state('');
  saidOn = $state('');
  language = $state('');
  interpreters = $state('');
  how = $state('');
  readBack = $state(false);
  topics: string[] = $state([]);
  counselledBy = $state('');
  reconfirmBy = $state('');

  readonly pair: string;
  /** Entry hashes of the statements in force, which this one replaces. */
  replaces: string[];

  constructor(pair: string, language: string, replaces: string[]) {
    this.pair = pair;
    this.language = language;
    this.replaces = replaces;
  }

  /** What any statement still needs. */
  get missing(): string[] {
    const missing: string[] = [];
    if (!this.preference) missing.push(t('statement-need-preference'));
    if (!this.language) missing.push(t('statement-need-language'));
    if (!this.how) missing.push(t('statement-need-how'));
    if (unreadable(this.saidOn, readDay) || unreadable(this.reconfirmBy, readDay)) {
      missing.push(t('day-unreadable'));
    }
    return missing;
  }

  /** What a final statement needs besides: an informed choice, read back, with a named lawyer. */
  get missingForFinal(): string[] {
    const missing = [...this.missing];
    const open = TOPICS.length - this.topics.length;
    if (open > 0) missing.push(t('statement-need-topics', { count: open }));
    if (!this.counselledBy.trim()) missing.push(t('statement-need-lawyer'));
    if (!this.readBack) missing.push(t('statement-need-read-back'));
    return missing;
  }

  request(stage: 'preliminary' | 'final'): RecordStatementRequest {
    return {
      pair: this.pair,
      preference: this.preference,
      stage,
      conditions: this.conditions.trim(),
      said_on: readDay(this.saidOn) ?? '',
      language: this.language,
      interpreters: parseChain(this.interpreters),
      how: this.how,
      read_back: this.readBack,
      topics: [...this.topics],
      counselled_by: this.counselledBy.trim(),
      reconfirm_by: readDay(this.reconfirmBy) ?? '',
      replaces: [...this.replaces],
    };
  }

  async save(stage: 'preliminary' | 'final'): Promise<void> {
    await call('record_statement', this.request(stage));
  }
}
