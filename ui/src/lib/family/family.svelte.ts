import { onChanges } from '$lib/api/changes';
import { call } from '$lib/api/client';
import { asApiError, type ApiError } from '$lib/api/error';
import type { DocumentView } from '$lib/api/generated/DocumentView';
import type { FamilyView } from '$lib/api/generated/FamilyView';
import type { PairView } from '$lib/api/generated/PairView';
import type { PersonView } from '$lib/api/generated/PersonView';
import type { PrivilegedNote } from '$lib/api/generated/PrivilegedNote';
import type { TimelineItem } from '$lib/api/generated/TimelineItem';
import { Undo } from './undo.svelte';

/** The lines of a draft are an entry beside the draft itself, which says it all. */
const LINES_OF_A_DELIVERY = 'timeline-delivery-lines';

/** What of the timeline is shown. */
export const TIMELINE_FILTERS = ['everything', 'contact', 'statement', 'government', 'document', 'note', 'correction'] as const;
export type TimelineFilter = (typeof TIMELINE_FILTERS)[number];
const NOTES = ['note_written', 'privileged_note_written'];
/** Entries that change what is known of a person, or take something back. */
const CORRECTIONS = [
  'name_recorded', 'name_preferred', 'identifier_recorded', 'detail_recorded', 'persons_linked', 'persons_told_apart',
  'withdrawn', 'trashed', 'redacted',
];

function shows(filter: TimelineFilter, item: TimelineItem): boolean {
  if (filter === 'note') return NOTES.includes(item.kind);
  if (filter === 'correction') return CORRECTIONS.includes(item.kind);
  return filter === 'everything' || item.group === filter;
}

/** One family on the screen: which pair and person are looked at, and whether the wall is open. */
export class FamilyState {
  view: FamilyView | undefined = $state.raw();
  failure: ApiError | undefined = $state.raw();
  pairId = $state('');
  personId = $state('');
  filter: TimelineFilter = $state('everything');
  notes: PrivilegedNote[] | undefined = $state.raw();
  notesFailure: ApiError | undefined = $state.raw();

  /** What the last act here was, if it can be taken back with one press. */
  readonly undo = new Undo();

  readonly #id: string;

  constructor(id: string, pair?: string) {
    this.#id = id;
    this.pairId = pair ?? '';
  }

  /** The family's own id: a link from a list's row names one of its people or pairs instead. */
  get id(): string {
    return this.view?.id ?? this.#id;
  }

  get pair(): PairView | undefined {
    return this.view?.pairs.find((pair) => pair.id === this.pairId) ?? this.view?.pairs[0];
  }

  /** The person whose side column is shown: the one chosen, else the parent of the pair. */
  get person(): PersonView | undefined {
    return this.find(this.personId) ?? this.find(this.pair?.parent ?? '') ?? this.view?.people[0];
  }

  get timeline(): TimelineItem[] {
    return (this.view?.timeline ?? []).filter((item) => item.said.message_id !== LINES_OF_A_DELIVERY && shows(this.filter, item));
  }

  get privilegedCount(): number {
    return (this.view?.timeline ?? []).filter((item) => item.privileged).length;
  }

  /** A document that may be looked at: it stands, and the member at work is shown what is in it. */
  readable(entry: string): DocumentView | undefined {
    return this.view?.documents.find((document) => document.entry === entry && !document.hidden);
  }

  find(personId: string): PersonView | undefined {
    return this.view?.people.find((person) => person.id === personId);
  }

  choosePair(pair: PairView): void {
    this.pairId = pair.id;
    this.personId = pair.parent;
  }

  /** The next or previous pair of this family. */
  stepPair(step: 1 | -1): void {
    const pairs = this.view?.pairs ?? [];
    const now = pairs.findIndex((pair) => pair.id === this.pair?.id);
    const next = pairs[(now + step + pairs.length) % pairs.length];
    if (next) this.choosePair(next);
  }

  async load(): Promise<void> {
    try {
      this.view = await call('open_family', { family: this.#id });
      this.failure = undefined;
    } catch (thrown) {
      this.failure = asApiError(thrown);
    }
  }

  /** Fetches the sealed notes; they are held only while the wall is open. */
  async openWall(): Promise<void> {
    try {
      this.notes = (await call('read_notes', { family: this.id })).notes;
      this.notesFailure = undefined;
    } catch (thrown) {
      this.notesFailure = asApiError(thrown);
    }
  }

  closeWall(): void {
    this.notes = undefined;
  }

  /** Loads, and loads again whenever a change names this family. Answers with the end of it. */
  watch(): () => void {
    void this.load();
    return onChanges(async (changes) => {
      if (!changes.families.includes(this.id)) return;
      this.undo.clear();
      await this.load();
      if (this.notes) await this.openWall();
    });
  }
}
