import { onChanges } from '$lib/api/changes';
import { call } from '$lib/api/client';
import { asApiError, type ApiError } from '$lib/api/error';
import type { FamilyView } from '$lib/api/generated/FamilyView';
import type { LikenessView } from '$lib/api/generated/LikenessView';
import type { PairRow } from '$lib/api/generated/PairRow';
import type { Weighing } from '$lib/api/generated/Weighing';
import type { Session } from '$lib/api/generated/Session';
import { t } from '$lib/i18n/locale.svelte';
import { Saving } from '$lib/record/saving.svelte';
import { compare, contradicting, sideOf, type Line, type Side } from './link-compare';
import { counselBlocked, linkBlocked, writingBlocked } from './permissions';

/** What somebody says of two records. Nothing is chosen beforehand. */
export type Finding = '' | 'same' | 'apart' | 'unsure';
/** Which of a pair is meant. */
export type PairSide = 'parent' | 'child';

/** So many records or pairs come under one person without counsel (core/rules/link.rs). */
const MOST_RECORDS = 6;
const MOST_PAIRS = 40;

/** Whose family is opened for the other, and who of it they are. */
interface Chosen {
  family: string;
  pick: (view: FamilyView) => string | undefined;
}

/** Two people beside each other: whether they are one, by whose word and on what ground. */
export class LinkState {
  one: Side | undefined = $state.raw();
  other: Side | undefined = $state.raw();
  /** How likely the two are one, and why; nothing where they have too little in common to be weighed. */
  weighing: Weighing | undefined = $state.raw();
  finding: Finding = $state('');
  reason = $state('');
  failure: ApiError | undefined = $state.raw();
  readonly saving = new Saving();
  /** The other as chosen: the id of a pair or a person leads to their family wherever it is now. */
  #chosen: Chosen | undefined;
  readonly #family: string;
  readonly #person: string;

  constructor(family: string, person: string) {
    this.#family = family;
    this.#person = person;
  }

  readonly lines: readonly Line[] = $derived(this.one && this.other ? compare(this.one, this.other) : []);

  /** Whether this line of the book is the person themself. */
  isOne(row: PairRow, side: PairSide): boolean {
    const pair = this.one?.view.pairs.find(({ id }) => id === row.pair);
    return pair !== undefined && pair[side] === this.one?.person.id;
  }

  async load(): Promise<void> {
    this.failure = undefined;
    try {
      this.one = sideOf(await call('open_family', { family: this.#family }), this.#person);
      if (this.#chosen) await this.#open();
    } catch (thrown) {
      this.failure = asApiError(thrown);
    }
  }

  /** The other is one side of a pair. */
  async choose(row: Pick<PairRow, 'pair'>, which: PairSide): Promise<void> {
    await this.#take({ family: row.pair, pick: (view) => view.pairs.find(({ id }) => id === row.pair)?.[which] });
  }

  /** The other is this person. */
  async choosePerson(person: string): Promise<void> {
    await this.#take({ family: person, pick: () => person });
  }

  async #take(chosen: Chosen): Promise<void> {
    this.#chosen = chosen;
    this.finding = '';
    this.failure = undefined;
    this.saving.error = undefined;
    try {
      await this.#open();
    } catch (thrown) {
      this.failure = asApiError(thrown);
    }
  }

  /** Back to the search: what was typed as the ground stays. */
  leaveOther(): void {
    this.#chosen = undefined;
    this.other = undefined;
    this.weighing = undefined;
    this.finding = '';
    this.saving.error = undefined;
  }

  /** Somebody's finding that these are two people, if it stands. */
  get apart(): LikenessView | undefined {
    const records = this.other?.person.records ?? [];
    return this.one?.person.told_apart.find(({ of, other }) => records.includes(of) || records.includes(other));
  }

  /** Why “the same person” cannot be said, before the click; the core checks again. */
  sameBlocked(session: Session): string | undefined {
    return linkBlocked(session) ?? this.#never() ?? (this.apart ? t('link-apart-stands') : undefined) ?? this.#forCounsel(session);
  }

  apartBlocked(session: Session): string | undefined {
    return writingBlocked(session) ?? this.#never() ?? (this.apart ? t('link-apart-stands') : undefined);
  }

  /** Somebody has begun to say what they find. */
  get begun(): boolean {
    return this.finding !== '' || this.reason.trim() !== '';
  }

  get missing(): string | undefined {
    if (!this.finding) return t('link-need-finding');
    return this.finding !== 'unsure' && !this.reason.trim() ? t('link-need-reason') : undefined;
  }

  /** Whether it was done. “Cannot tell yet” writes nothing. */
  async save(): Promise<boolean> {
    const [one, other] = [this.one?.person.id, this.other?.person.id];
    if (!one || !other || this.missing) return false;
    const request = { person: one, other, reason: this.reason.trim() };
    if (this.finding === 'same') return this.saving.run(() => call('link_persons', request), t('link-same-said'));
    if (this.finding === 'apart') return this.saving.run(() => call('tell_persons_apart', request), t('link-apart-said'));
    return this.saving.run(() => Promise.resolve(), t('link-unsure-said'));
  }

  /** Takes back the finding that they are two, on the ground that stands in the box. */
  async takeBackApart(): Promise<void> {
    const { apart } = this;
    const reason = this.reason.trim();
    if (!apart || !reason) return;
    if (await this.saving.run(() => call('withdraw', { entry: apart.id, reason }), t('link-apart-taken-back'))) await this.load();
  }

  /** Loads, and loads again whenever a change names one of the families. Answers with the end of it. */
  watch(): () => void {
    void this.load();
    return onChanges(async ({ families }) => {
      if (this.saving.busy) return;
      if ([this.one?.view.id, this.other?.view.id].some((id) => id !== undefined && families.includes(id))) await this.load();
    });
  }

  async #open(): Promise<void> {
    const chosen = this.#chosen;
    if (!chosen) return;
    const view = await call('open_family', { family: chosen.family });
    const person = chosen.pick(view);
    const other = person === undefined ? undefined : sideOf(view, person);
    const weighing = other && (await this.#weigh(other.person.id));
    // Another was chosen while this one was being read.
    if (this.#chosen !== chosen) return;
    this.other = other;
    this.weighing = weighing;
  }

  async #weigh(other: string): Promise<Weighing | undefined> {
    const { found } = await call('lookalikes', { person: this.one?.person.id ?? '', part: '', name: '', a_number: '', born: '', sex: '', country: '' });
    return found.find(({ who }) => who.person === other)?.weighing;
  }

  /** What makes two records one or two by itself. */
  #never(): string | undefined {
    const [one, other] = [this.one?.person.id, this.other?.person.id];
    if (one === other) return t('link-one-already');
    const pairs = this.one?.view.pairs ?? [];
    const both = pairs.some(({ parent, child }) => (parent === one && child === other) || (parent === other && child === one));
    return both ? t('link-parent-and-child') : undefined;
  }

  #forCounsel(session: Session): string | undefined {
    if (!this.one || !this.other || counselBlocked(session) === undefined) return undefined;
    if (contradicting(this.one.person, this.other.person)) return t('link-contradict');
    const sides = [this.one, this.other];
    const records = sides.reduce((sum, { person }) => sum + person.records.length, 0);
    const pairs = sides.reduce((sum, { person, view }) => sum + view.pairs.filter(({ parent, child }) => [parent, child].includes(person.id)).length, 0);
    return records > MOST_RECORDS || pairs > MOST_PAIRS ? t('link-too-many') : undefined;
  }
}
