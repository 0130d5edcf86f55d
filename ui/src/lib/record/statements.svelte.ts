import type { PairView } from '$lib/api/generated/PairView';
import type { Missed } from './evidence.svelte';
import { missedFiles } from './missed-files.svelte';
import { StatementForm, Talk } from './statement.svelte';

/** What is read once more before it is recorded, and the statements that it was seen to replace. */
interface Looked {
  form: StatementForm;
  replaces: readonly string[];
}

/** What one parent said in one talk, about each of their children. */
export class Statements {
  forms: readonly StatementForm[] = $state.raw([]);
  /** The pair whose wish is written down now. */
  pair = $state('');
  /** Pairs whose statement was recorded while another was refused. */
  recorded: readonly string[] = $state.raw([]);
  /** Files that were to be attached to statements which stand, and were not. */
  missed: readonly Missed[] = $state.raw([]);
  /** What is in the second look. */
  looked: readonly Looked[] = $state.raw([]);
  readonly talk: Talk;
  /** What was begun about a pair that cannot be written about now, in case it comes back. */
  #aside: readonly StatementForm[] = $state.raw([]);

  constructor(language: string) {
    this.talk = new Talk(language);
  }

  /** The pairs there are; what was written about one stays. Another member's statement may arrive meanwhile: it is replaced. */
  offer(pairs: readonly PairView[]): void {
    const kept = [...this.forms, ...this.#aside];
    this.#aside = kept.filter((form) => form.begun && !pairs.some((pair) => pair.id === form.pair));
    this.forms = pairs.map((pair) => {
      const replaces = pair.parent_statements.map((statement) => statement.id);
      const form = kept.find((one) => one.pair === pair.id) ?? new StatementForm(pair.id, this.talk, replaces);
      form.replaces = replaces;
      return form;
    });
  }

  /** Never another child's than the one asked for: what is pressed next is written about whoever is shown. */
  get shown(): StatementForm | undefined {
    return this.pair ? this.forms.find((form) => form.pair === this.pair) : this.forms[0];
  }

  /** To the next or previous child; whether there is another. */
  step(by: 1 | -1): boolean {
    const count = this.forms.length;
    const at = this.forms.findIndex((form) => form === this.shown);
    const next = at < 0 ? (by > 0 ? 0 : count - 1) : (at + by + count) % count;
    this.pair = this.forms[next]?.pair ?? this.pair;
    return at < 0 ? count > 0 : count > 1;
  }

  /** Those about whom something was said; before that the one that is shown. */
  get chosen(): readonly StatementForm[] {
    const begun = this.forms.filter((form) => form.begun);
    return begun.length > 0 ? begun : this.forms.filter((form) => form === this.shown);
  }

  get begun(): boolean {
    return this.talk.begun || [...this.forms, ...this.#aside].some((form) => form.begun);
  }

  /** The second look at what was said. */
  look(): void {
    this.looked = this.chosen.map((form) => ({ form, replaces: form.replaces }));
  }

  /** The same look again: without what was recorded or cannot be written about now, at what stands by now. */
  lookAgain(): void {
    this.looked = this.looked.filter(({ form }) => this.forms.includes(form)).map(({ form }) => ({ form, replaces: form.replaces }));
  }

  /** The file that was recorded last, if no statement was recorded after it. */
  get lastFile(): string | undefined {
    return this.looked.at(-1)?.form.evidence.attached.at(-1);
  }

  /** Something else stands by now than what the second look began with. */
  get changed(): boolean {
    const said = (ids: readonly string[]): string => [...ids].sort().join();
    return this.looked.some(({ form, replaces }) => !form.recorded && (!this.forms.includes(form) || said(form.replaces) !== said(replaces)));
  }

  /**
   * Records what was looked at, one after the other: the program takes one at a time. What is recorded
   * leaves the form; where one is refused, it and those after it stay.
   */
  async save(): Promise<void> {
    const keep = missedFiles.begin();
    for (const { form, replaces } of this.looked) {
      await form.save(replaces);
      keep(form.pair, form.evidence.missed);
      this.missed = [...this.missed, ...form.evidence.missed];
      this.recorded = [...this.recorded, form.pair];
      this.forms = this.forms.map((one) => (one === form ? new StatementForm(form.pair, this.talk, form.replaces) : one));
    }
  }
}
