import { call } from '$lib/api/client';
import type { PairView } from '$lib/api/generated/PairView';
import type { PrintedSheet } from '$lib/api/generated/PrintedSheet';
import type { Session } from '$lib/api/generated/Session';
import type { SheetKind } from '$lib/api/generated/SheetKind';
import { LANGUAGES } from '$lib/i18n/bundles';
import { locale, t } from '$lib/i18n/locale.svelte';
import { FolderForm } from '$lib/record/folder.svelte';
import { Saving } from '$lib/record/saving.svelte';
import { counselBlocked, writingBlocked } from './permissions';

/** A line of the menu: which sheet, and why not for this member. */
export interface SheetAct {
  does: string;
  sheet: SheetKind;
  blocked: string | undefined;
}

/** What can be printed of a family; the core asks again who may. */
export function sheetActs(session: Session): SheetAct[] {
  const work = writingBlocked(session);
  return [
    { does: 'print-kind-election-form', sheet: 'election_form', blocked: work },
    { does: 'print-kind-field-sheet', sheet: 'field_sheet', blocked: work },
    { does: 'print-kind-family-summary', sheet: 'family_summary', blocked: work ?? counselBlocked(session) },
  ];
}

/** A search sheet is read where the person lives: in their language where the sheet has it, else in Spanish. */
function languageOf(sheet: SheetKind, spoken: readonly string[]): string {
  if (sheet !== 'field_sheet') return locale.language;
  const [first = ''] = spoken;
  return LANGUAGES.find((language) => language === first.slice(0, 2)) ?? 'es';
}

/** One sheet, written as a PDF into a folder that the person chooses. */
export class PrintForm extends FolderForm {
  language = $state('');
  /** An election form without names. */
  blank = $state(false);
  done: PrintedSheet | undefined = $state.raw();
  readonly saving = new Saving();

  constructor(
    readonly sheet: SheetKind,
    readonly family: string,
    readonly pair: PairView,
    /** What the parent speaks, the first language first. */
    spoken: readonly string[],
  ) {
    super();
    this.language = languageOf(sheet, spoken);
  }

  get missing(): string | undefined {
    return this.folder.trim() ? undefined : t('print-need-folder');
  }

  get about(): string {
    if (this.sheet === 'family_summary') return this.family;
    if (this.sheet === 'field_sheet') return this.pair.parent;
    return this.blank ? '' : this.pair.id;
  }

  async run(): Promise<void> {
    if (this.missing) return;
    const request = { kind: this.sheet, about: this.about, language: this.language, folder: this.folder.trim() };
    await this.saving.run(async () => {
      this.done = await call('print_sheet', request);
    }, t('print-written'));
  }
}
