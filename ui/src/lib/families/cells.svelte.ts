import { call } from '$lib/api/client';
import { asApiError, type ApiError } from '$lib/api/error';
import type { CellEdit } from '$lib/api/generated/CellEdit';
import type { CellsChanged } from '$lib/api/generated/CellsChanged';
import { t } from '$lib/i18n/locale.svelte';
import { Saving } from '$lib/record/saving.svelte';
import { Watch } from '$lib/shell/watch.svelte';

/** Cells about to be written: what would change is looked at before anything is. */
export class CellChange {
  /** What the last look found; nothing while another is awaited. */
  found: CellsChanged | undefined = $state.raw();
  failure: ApiError | undefined = $state.raw();
  looking = $state(false);
  readonly saving = new Saving();
  readonly watch = new Watch();

  #edits: CellEdit[] = [];
  /** Which look is the newest: an older answer is dropped. */
  #look = 0;
  #pause: ReturnType<typeof setTimeout> | undefined;

  /** What went wrong; that the person stopped it did not. */
  get wrong(): ApiError | undefined {
    const error = this.saving.error ?? this.failure;
    return error?.code === 'stopped' ? undefined : error;
  }

  /** Looks at what some edits would change, once nobody types any more. Without edits there is nothing to see. */
  look(edits: CellEdit[], pauseMs = 0): void {
    const look = ++this.#look;
    clearTimeout(this.#pause);
    this.#edits = edits;
    this.found = undefined;
    this.failure = undefined;
    this.looking = edits.length > 0;
    if (this.looking) this.#pause = setTimeout(() => void this.#ask(look), pauseMs);
  }

  /** Writes what was looked at; whether it was done. What is said of it is what was written, not what was seen before. */
  async write(said: (written: CellsChanged) => string): Promise<boolean> {
    let written: CellsChanged | undefined;
    if (!this.found) return false;
    return this.saving.run(
      async () => (written = await this.watch.over(() => call('change_cells', { edits: this.#edits, write: true }))),
      () => (written?.written ? said(written) : t('preview-nothing')),
    );
  }

  async #ask(look: number): Promise<void> {
    try {
      const found = await this.watch.over(() => call('change_cells', { edits: this.#edits, write: false }));
      if (look === this.#look) this.found = found;
    } catch (thrown) {
      if (look === this.#look) this.failure = asApiError(thrown);
    } finally {
      if (look === this.#look) this.looking = false;
    }
  }
}

/** How many parents a look found in each state; a parent of several pairs once, by what becomes of them. */
export interface Tally {
  changes: number;
  same: number;
  refused: number;
}

/** Counts by parent; `parentOf` tells whose row a pair is. */
export function tallyParents(found: CellsChanged, parentOf: ReadonlyMap<string, string>): Tally {
  const changes = new Set<string>();
  const same = new Set<string>();
  const refused = new Set<string>();
  const by = { changes, same, refused };
  for (const line of found.lines) by[line.state].add(parentOf.get(line.pair) ?? line.pair);
  const others = (from: Set<string>, ...taken: Set<string>[]) => [...from].filter((one) => !taken.some((set) => set.has(one))).length;
  return { changes: changes.size, refused: others(refused, changes), same: others(same, changes, refused) };
}

/** Counts by cell. */
export function tallyCells(found: CellsChanged): Tally {
  const tally: Tally = { changes: 0, same: 0, refused: 0 };
  for (const line of found.lines) tally[line.state] += 1;
  return tally;
}
