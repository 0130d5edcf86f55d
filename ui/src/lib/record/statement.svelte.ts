import { call } from '$lib/api/client';
import type { RecordStatementRequest } from '$lib/api/generated/RecordStatementRequest';
import { t } from '$lib/i18n/locale.svelte';
import { PREFERENCES_APART, PREFERENCES_OTHER, PREFERENCES_TOGETHER, TOPICS } from '$lib/vocabulary/codes';
import { Chain } from './chain.svelte';
import { Evidence } from './evidence.svelte';
import { readDay, unreadable } from './read-date';

/** The wishes in the order of their keys: `1` to `9`, then `0`. */
export const WISHES_BY_KEY = [...PREFERENCES_TOGETHER, ...PREFERENCES_APART, ...PREFERENCES_OTHER] as const;

/** How the talk went in which a parent said what they want, for each child the same. */
export class Talk {
  saidOn = $state('');
  language = $state('');
  how = $state('');
  counselledBy = $state('');
  readonly interpreters = new Chain();

  constructor(language: string) {
    this.language = language;
  }

  /** Somebody has begun to fill it in; the language comes from the record. */
  get begun(): boolean {
    return [this.saidOn, this.how, this.counselledBy].some((one) => one.trim() !== '') || this.interpreters.said.length > 0;
  }

  get missing(): string[] {
    const missing: string[] = [];
    if (!this.language) missing.push(t('statement-need-language'));
    if (!this.how) missing.push(t('statement-need-how'));
    if (unreadable(this.saidOn, readDay)) missing.push(t('day-unreadable'));
    return missing;
  }
}

/** What a parent said they want for one child, as it is being written down. */
export class StatementForm {
  preference = $state('');
  conditions = $state('');
  /** `preliminary` or `final`; never chosen beforehand. */
  stage = $state('');
  topics: string[] = $state([]);
  reconfirmBy = $state('');
  /** The wish as it was read back; the yes was said to these words and to no others. */
  #readBack: string | undefined = $state();

  /** It was recorded, and another form stands in its place. */
  recorded = false;

  readonly evidence = new Evidence();
  readonly pair: string;
  readonly talk: Talk;
  /** Entry hashes of the statements in force, which this one replaces. */
  replaces: readonly string[] = $state.raw([]);

  constructor(pair: string, talk: Talk, replaces: readonly string[]) {
    this.pair = pair;
    this.talk = talk;
    this.replaces = replaces;
  }

  /** Read back and confirmed. Whoever changes the wish afterwards has to read it again. */
  get readBack(): boolean {
    return this.#readBack !== undefined && this.#readBack === this.#words;
  }

  set readBack(done: boolean) {
    this.#readBack = done ? this.#words : undefined;
  }

  get #words(): string {
    return [this.preference, this.conditions.trim(), this.talk.language].join('\n');
  }

  /** Chooses the wish that this key stands for; whether it stands for one. */
  chooseByKey(key: string): boolean {
    const wish = /^\d$/.test(key) ? WISHES_BY_KEY[(Number(key) + 9) % 10] : undefined;
    if (wish) this.preference = wish;
    return wish !== undefined;
  }

  /** Something was said about this child. */
  get begun(): boolean {
    return [this.preference, this.conditions, this.stage, this.reconfirmBy].some((one) => one.trim() !== '') || this.topics.length + this.evidence.files.length > 0;
  }

  /** What any statement still needs. */
  get missing(): string[] {
    const missing = this.talk.missing;
    if (!this.preference) missing.push(t('statement-need-preference'));
    if (unreadable(this.reconfirmBy, readDay)) missing.push(t('day-unreadable'));
    return missing;
  }

  /** What a final statement needs besides: an informed choice, read back, with a named lawyer. */
  get missingForFinal(): string[] {
    const missing = this.missing;
    const open = TOPICS.length - this.topics.length;
    if (open > 0) missing.push(t('statement-need-topics', { count: open }));
    if (!this.talk.counselledBy.trim()) missing.push(t('statement-need-lawyer'));
    if (!this.readBack) missing.push(t('statement-need-read-back'));
    return missing;
  }

  /** What is open before the second look, by how firm it is to be. */
  get open(): string[] {
    const missing = this.stage === 'final' ? this.missingForFinal : this.missing;
    return this.stage ? missing : [...missing, t('statement-need-stage')];
  }

  /** `replaces`: the statements that were seen when it was looked at. */
  request(replaces = this.replaces): RecordStatementRequest {
    return {
      pair: this.pair,
      preference: this.preference,
      stage: this.stage,
      conditions: this.conditions.trim(),
      said_on: readDay(this.talk.saidOn) ?? '',
      language: this.talk.language,
      interpreters: this.talk.interpreters.said,
      how: this.talk.how,
      read_back: this.readBack,
      topics: [...this.topics],
      counselled_by: this.talk.counselledBy.trim(),
      reconfirm_by: readDay(this.reconfirmBy) ?? '',
      replaces: [...replaces],
    };
  }

  /** Records it, then attaches what shows it: it stands, whatever becomes of the files. */
  async save(replaces = this.replaces): Promise<void> {
    const { entry } = await call('record_statement', this.request(replaces));
    this.recorded = true;
    await this.evidence.attach(this.pair, entry);
  }
}
