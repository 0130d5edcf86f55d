import { call } from '$lib/api/client';
import { asApiError, type ApiError } from '$lib/api/error';
import type { FamilyView } from '$lib/api/generated/FamilyView';
import type { ListRowView } from '$lib/api/generated/ListRowView';
import type { ListSummary } from '$lib/api/generated/ListSummary';
import type { RowPerson } from '$lib/api/generated/RowPerson';
import type { Weighing } from '$lib/api/generated/Weighing';
import { sideOf, type Line, type Side } from '$lib/family/link-compare';
import { t } from '$lib/i18n/locale.svelte';
import { Saving } from '$lib/record/saving.svelte';
import { compareRow, groundOf } from './row-compare';

/** Rows asked for at once, to find the one that is meant and its neighbours: the most the core gives. */
const PAGE = 500;
export type RowSide = 'parent' | 'child';
/** Nobody of those in the book: the row founds them. */
export const NEW = 'new';

/** Somebody of the book beside what the row says of them. */
export interface Candidate {
  id: string;
  side: Side;
  lines: readonly Line[];
  /** How likely it is they, and why; nothing where only the number or the whole name says it. */
  weighing: Weighing | undefined;
}

/** One side of a row: what it says, whom it may mean, and what was chosen. Nothing is chosen beforehand. */
export interface Question {
  side: RowSide;
  says: RowPerson;
  candidates: readonly Candidate[];
}

/** A row that waits, and what a person decides about it. */
export class WaitingRow {
  readonly list: string;
  readonly bucket: string;
  summary: ListSummary | undefined = $state.raw();
  columns: readonly string[] = $state.raw([]);
  row: ListRowView | undefined = $state.raw();
  questions: readonly Question[] = $state.raw([]);
  /** Rows that wait, in the order of the file. */
  queue: readonly ListRowView[] = $state.raw([]);
  loaded = $state(false);
  chosen: Partial<Record<RowSide, string>> = $state({});
  notOurs = $state(false);
  /** Of a row that is linked: what it says otherwise is recorded beside what the book has. */
  otherwise = $state(false);
  reason = $state('');
  failure: ApiError | undefined = $state.raw();
  readonly saving = new Saving();
  #proposed = '';
  #number: number;
  #generation = 0;

  constructor(list: string, bucket: string, row: number) {
    this.list = list;
    this.bucket = bucket;
    this.#number = row;
  }

