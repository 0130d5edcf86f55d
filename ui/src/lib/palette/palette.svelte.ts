import { tick } from 'svelte';
import type { ApiError } from '$lib/api/error';
import { vault } from '$lib/vault/session.svelte';
import { commandEntries, listEntry, pairEntry, placeEntries, type Entry } from './entries';
import { ListNames } from './list-names.svelte';
import { begins } from './match';
import { PairSearch } from './pair-search.svelte';

/** Lines of one kind. */
export interface EntryGroup {
  kind: 'places' | 'commands' | 'lists' | 'pairs';
  entries: readonly Entry[];
}

/** One box that finds people and pairs, lists, places and commands. Closed, it holds nothing. */
export class Palette {
  opened = $state(false);
  words = $state('');
  readonly pairs = new PairSearch();
  readonly lists = new ListNames();
  /** The line that the arrows chose. */
  #chosen: string | undefined = $state();

  constructor() {
    vault.onLock(() => this.close());
  }

  /** What is found, without empty kinds. What comes late stands last: no line moves under the hand. */
  readonly groups: readonly EntryGroup[] = $derived.by(() => {
    if (!this.opened) return [];
    const found: EntryGroup[] = [
      { kind: 'places', entries: this.#named(placeEntries()) },
      { kind: 'commands', entries: this.#named(commandEntries()) },
      { kind: 'lists', entries: this.lists.matching(this.words).map(listEntry) },
      { kind: 'pairs', entries: this.lists.settled ? this.pairs.rows.map(pairEntry) : [] },
    ];
    return found.filter(({ entries }) => entries.length > 0);
  });

  readonly entries: readonly Entry[] = $derived(this.groups.flatMap(({ entries }) => entries));

  /** The line that Enter opens: what the arrows chose, else the first. */
  readonly active: Entry | undefined = $derived(this.entries.find(({ id }) => id === this.#chosen) ?? this.entries[0]);

  readonly failures: readonly ApiError[] = $derived(
    [this.pairs.failure, this.lists.failure].filter((failure) => failure !== undefined),
  );

  /** Whether everything that can be found for the words is there. */
  readonly complete: boolean = $derived(!this.pairs.waiting.busy && this.lists.settled);

  show(): void {
    if (vault.door !== 'open' || this.opened) return;
    this.opened = true;
    void this.lists.load();
  }

  /** Closes and forgets: what somebody looked for is nobody else's. */
  close(): void {
    this.opened = false;
    this.words = '';
    this.#chosen = undefined;
    this.pairs.forget();
    this.lists.forget();
  }

  type(words: string): void {
    this.words = words;
    this.#chosen = undefined;
    this.pairs.look(words);
  }

  /** Asks once more for what could not be read. */
  again(): void {
    if (this.lists.failure) void this.lists.load();
    if (this.pairs.failure) this.pairs.look(this.words);
  }

  /** Goes to the line after or before, from the last one to the first. */
  step(by: 1 | -1): void {
    const at = this.entries.findIndex((entry) => entry === this.active);
    this.#chosen = this.entries[(at + by + this.entries.length) % this.entries.length]?.id;
  }

  /** Opens a line. The palette goes first, so that the focus is back before it moves on. */
  async press(entry: Entry | undefined): Promise<void> {
    if (!entry || entry.blocked) return;
    this.close();
    await tick();
    entry.open();
  }

  #named(entries: Entry[]): Entry[] {
    return entries.filter(({ text }) => begins(text, this.words));
  }
}

/** The one palette of the window. */
export const palette = new Palette();
