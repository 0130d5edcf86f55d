import { movedNothing } from '$lib/api/acts';
import { call } from '$lib/api/client';
import { asApiError, type ApiError } from '$lib/api/error';
import { chooseDocument } from '$lib/host/host';
import { t } from '$lib/i18n/locale.svelte';
import { isImpossible } from './read-partial';
import { Saving } from './saving.svelte';

/** A file that is about to be kept with a person or a pair. */
export class AttachForm {
  path = $state('');
  kind = $state('');
  title = $state('');
  dated = $state('');
  language = $state('');
  source = $state('');
  /** Entry hash of what it is evidence of; empty if of nothing in particular. */
  evidenceOf = $state('');
  choosing: ApiError | undefined = $state.raw();
  /** The very file is kept with them: nothing was written. */
  already = $state(false);
  readonly saving = new Saving();

  /** `about`: id of the person or pair. */
  constructor(readonly about: string) {}

  get missing(): string | undefined {
    if (!this.path.trim()) return t('document-need-file');
    if (!this.kind) return t('document-need-kind');
    return isImpossible(this.dated) ? t('date-impossible') : undefined;
  }

  async choose(): Promise<void> {
    this.choosing = undefined;
    try {
      this.path = (await chooseDocument()) ?? this.path;
    } catch (thrown) {
      this.choosing = asApiError(thrown);
    }
  }

  /** Whether it was attached. */
  async save(): Promise<boolean> {
    this.already = false;
    const request = {
      about: this.about,
      path: this.path.trim(),
      kind: this.kind,
      title: this.title.trim(),
      dated: this.dated.trim(),
      language: this.language,
      source: this.source.trim(),
      evidence_of: this.evidenceOf,
    };
    const done = await this.saving.run(
      async () => {
        this.already = movedNothing(await call('attach_document', request));
      },
      () => (this.already ? t('document-already') : t('document-saved')),
    );
    return done && !this.already;
  }
}
