import { call } from '$lib/api/client';
import type { SearchView } from '$lib/api/generated/SearchView';
import { t } from '$lib/i18n/locale.svelte';
import { readDay, unreadable } from './read-date';

/** One visit as typed. */
interface TypedVisit {
  on: string;
  place: string;
}

/** What a search on the ground brought, as it is being written down. */
export class SearchBackForm {
  outcome = $state('');
  on = $state('');
  visits = $state('');
  visited: TypedVisit[] = $state([]);
  sources: string[] = $state([]);
  expenses = $state('');
  currency = $state('');
  sheetBack = $state(false);
  incident = $state(false);
  note = $state('');

  readonly #person: string;
  readonly #search: string;

  constructor(person: string, search: SearchView) {
    this.#person = person;
    this.#search = search.id;
  }

  addVisit(): void {
    this.visited.push({ on: '', place: '' });
  }

  dropVisit(index: number): void {
    this.visited.splice(index, 1);
  }

  get missing(): string | undefined {
    if (!this.outcome) return t('search-need-outcome');
    if ([this.on, ...this.visited.map((visit) => visit.on)].some((day) => unreadable(day, readDay))) return t('day-unreadable');
    if (!/^\d*$/.test(this.visits.trim())) return t('search-need-visits');
    if (this.visited.some((visit) => !visit.place.trim())) return t('search-need-visit');
    const spent = this.expenses.trim();
    // More than two digits after the point may be thousands: the core refuses them, so they are said here.
    if (spent && !/^\d+(?:[.,]\d{1,2})?$/.test(spent)) return t('search-need-amount');
    return spent && !this.currency ? t('search-need-currency') : undefined;
  }

  async save(): Promise<void> {
    await call('return_field_search', {
      person: this.#person,
      search: this.#search,
      outcome: this.outcome,
      on: readDay(this.on) ?? '',
      visits: Number(this.visits.trim() || 0),
      visited: this.visited.map((visit) => ({ on: readDay(visit.on) ?? '', place: visit.place.trim() })),
      sources: this.sources,
      expenses: this.expenses.trim(),
      currency: this.expenses.trim() ? this.currency : '',
      sheet_back: this.sheetBack,
      incident: this.incident,
      note: this.note.trim(),
      replaces: [],
    });
  }
}
