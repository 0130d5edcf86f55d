import { call } from '$lib/api/client';
import type { RecordPersonRequest } from '$lib/api/generated/RecordPersonRequest';
import { isImpossible } from './read-partial';
import { t } from '$lib/i18n/locale.svelte';

/** A person as typed into the form. */
export class PersonForm {
  name = $state('');
  sex = $state('');
  born = $state('');
  country = $state('');
  municipality = $state('');
  language = $state('');
  aNumber = $state('');

  request(part: 'parent' | 'child', source: string): RecordPersonRequest {
    return {
      part,
      name: this.name.trim(),
      source: source.trim(),
      sex: this.sex,
      born: this.born.trim(),
      country: this.country,
      municipality: this.municipality.trim(),
      languages: this.language ? [this.language] : [],
      a_number: this.aNumber.trim(),
    };
  }
}

/** A parent and a child who were separated, as they are being written down. */
export class NewFamilyForm {
  readonly parent = new PersonForm();
  readonly child = new PersonForm();
  relation = $state('');
  separatedOn = $state('');
  source = $state('');

  // What an earlier try already recorded: a second try must not write the same person twice.
  #parentId = '';
  #childId = '';

  get missing(): string | undefined {
    if (!this.parent.name.trim()) return t('family-need-parent');
    if (!this.child.name.trim()) return t('family-need-child');
    if (!this.relation) return t('family-need-relation');
    if (!this.source.trim()) return t('family-need-source');
    const dates = [this.parent.born, this.child.born, this.separatedOn];
    return dates.some(isImpossible) ? t('date-impossible') : undefined;
  }

  async save(): Promise<void> {
    this.#parentId ||= (await call('record_person', this.parent.request('parent', this.source))).id;
    this.#childId ||= (await call('record_person', this.child.request('child', this.source))).id;
    await call('record_pair', {
      parent: this.#parentId,
      child: this.#childId,
      relation: this.relation,
      separated_on: this.separatedOn.trim(),
    });
  }
}
