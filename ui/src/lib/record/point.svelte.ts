import { call } from '$lib/api/client';
import type { ContactPointView } from '$lib/api/generated/ContactPointView';
import type { PersonView } from '$lib/api/generated/PersonView';
import { zoneOfCountry } from '$lib/family/zones';
import { isImpossible } from './read-partial';
import { readTime, unreadable } from './read-date';
import { t } from '$lib/i18n/locale.svelte';

/** A way to reach someone, as it is being written down; a change of its rules replaces the entry. */
export class PointForm {
  kind = $state('');
  raw = $state('');
  whose = $state('');
  source = $state('');
  sourceOn = $state('');
  mayLeaveMessage = $state('unknown');
  // Two fields and not one whose name changes: what must never be said would become what is left.
  neverWords = $state('');
  onlyWords = $state('');
  safeFrom = $state('');
  safeUntil = $state('');
  zone = $state('');
  neverCall = $state(false);

  readonly #person: string;
  readonly #replaces: string[];

  /** Of a new number the zone is proposed where the country has only one. */
  constructor(person: Pick<PersonView, 'id' | 'country'>, change?: ContactPointView) {
    this.#person = person.id;
    this.#replaces = change ? [change.id] : [];
    if (!change) {
      this.zone = zoneOfCountry(person.country);
      return;
    }
    const [from, until] = change.safe_hours.split('–');
    this.kind = change.kind;
    this.raw = change.raw;
    this.whose = change.whose;
    this.source = change.source;
    this.sourceOn = change.source_on;
    this.mayLeaveMessage = change.may_leave_message;
    this.neverWords = change.never_say;
    this.onlyWords = change.say;
    this.safeFrom = from ?? '';
    this.safeUntil = until ?? '';
    this.zone = change.zone;
    this.neverCall = change.never_call;
  }

  get missing(): string | undefined {
    if (!this.kind) return t('point-need-kind');
    if (!this.raw.trim()) return t('point-need-raw');
    if (!this.source.trim()) return t('family-need-source');
    if (isImpossible(this.sourceOn)) return t('date-impossible');
    if (unreadable(this.safeFrom, readTime) || unreadable(this.safeUntil, readTime)) return t('time-unreadable');
    // A zone alone says by which clock daytime is assumed.
    const hours = [this.safeFrom, this.safeUntil].filter((one) => one.trim()).length;
    return hours === 0 || (hours === 2 && this.zone) ? undefined : t('point-need-hours');
  }

  async save(): Promise<void> {
    await call('record_contact_point', {
      person: this.#person,
      kind: this.kind,
      raw: this.raw.trim(),
      whose: this.whose.trim(),
      source: this.source.trim(),
      source_on: this.sourceOn.trim(),
      may_leave_message: this.mayLeaveMessage,
      say: this.mayLeaveMessage === 'yes' ? this.onlyWords.trim() : '',
      never_say: this.neverWords.trim(),
      safe_from: readTime(this.safeFrom) ?? '',
      safe_until: readTime(this.safeUntil) ?? '',
      zone: this.zone,
      never_call: this.neverCall,
      state: '',
      replaces: this.#replaces,
    });
  }
}
