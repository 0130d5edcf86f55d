import { call } from '$lib/api/client';
import { asApiError, type ApiError } from '$lib/api/error';
import type { AccessLogItem } from '$lib/api/generated/AccessLogItem';
import type { Session } from '$lib/api/generated/Session';
import { t } from '$lib/i18n/locale.svelte';
import { readDay, unreadable } from '$lib/record/read-date';

/** Lines read at once when one member or one day is looked for. */
const READ = 500;
/** Lines shown before more are asked for. */
const PAGE = 50;

/** Why this member does not read the log. */
export function logBlocked(session: Session): string | undefined {
  const reads = session.member.roles.some((role) => role === 'counsel' || role === 'keeper' || role === 'auditor');
  return reads ? undefined : t('log-not-you');
}

/** What is looked for in the log: a family, a member, a day as it was typed. */
interface Question {
  about: string;
  member: string;
  day: string;
}

/**
 * The log of who opened what on this machine, newest first. The core filters by family; by member and
 * day the window does, reading on until a page is full, and says how much it has looked through.
 */
export class AccessLogState {
  /** Only who opened this family. */
  family: { id: string; name: string } | undefined = $state.raw();
  member = $state('');
  day = $state('');
  shown: readonly AccessLogItem[] = $state.raw([]);
  /** Lines looked through, of how many. */
  read = $state(0);
  total = $state(0);
  busy = $state(false);
  /** Whether it was asked for: opening Settings reads no log. */
  opened = $state(false);
  failure: ApiError | undefined = $state.raw();
  #generation = 0;
  /** What the lines shown were asked by; the fields may say something else by now. */
  #asked: Question = $state.raw({ about: '', member: '', day: '' });

  /** Why it cannot be shown as it is asked for. */
  get missing(): string | undefined {
    return unreadable(this.day, readDay) ? t('day-unreadable') : undefined;
  }

  /** What the fields ask now. */
  get #question(): Question {
    return { about: this.family?.id ?? '', member: this.member, day: this.day };
  }

  /** Why the lines shown cannot be read on: the fields ask something else than they answer. */
  get changed(): string | undefined {
    const [now, then] = [this.#question, this.#asked];
    const same = now.about === then.about && now.member === then.member && now.day === then.day;
    return same ? undefined : t('log-changed');
  }

  get done(): boolean {
    return this.read >= this.total;
  }

  /** Begins anew with the filters as they are. */
  async show(): Promise<void> {
    this.#forget();
    this.#asked = this.#question;
    this.opened = true;
    await this.more();
  }

  /** Reads on until a page more is shown, or the log ends. */
  async more(): Promise<void> {
    if (this.busy) return;
    const generation = this.#generation;
    const goal = this.shown.length + PAGE;
    this.busy = true;
    this.failure = undefined;
    try {
      do {
        const { about, member, day } = this.#asked;
        const count = member || day ? READ : PAGE;
        const answer = await call('access_log', { about, from: this.read, count });
        if (generation !== this.#generation) return;
        this.total = answer.total;
        this.read += answer.items.length;
        this.shown = [...this.shown, ...answer.items.filter((item) => this.#fits(item))];
        // What is older than the day looked for cannot fit any more.
        if (answer.items.length === 0 || this.#isPast(answer.items.at(-1))) this.read = this.total;
      } while (!this.done && this.shown.length < goal);
    } catch (thrown) {
      if (generation === this.#generation) this.failure = asApiError(thrown);
    } finally {
      if (generation === this.#generation) this.busy = false;
    }
  }

  #fits(item: AccessLogItem): boolean {
    const { member } = this.#asked;
    const day = readDay(this.#asked.day);
    return (!member || item.by === member) && (!day || item.when.startsWith(day));
  }

  #isPast(last: AccessLogItem | undefined): boolean {
    const day = readDay(this.#asked.day);
    return day !== undefined && last !== undefined && last.when.slice(0, 10) < day;
  }

  #forget(): void {
    this.#generation += 1;
    this.busy = false;
    this.shown = [];
    this.read = 0;
    this.total = 0;
    this.failure = undefined;
  }
}
