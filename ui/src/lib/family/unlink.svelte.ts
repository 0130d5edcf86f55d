import { call } from '$lib/api/client';
import { asApiError, type ApiError } from '$lib/api/error';
import type { FamilyView } from '$lib/api/generated/FamilyView';
import type { LikenessView } from '$lib/api/generated/LikenessView';
import type { PersonView } from '$lib/api/generated/PersonView';
import type { TimelineItem } from '$lib/api/generated/TimelineItem';
import type { WrittenWhileLinked } from '$lib/api/generated/WrittenWhileLinked';
import { t } from '$lib/i18n/locale.svelte';
import { Saving } from '$lib/record/saving.svelte';

/** A link that can be taken back: who said it and when, and which records would part. */
export interface LinkLine {
  link: LikenessView;
  said: TimelineItem | undefined;
  leave: readonly string[];
  stay: readonly string[];
}

/** An entry that was written while two were one, and where a person says it belongs. */
export interface Written {
  entry: WrittenWhileLinked;
  item: TimelineItem | undefined;
}

/** One person of the two after the link was taken back. */
export interface Parted {
  person: PersonView;
}

/** A person who is several records, taken apart again, and what is to be placed afterwards. */
export class UnlinkState {
  view: FamilyView | undefined = $state.raw();
  person: PersonView | undefined = $state.raw();
  failure: ApiError | undefined = $state.raw();
  /** The link chosen; none beforehand. */
  chosen = $state('');
  reason = $state('');
  parted: readonly Parted[] = $state.raw([]);
  written: readonly Written[] = $state.raw([]);
  /** Of which entries somebody said that they stay, and which were withdrawn to be recorded at the other. */
  placed: ReadonlyMap<string, 'stays' | 'moved'> = $state.raw(new Map());
  done = $state(false);
  readonly saving = new Saving();
  readonly #family: string;
  readonly #person: string;

  constructor(family: string, person: string) {
    this.#family = family;
    this.#person = person;
  }

  readonly links: readonly LinkLine[] = $derived.by(() => {
    const { person, view } = this;
    if (!person || !view) return [];
    return person.links.map((link) => {
      const stay = reachable(link.of, person.links.filter((one) => one.id !== link.id));
      const leave = person.records.filter((record) => !stay.has(record));
      return { link, said: view.timeline.find(({ entry }) => entry === link.id), leave, stay: person.records.filter((record) => stay.has(record)) };
    });
  });

  /** Somebody has begun to say which link is taken back, and it is not taken back yet. */
  get begun(): boolean {
    return !this.done && (this.chosen !== '' || this.reason.trim() !== '');
  }

  get missing(): string | undefined {
    if (!this.chosen) return t('unlink-need-link');
    return this.reason.trim() ? undefined : t('unlink-need-reason');
  }

  get toPlace(): number {
    return this.written.filter(({ entry }) => !this.placed.has(entry.entry)).length;
  }

  async load(): Promise<void> {
    if (this.done) return;
    this.failure = undefined;
    try {
      this.view = await call('open_family', { family: this.#family });
      this.person = this.view.people.find(({ id, records }) => id === this.#person || records.includes(this.#person));
    } catch (thrown) {
      this.failure = asApiError(thrown);
    }
  }

  async save(): Promise<void> {
    const line = this.links.find(({ link }) => link.id === this.chosen);
    if (this.missing || !line) return;
    const timeline = this.view?.timeline ?? [];
    const request = { link: line.link.id, reason: this.reason.trim() };
    await this.saving.run(async () => {
      const answer = await call('unlink_persons', request);
      this.written = answer.written_while_linked.map((entry) => ({ entry, item: timeline.find((item) => item.entry === entry.entry) }));
      this.done = true;
    }, t('unlink-said'));
    if (this.done) await this.#look([line.link.of, line.link.other]);
  }

  /** Who an entry is with now. */
  holderOf(record: string): Parted | undefined {
    return this.parted.find(({ person }) => person.records.includes(record));
  }

  otherThan(record: string): Parted | undefined {
    return this.parted.find(({ person }) => !person.records.includes(record));
  }

  stays(entry: string): void {
    this.placed = new Map(this.placed).set(entry, 'stays');
  }

  /** Takes an entry back where it stands, so that it can be recorded with the other. */
  async move(entry: string): Promise<void> {
    const reason = this.reason.trim();
    const moved = await this.saving.run(() => call('withdraw', { entry, reason }), t('unlink-moved-said'));
    if (moved) this.placed = new Map(this.placed).set(entry, 'moved');
  }

  async #look(records: readonly string[]): Promise<void> {
    try {
      const found: Parted[] = [];
      for (const record of records) {
        const view = await call('open_family', { family: record });
        const person = view.people.find((one) => one.records.includes(record));
        // Other links may still hold the two together: then they are one person all the same.
        if (person && !found.some((one) => one.person.id === person.id)) found.push({ person });
      }
      this.parted = found;
    } catch (thrown) {
      this.failure = asApiError(thrown);
    }
  }
}

/** The records that hang together with this one by the links that are left. */
function reachable(from: string, links: readonly LikenessView[]): ReadonlySet<string> {
  const found = new Set([from]);
  for (let before = 0; before < found.size; ) {
    before = found.size;
    for (const { of, other } of links) {
      if (found.has(of) || found.has(other)) found.add(of).add(other);
    }
  }
  return found;
}
