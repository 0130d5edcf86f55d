import { onChanges } from '$lib/api/changes';
import { call } from '$lib/api/client';
import type { Session } from '$lib/api/generated/Session';
import { navigation } from '$lib/shell/navigation.svelte';
import { vault } from '$lib/vault/session.svelte';

/** What is done first in a practice vault, in this order. */
export const STEPS = ['family', 'contact', 'statement', 'seen', 'locked'] as const;
export type Step = (typeof STEPS)[number];

/** How far somebody is, kept on this computer: these words and nothing of the vault. */
const WORDS = ['begun', 'seen', 'locked', 'closed'] as const;
type Word = (typeof WORDS)[number];
const STORED_AS = 'first-steps';

/** A vault with more pairs than this is past its first steps. */
const SMALL = 20;

/**
 * The first steps in an empty practice vault. What is done is read from its rows and counts; only that
 * the grid was looked at, that the vault was locked and that the list was closed is remembered.
 */
export class FirstSteps {
  /** The family to go on with. */
  family: string | undefined = $state();
  failed = $state(false);

  #kept: readonly Word[] = $state.raw(read());
  #contact = $state(false);
  #statement = $state(false);
  /** The list is on offer in the vault that is open. */
  #watching = false;

  constructor() {
    onChanges((changes) => (this.#watching && changes.families.length > 0 ? this.#rows() : undefined));
    vault.onLock(() => this.#locked());
    $effect.root(() => {
      $effect(() => {
        if (navigation.place.at === 'families' && this.#statement) this.#keep('seen');
      });
    });
  }

  /** Whether the list stands on Today of this vault. */
  shown(session: Session): boolean {
    return this.#offered(session) && !this.#kept.includes('closed');
  }

  /** Whether the list was closed and can be had again. */
  closed(session: Session): boolean {
    return this.#offered(session) && this.#kept.includes('closed');
  }

  done(step: Step, session: Session): boolean {
    if (step === 'family') return session.counts.pairs > 0;
    if (step === 'contact') return this.#contact;
    return step === 'statement' ? this.#statement : this.#kept.includes(step);
  }

  /** Looks at what the vault holds. A practice vault in which there is nothing begins anew. */
  async look(session: Session): Promise<void> {
    if (session.practice && session.counts.pairs === 0) this.#write(this.#kept.includes('closed') ? ['begun', 'closed'] : ['begun']);
    this.#watching = this.#offered(session);
    if (this.#watching && session.counts.pairs > 0) await this.#rows();
  }

  close(): void {
    this.#keep('closed');
  }

  open(): void {
    this.#write(this.#kept.filter((word) => word !== 'closed'));
  }

  #offered(session: Session): boolean {
    const { pairs } = session.counts;
    return session.practice && pairs <= SMALL && (pairs === 0 || this.#kept.includes('begun'));
  }

  async #rows(): Promise<void> {
    try {
      const { rows } = await call('list_pairs', { search: '', conditions: [], sort: [], from: 0, count: SMALL });
      this.family = rows[0]?.family;
      this.#contact = rows.some((row) => row.last_contact !== '');
      this.#statement = rows.some((row) => row.parent_statement !== 'not_asked');
      this.failed = false;
    } catch {
      // The steps are no work: what they could not read holds nothing up, and the list says so.
      this.failed = true;
    }
  }

  /** The vault was locked; what was read of it goes. */
  #locked(): void {
    if (this.#watching) this.#keep('locked');
    this.#watching = false;
    this.#contact = false;
    this.#statement = false;
    this.family = undefined;
    this.failed = false;
  }

  #keep(word: Word): void {
    if (this.#kept.includes('begun') && !this.#kept.includes(word)) this.#write([...this.#kept, word]);
  }

  #write(words: readonly Word[]): void {
    this.#kept = words;
    localStorage.setItem(STORED_AS, words.join(' '));
  }
}

function read(): Word[] {
  const stored = localStorage.getItem(STORED_AS)?.split(' ') ?? [];
  return WORDS.filter((word) => stored.includes(word));
}

/** The one list of this window. */
export const firstSteps = new FirstSteps();
