import { movedNothing } from '$lib/api/acts';
import { call } from '$lib/api/client';
import { asApiError } from '$lib/api/error';
import { chooseDocument } from '$lib/host/host';
import { sayError } from '$lib/i18n/errors';
import { t } from '$lib/i18n/locale.svelte';
import { nameOf } from '$lib/vault/paths';

/** A file that shows what was said, and what it is. */
export class EvidenceFile {
  kind = $state('other');

  constructor(readonly path: string) {}

  get name(): string {
    return nameOf(this.path);
  }
}

/** A file that was to be attached to a statement and was not, and why. */
export interface Missed {
  name: string;
  why: string;
}

/** Files that show what a parent said about one child. They are attached once the statement stands. */
export class Evidence {
  files: readonly EvidenceFile[] = $state.raw([]);
  /** What was attached, by name, and what was not. */
  attached: readonly string[] = [];
  missed: readonly Missed[] = [];
  /** Why no file could be chosen. */
  failed = $state('');

  async choose(): Promise<void> {
    this.failed = '';
    try {
      const path = await chooseDocument();
      if (path && !this.files.some((file) => file.path === path)) this.files = [...this.files, new EvidenceFile(path)];
    } catch (thrown) {
      this.failed = sayError(asApiError(thrown));
    }
  }

  remove(file: EvidenceFile): void {
    this.files = this.files.filter((one) => one !== file);
  }

  /**
   * Attaches each file as evidence of this entry, one after the other; one that fails holds none of the
   * others back. Its day and language are its own and not those of the talk: they stay open.
   */
  async attach(pair: string, evidence_of: string): Promise<void> {
    for (const { path, kind, name } of this.files) {
      try {
        const answer = await call('attach_document', { about: pair, path, kind, title: '', dated: '', language: '', source: '', evidence_of });
        if (movedNothing(answer)) this.#miss(name, t('evidence-already'));
        else this.attached = [...this.attached, name];
      } catch (thrown) {
        this.#miss(name, sayError(asApiError(thrown)));
      }
    }
  }

  #miss(name: string, why: string): void {
    this.missed = [...this.missed, { name, why }];
  }
}
