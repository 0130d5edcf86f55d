import type { CellEdit } from '$lib/api/generated/CellEdit';
import type { CellsChanged } from '$lib/api/generated/CellsChanged';
import type { MemberView } from '$lib/api/generated/MemberView';
import type { PairRow } from '$lib/api/generated/PairRow';
import { sayDay } from '$lib/i18n/dates';
import { t } from '$lib/i18n/locale.svelte';
import { readDay, unreadable } from '$lib/record/read-date';
import { CellChange, tallyParents, type Tally } from './cells.svelte';
import { codeOf } from './columns';

/** What can be done with many rows at once: the column that it writes. */
export const BULK_KINDS = ['assigned', 'tags', 'follow-up'] as const;
export type BulkKind = (typeof BULK_KINDS)[number];

/** The choice of nobody: to be told apart from no choice. */
export const NOBODY = 'nobody';
/** So long nobody types when what would change is looked at. */
const PAUSE_MS = 300;

/** One value for the parents of many rows: chosen, looked at, written. */
export class BulkForm {
  member = $state('');
  tags = $state('');
  day = $state('');
  how = $state('');
  readonly change = new CellChange();
  readonly kind: BulkKind;

  readonly #rows: readonly PairRow[];
  readonly #members: readonly MemberView[];
  readonly #parents: ReadonlyMap<string, string>;

  constructor(kind: BulkKind, rows: readonly PairRow[], members: readonly MemberView[]) {
    this.kind = kind;
    this.how = kind === 'tags' ? 'add' : 'set';
    this.#rows = rows;
    this.#members = members;
    this.#parents = new Map(rows.map((row) => [row.pair, row.parent_id]));
  }

  /** What is still to be chosen. */
  get missing(): string | undefined {
    if (this.kind === 'assigned') return this.member ? undefined : t('bulk-need-member');
    if (this.kind === 'tags') return this.tags.trim() ? undefined : t('bulk-need-tag');
    if (this.how === 'clear' || readDay(this.day)) return undefined;
    return t(unreadable(this.day, readDay) ? 'day-unreadable' : 'bulk-need-day');
  }

  /** Looks anew at what would change. */
  look(): void {
    this.change.look(this.missing ? [] : this.#edits(), this.kind === 'assigned' ? 0 : PAUSE_MS);
  }

  get tally(): Tally | undefined {
    return this.change.found && tallyParents(this.change.found, this.#parents);
  }

  /** What will stand, and what stood in the way, counts first. */
  sayWill(found: CellsChanged): string {
    return t(`will-${this.#words()}`, { count: found.people, value: this.#value() });
  }

  async write(): Promise<boolean> {
    return this.change.write((written) => t(`did-${this.#words()}`, { count: written.people, value: this.#value() }));
  }

  #words(): string {
    if (this.kind === 'tags') return `tags-${this.how}`;
    return this.kind === 'follow-up' && this.how === 'clear' ? 'follow-up-clear' : this.kind;
  }

  #value(): string {
    if (this.kind === 'tags') return this.tags.trim();
    if (this.kind === 'follow-up') return sayDay(readDay(this.day) ?? '');
    return this.#members.find((member) => member.id === this.member)?.name ?? t('nobody');
  }

  #edits(): CellEdit[] {
    const nobody = this.kind === 'assigned' && this.member === NOBODY;
    const value = this.kind === 'assigned' ? this.member : this.kind === 'tags' ? this.tags.trim() : (readDay(this.day) ?? '');
    const how = nobody ? 'clear' : this.how;
    return this.#rows.map((row) => ({ pair: row.pair, column: codeOf(this.kind), how, value: how === 'clear' ? '' : value }));
  }
}
