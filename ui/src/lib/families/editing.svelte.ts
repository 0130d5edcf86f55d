import { call } from '$lib/api/client';
import type { CellLine } from '$lib/api/generated/CellLine';
import type { MemberView } from '$lib/api/generated/MemberView';
import type { PairRow } from '$lib/api/generated/PairRow';
import { hasMessage, t } from '$lib/i18n/locale.svelte';
import { Saving } from '$lib/record/saving.svelte';
import { codeOf, type Column } from './columns';
import { cellText } from './copy';
import { optionsOf, readValue } from './paste';

/** One cell as it is being written in its place. What was typed stays until it is kept or given back. */
export class CellEditing {
  readonly pair: string;
  readonly parent: string;
  readonly column: Column;
  text = $state('');
  /** Why the core does not take it, said at the cell. */
  refusal = $state('');
  readonly saving = new Saving();
  /** Being written, and written: the row may be drawn elsewhere by then. */
  stage: 'open' | 'keeping' | 'kept' = $state('open');
  /** The field had the focus once: when it is drawn anew it takes it from nobody. */
  opened = false;

  readonly #before: string;
  readonly #members: readonly MemberView[];
  readonly options: readonly { value: string; label: string }[];

  constructor(row: PairRow, column: Column, members: readonly MemberView[]) {
    this.pair = row.pair;
    this.parent = row.parent;
    this.column = column;
    this.options = optionsOf(column, members, column === 'country' ? row.country : column === 'language' ? row.language : '');
    const standing = column === 'country' ? this.options.find((option) => option.value === row.country)?.label : undefined;
    this.#before = standing ?? cellText(row, column);
    this.text = this.#before;
    this.#members = members;
  }

  /** Something was typed that is not yet kept. */
  get changed(): boolean {
    return this.text.trim() !== this.#before;
  }

  /** What was typed is a value by itself, such as a code. */
  get isKnown(): boolean {
    return this.options.some((option) => option.value.toLowerCase() === this.text.trim().toLowerCase());
  }

  /** Writes what stands there now; whether the cell can be left. Nothing new is nothing to write. */
  async keep(typed = this.text): Promise<boolean> {
    if (this.stage === 'keeping') return false;
    this.stage = 'keeping';
    const done = await this.#write(typed);
    this.stage = done ? 'kept' : 'open';
    return done;
  }

  async #write(typed: string): Promise<boolean> {
    const text = typed.trim();
    if (text === this.#before) return true;
    this.refusal = '';
    const edit = {
      pair: this.pair,
      column: codeOf(this.column),
      how: text === '' ? 'clear' : 'set',
      value: readValue(this.column, text, this.#members),
    };
    let line: CellLine | undefined;
    const column = t(`column-${this.column}`);
    const done = await this.saving.run(
      async () => (line = (await call('change_cells', { edits: [edit], write: true })).lines[0]),
      () => {
        if (line?.refusal) return sayRefusal(line);
        return text === '' ? t('edit-kept-blank', { column }) : t('edit-kept', { column, value: text });
      },
    );
    this.refusal = line?.refusal ? sayRefusal(line) : '';
    return done && this.refusal === '';
  }
}

/** Why a cell cannot be written, in words. */
export function sayRefusal(line: CellLine): string {
  if (!line.refusal) return '';
  const { message_id, args } = line.refusal;
  return t(hasMessage(message_id) ? message_id : 'err-internal', args);
}
