import { call } from '$lib/api/client';
import { asApiError, type ApiError } from '$lib/api/error';
import type { ListFileRequest } from '$lib/api/generated/ListFileRequest';
import type { ListImported } from '$lib/api/generated/ListImported';
import type { ListPreview } from '$lib/api/generated/ListPreview';
import type { ListSummary } from '$lib/api/generated/ListSummary';
import { chooseDocument, chooseListFile } from '$lib/host/host';
import { sayCount } from '$lib/i18n/dates';
import { t } from '$lib/i18n/locale.svelte';
import { readDay, unreadable } from '$lib/record/read-date';
import { Saving } from '$lib/record/saving.svelte';
import { Watch } from '$lib/shell/watch.svelte';
import { IMPORT_POLICIES } from '$lib/vocabulary/codes';

/** A file about to be taken in: which, from whom, how it is read, and what it would do. */
export class ImportForm {
  path = $state('');
  /** Rows from the clipboard, as text: read instead of a file. */
  pasted: string | undefined = $state.raw();
  kind = $state('');
  sender = $state('');
  asOf = $state('');
  /** What becomes of what the list says of people in the book: a code of IMPORT_POLICIES. */
  policy: string = $state(IMPORT_POLICIES[0]);
  protective = $state(false);
  /** A file of how columns are read; blank while the headings, or an earlier list, decide. */
  map = $state('');
  sheet = $state('');
  /** Fields of the columns as the person has set them; nothing while the headers decide. */
  mapping: readonly string[] | undefined = $state.raw();
  preview: ListPreview | undefined = $state.raw();
  looking = $state(false);
  failure: ApiError | undefined = $state.raw();
  readonly saving = new Saving();
  readonly watch = new Watch();

  /** Which look is the newest: an older answer is dropped. */
  #look = 0;
  #lookedAt = '';
  #mapLookedAt = '';

  /** Lets the person choose a file and looks at it. */
  async choose(): Promise<void> {
    try {
      const path = await chooseListFile();
      if (path === null) return;
      this.path = path;
      this.pasted = undefined;
      await this.lookAnew();
    } catch (thrown) {
      this.failure = asApiError(thrown);
    }
  }

  /** Lets the person choose how the columns are read, and reads them so. */
  async chooseMap(): Promise<void> {
    try {
      this.map = (await chooseDocument()) ?? this.map;
      await this.readByMap();
    } catch (thrown) {
      this.failure = asApiError(thrown);
    }
  }

  /** Reads the columns by the file of how to read them, if it is another one than before. */
  async readByMap(): Promise<void> {
    if (this.map.trim() === this.#mapLookedAt) return;
    this.mapping = undefined;
    if (this.path.trim()) await this.look();
  }

  /** Looks at the file if the path is another one than the one looked at. */
  async lookIfNew(): Promise<void> {
    if (!this.path.trim() || this.path.trim() === this.#lookedAt) return;
    this.pasted = undefined;
    await this.lookAnew();
  }

  /** Takes the clipboard's text for the list, if it is a table: says whether it was. */
  paste(text: string): boolean {
    if (!/[\t\n]/.test(text.trim())) return false;
    this.pasted = text;
    this.path = t('import-pasted');
    void this.lookAnew();
    return true;
  }

  /** Looks at a file of which nothing is known yet. */
  async lookAnew(): Promise<void> {
    this.sheet = '';
    this.mapping = undefined;
    await this.look();
  }

  /** Another sheet has other columns. */
  async readSheet(sheet: string): Promise<void> {
    this.sheet = sheet;
    this.mapping = undefined;
    await this.look();
  }

  /** A column means something else than its header says. A field stands in one column only. */
  async readColumn(index: number, field: string): Promise<void> {
    const now = this.preview?.columns.map((column) => column.field) ?? [];
    this.mapping = now.map((one, at) => (at === index ? field : one === field ? '' : one));
    await this.look();
  }

  /** Shows what the file is and would do. Nothing is written. */
  async look(): Promise<void> {
    const look = ++this.#look;
    this.#lookedAt = this.path.trim();
    this.#mapLookedAt = this.map.trim();
    this.looking = true;
    this.failure = undefined;
    try {
      const preview = await call('preview_list', this.#request());
      if (look === this.#look) this.preview = preview;
    } catch (thrown) {
      if (look !== this.#look) return;
      this.preview = undefined;
      this.failure = asApiError(thrown);
    } finally {
      if (look === this.#look) this.looking = false;
    }
  }

  /** The list that holds this very file for the day given, or without one the newest that holds it. */
  get same(): ListSummary | undefined {
    const day = readDay(this.asOf);
    const lists = this.preview?.same_file ?? [];
    return lists.find((list) => list.as_of === day) ?? lists.at(-1);
  }

  /** Is the day given another than that of every list that holds this very file? */
  get isVersion(): boolean {
    const day = readDay(this.asOf);
    return day !== undefined && this.same !== undefined && this.same.as_of !== day;
  }

  /** Why the list cannot be taken in yet, in the order of the form. */
  get blocked(): string | undefined {
    if (!this.path.trim()) return t('import-need-file');
    if (this.looking) return t('import-reading');
    if (this.failure) return t('import-need-other-file');
    if (!this.preview || this.#lookedAt !== this.path.trim()) return t('import-need-look');
    if (!this.kind) return t('import-need-kind');
    if (!this.sender.trim()) return t('import-need-sender');
    if (!readDay(this.asOf)) return t(unreadable(this.asOf, readDay) ? 'day-unreadable' : 'import-need-as-of');
    if (!this.preview.columns.some((column) => column.field !== '')) return t('import-need-column');
    return undefined;
  }

  /** Takes the list in. What was done, or nothing when it was refused. */
  async run(): Promise<ListImported | undefined> {
    if (this.blocked) return undefined;
    let done: ListImported | undefined;
    const rows = sayCount(this.preview?.rows ?? 0);
    const take = async () => (done = await this.watch.over(() => call('import_list', this.#request())));
    await this.saving.run(take, t('import-done', { rows }));
    return done;
  }

  #request(): ListFileRequest {
    return {
      path: this.path.trim(),
      pasted: this.pasted ?? null,
      kind: this.kind,
      sender: this.sender.trim(),
      // A look does not depend on the day; until it can be read the core takes today.
      as_of: readDay(this.asOf) ?? '',
      sheet: this.sheet,
      mapping: this.mapping ? [...this.mapping] : null,
      map: this.map.trim(),
      policy: this.policy,
      protective_order: this.protective,
    };
  }
}