  /** Reads the queue and the row; where the row waits no more, the next one after it, else the first. */
  async load(): Promise<void> {
    this.#generation += 1;
    const generation = this.#generation;
    this.failure = undefined;
    const rows: ListRowView[] = [];
    try {
      let total = 1;
      while (rows.length < total) {
        const answer = await call('open_list', { list: this.list, from: rows.length, count: PAGE, bucket: this.bucket });
        if (generation !== this.#generation) return;
        this.summary = answer.list;
        this.columns = answer.columns;
        total = answer.rows.length === 0 ? rows.length : answer.total;
        rows.push(...answer.rows);
      }
    } catch (thrown) {
      if (generation === this.#generation) this.failure = asApiError(thrown);
      return;
    }
    await this.#show(rows.find((one) => one.row >= this.#number) ?? rows[0], rows);
  }

  /** Shows a row of the queue beside whom it may mean, with nothing chosen. */
  async #show(row: ListRowView | undefined, queue: readonly ListRowView[] = this.queue): Promise<void> {
    this.#generation += 1;
    const generation = this.#generation;
    this.failure = undefined;
    try {
      const questions = row ? await Promise.all(row.says.map((says) => questionOf(says, row))) : [];
      if (generation !== this.#generation) return;
      this.queue = queue;
      this.row = row;
      this.#number = row?.row ?? this.#number;
      this.questions = questions;
      this.#clear();
      this.loaded = true;
    } catch (thrown) {
      if (generation === this.#generation) this.failure = asApiError(thrown);
    }
  }

  /** Where the row stands among those that wait, from 1; 0 when none does. */
  get place(): number {
    return this.row ? this.queue.indexOf(this.row) + 1 : 0;
  }

  /** Goes to the row that stands so many places further; whether there is one. Nothing is written. */
  async step(by: 1 | -1): Promise<boolean> {
    const next = this.queue[this.place - 1 + by];
    if (next === undefined) return false;
    await this.#show(next);
    return true;
  }

  /** The side that is asked for now: the first of which nothing is chosen. */
  get asked(): Question | undefined {
    return this.questions.find(({ side }) => this.chosen[side] === undefined);
  }

  choose(side: RowSide, id: string): void {
    this.notOurs = false;
    this.chosen = { ...this.chosen, [side]: id };
    this.#propose();
  }

  /** Somebody of the book whom the row did not lead to: `pair` is theirs, `which` their side of it. */
  async add(side: RowSide, pair: string, which: RowSide): Promise<void> {
    await this.#add(side, pair, (view) => view.pairs.find(({ id }) => id === pair)?.[which]);
  }

  /** The same by their own id. */
  async addPerson(side: RowSide, person: string): Promise<void> {
    await this.#add(side, person, () => person);
  }

  async #add(side: RowSide, family: string, pick: (view: FamilyView) => string | undefined): Promise<void> {
    const question = this.questions.find((one) => one.side === side);
    const row = this.row;
    if (!question || !row) return;
    try {
      const view = await call('open_family', { family });
      const person = pick(view);
      const found = person && candidateOf(view, person, undefined, question.says, besideOf(row, side));
      if (!found || this.row !== row) return;
      const others = question.candidates.filter(({ id }) => id !== found.id);
      this.questions = this.questions.map((one) => (one.side === side ? { ...one, candidates: [...others, found] } : one));
      this.choose(side, found.id);
    } catch (thrown) {
      this.failure = asApiError(thrown);
    }
  }

  /** It speaks of nobody whom the network looks for. */
  chooseNotOurs(): void {
    this.chosen = {};
    this.notOurs = true;
    this.#propose();
  }

  /** A row that cannot be read founds nobody, but a person may know who is meant. */
  get foundsNobody(): boolean {
    return this.bucket === 'unreadable';
  }

  /** What is still to be said before this can be saved. */
  get missing(): string | undefined {
    if (!this.notOurs && this.questions.length === 0) return t('row-need-not-ours');
    if (!this.notOurs && this.asked) return t(this.asked.side === 'parent' ? 'row-need-parent' : 'row-need-child');
    return this.reason.trim() ? undefined : t('link-need-reason');
  }

  /** What will be written, as the core calls it. */
  get decision(): 'link' | 'found' | 'not_ours' {
    if (this.notOurs) return 'not_ours';
    const known = this.questions.map(({ side }) => this.known(side));
    if (known.some((id) => id === '')) return 'found';
    return known.length < 2 || this.#isPair() ? 'link' : 'found';
  }

  /** The person of the book who was chosen for a side; blank for somebody new. */
  known(side: RowSide): string {
    const id = this.chosen[side];
    return id === undefined || id === NEW ? '' : id;
  }

  /** Writes the decision; whether it was done. The next row that waits stands there then. */
  async save(): Promise<boolean> {
    const row = this.row;
    if (!row || this.missing) return false;
    const request = {
      list: this.list,
      row: row.row,
      decision: this.decision,
      parent: this.notOurs ? '' : this.known('parent'),
      child: this.notOurs ? '' : this.known('child'),
      reason: this.reason.trim(),
      otherwise: this.decision === 'link' && this.otherwise,
    };
    const done = await this.saving.run(() => call('decide_row', request), t('row-decided', { row: row.row }));
    if (!done) return false;
    await this.load();
    return true;
  }

  /** Somebody has begun to decide. */
  get begun(): boolean {
    return this.notOurs || Object.keys(this.chosen).length > 0 || this.reason.trim() !== '';
  }

  #isPair(): boolean {
    const parent = this.#candidate('parent')?.side;
    const child = this.known('child');
    return parent?.view.pairs.some((pair) => pair.parent === parent.person.id && pair.child === child) ?? false;
  }

  #candidate(side: RowSide): Candidate | undefined {
    return this.questions.find((one) => one.side === side)?.candidates.find(({ id }) => id === this.chosen[side]);
  }

  /** The ground follows what is chosen, until somebody writes their own. */
  #propose(): void {
    if (this.reason.trim() !== '' && this.reason !== this.#proposed) return;
    const grounds = this.questions.map(({ side, candidates }) => {
      const who = t(side === 'parent' ? 'link-part-parent' : 'link-part-child');
      if (this.chosen[side] === NEW) return t(candidates.length > 0 ? 'row-ground-nobody' : 'row-ground-new', { who });
      const ground = groundOf(this.#candidate(side)?.lines ?? []);
      return ground && `${who}: ${ground}`;
    });
    this.#proposed = grounds.filter(Boolean).join(' ');
    this.reason = this.#proposed;
  }

  #clear(): void {
    this.chosen = {};
    this.notOurs = false;
    this.otherwise = false;
    this.reason = '';
    this.#proposed = '';
    this.saving.error = undefined;
  }
}

const besideOf = (row: ListRowView, side: string): RowPerson | undefined => row.says.find((one) => one.side !== side);

async function questionOf(says: RowPerson, row: ListRowView): Promise<Question> {
  const meant = row.candidates.filter(({ side }) => side === says.side);
  const found = meant.map(async ({ person, weighing }) => candidateOf(await call('open_family', { family: person }), person, weighing ?? undefined, says, besideOf(row, says.side)));
  const candidates = (await Promise.all(found)).filter((one) => one !== undefined);
  return { side: says.side as RowSide, says, candidates };
}

function candidateOf(view: FamilyView, id: string, weighing: Weighing | undefined, says: RowPerson, beside: RowPerson | undefined): Candidate | undefined {
  const side = sideOf(view, id);
  return side && { id: side.person.id, side, lines: compareRow(says, beside, side), weighing };
}
