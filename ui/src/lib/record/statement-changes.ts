import type { RecordStatementRequest } from '$lib/api/generated/RecordStatementRequest';
import type { StatementView } from '$lib/api/generated/StatementView';
import { sayDay } from '$lib/i18n/dates';
import { label, t } from '$lib/i18n/locale.svelte';

/** One thing that a new statement says otherwise than the one that stands, in words. */
export interface Change {
  what: string;
  before: string;
  after: string;
}

/** What changes in the wish itself; the day and the interpreters of the talk belong to each talk. */
export function changesOf(before: StatementView, after: RecordStatementRequest): Change[] {
  const yes = (said: boolean): string => t(said ? 'look-yes' : 'look-no');
  const none = (text: string): string => text || t('look-none');
  const all: Change[] = [
    { what: t('look-what-wish'), before: label('preference', before.preference), after: label('preference', after.preference) },
    { what: t('look-what-stage'), before: label('stage', before.stage), after: label('stage', after.stage) },
    { what: t('look-what-conditions'), before: none(before.conditions.trim()), after: none(after.conditions) },
    { what: t('look-what-language'), before: label('lang', before.language), after: label('lang', after.language) },
    { what: t('look-what-read-back'), before: yes(before.read_back), after: yes(after.read_back) },
    { what: t('look-what-reconfirm'), before: none(sayDay(before.reconfirm_by)), after: none(sayDay(after.reconfirm_by)) },
  ];
  return all.filter((one) => one.before !== one.after);
}
