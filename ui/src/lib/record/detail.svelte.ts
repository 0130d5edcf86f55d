import { call } from '$lib/api/client';
import type { FactView } from '$lib/api/generated/FactView';
import type { PersonView } from '$lib/api/generated/PersonView';
import { sayFact } from '$lib/family/facts';
import { t } from '$lib/i18n/locale.svelte';
import { isImpossible, readPartial } from './read-partial';

/** What is chosen where two values contradict and neither of them holds. */
export const OTHER = 'other';
const DATES = ['born', 'deceased'];

/** One fact about a person as it is being written down; where two values contradict, which one holds. */
export class DetailForm {
  field = $state('');
  state = $state('');
  value = $state('');
  languages: string[] = $state(['', '', '']);
  source = $state('');
  /** Of two values: the entry that holds, or `OTHER`. Nothing is chosen beforehand. */
  holds = $state('');

  readonly #person: PersonView;

  constructor(person: PersonView, field = '') {
    this.#person = person;
    this.field = field;
  }

  /** Another fact: what was typed for the one before does not fit it. */
  choose(field: string): void {
    this.field = field;
    this.state = '';
    this.value = '';
    this.languages = ['', '', ''];
    this.holds = '';
  }

  /** The values that stand now; all of them give way. */
  get current(): FactView[] {
    return this.#person.facts.filter((fact) => fact.field === this.field);
  }

  get contradicts(): boolean {
    return this.current.length > 1;
  }

  /** The value already recorded that holds. */
  get held(): FactView | undefined {
    return this.contradicts ? this.current.find((fact) => fact.id === this.holds) : undefined;
  }

  /** Whether a value is being written, and not one of two chosen. */
  get writes(): boolean {
    return this.field !== '' && (!this.contradicts || this.holds === OTHER);
  }

  get isDate(): boolean {
    return DATES.includes(this.field);
  }

  get missing(): string | undefined {
    if (!this.field) return t('detail-need-field');
    if (this.contradicts && !this.holds) return t('detail-need-holds');
    if (this.held) return undefined;
    if (!this.state) return t('detail-need-state');
    const given = this.#values.length > 0 || this.field === 'deceased';
    if (this.state === 'known' && !given) return t('detail-need-value');
    if (this.state === 'known' && this.isDate && isImpossible(this.value)) return t('date-impossible');
    return this.source.trim() ? undefined : t('family-need-source');
  }

  /** The value that will stand, in words; empty while something is missing. */
  get said(): string {
    if (this.missing) return '';
    if (this.held) return sayFact(this.field, this.held.state, this.held.value);
    const read = this.isDate ? readPartial(this.value) : undefined;
    const value = typeof read === 'object' ? read.edtf : this.#values.join(', ');
    return sayFact(this.field, this.state, value);
  }

  /** The values that give way to it. */
  get givesWay(): FactView[] {
    return this.current.filter((fact) => fact.id !== this.held?.id);
  }

  get #values(): string[] {
    const all = this.field === 'languages' ? this.languages : [this.value];
    return all.map((one) => one.trim()).filter(Boolean);
  }

  async save(): Promise<void> {
    const { held } = this;
    const state = held?.state ?? this.state;
    const values = held ? heldValues(held) : this.#values;
    await call('record_detail', {
      person: this.#person.id,
      field: this.field,
      state,
      values: state === 'known' ? values : [],
      source: held ? held.source : this.source.trim(),
      replaces: this.current.map((fact) => fact.id),
    });
  }
}

function heldValues(fact: FactView): string[] {
  const all = fact.field === 'languages' ? fact.value.split(', ') : [fact.value];
  return all.filter(Boolean);
}
