import { call } from '$lib/api/client';
import { asApiError, type ApiError } from '$lib/api/error';
import type { ComparedRow } from '$lib/api/generated/ComparedRow';
import { nameOfDocument } from '$lib/family/documents';
import { label, t } from '$lib/i18n/locale.svelte';
import { readDay, unreadable } from '$lib/record/read-date';
import type { Explanation } from './reconcile.svelte';

/** Families whose documents are offered as evidence: one letter mostly answers for many, and is kept with one of them. */
const FAMILIES = 5;

/** Why rows differ, as it is filled in: one reason for all of them. */
export class ExplainForm {
  reason = $state('');
  words = $state('');
  evidence = $state('');
  owner = $state('');
  on = $state('');
  /** Documents of the first families among the rows, newest first in each. */
  documents: readonly { value: string; label: string }[] = $state.raw([]);
  failure: ApiError | undefined = $state.raw();
  /** Chosen by the person; before that it goes with the reason. */
  #state = $state('');

  constructor(owner: string) {
    this.owner = owner;
  }

  get state(): string {
    if (this.#state || !this.reason) return this.#state;
    return this.reason === 'unexplained' ? 'open' : 'explained';
  }

  set state(state: string) {
    this.#state = state;
  }

  /** Whether there is a day to it: when the sender was asked, or it was closed. */
  get isDated(): boolean {
    return this.state === 'asked' || this.state === 'closed';
  }

  get missing(): string | undefined {
    if (!this.reason) return t('explain-need-reason');
    if (this.reason !== 'unexplained' && !this.words.trim() && !this.evidence) return t('explain-need-ground');
    if (this.isDated && unreadable(this.on, readDay)) return t('day-unreadable');
    return undefined;
  }

  /** Looks which documents there are to show it. */
  async look(rows: readonly ComparedRow[]): Promise<void> {
    const found = new Map<string, string>();
    const targets = new Set(rows.map(({ target }) => target).filter(Boolean));
    try {
      for (const family of [...targets].slice(0, FAMILIES)) {
        const { title, documents } = await call('open_family', { family });
        for (const document of documents) {
          if (!document.hidden) found.set(document.entry, `${nameOfDocument(document)} · ${title}`);
        }
      }
    } catch (thrown) {
      this.failure = asApiError(thrown);
    }
    this.documents = [...found].map(([value, name]) => ({ value, label: name }));
  }

  /** What will stand in the record. */
  sayWill(rows: number): string {
    return t('explain-will', { count: rows, reason: label('difference-reason', this.reason), state: label('difference-state', this.state) });
  }

  get explanation(): Explanation {
    const { reason, state, evidence, owner } = this;
    return { reason, state, words: this.words.trim(), evidence, owner, on: this.isDated ? (readDay(this.on) ?? '') : '' };
  }
}
