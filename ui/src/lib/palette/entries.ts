import { tick } from 'svelte';
import type { ListSummary } from '$lib/api/generated/ListSummary';
import type { PairRow } from '$lib/api/generated/PairRow';
import { coordinatorBlocked } from '$lib/family/permissions';
import { guide } from '$lib/guide/guide.svelte';
import { LANGUAGES } from '$lib/i18n/bundles';
import { sayDay } from '$lib/i18n/dates';
import { label, locale, t } from '$lib/i18n/locale.svelte';
import { keyHelp } from '$lib/shell/key-help.svelte';
import { looks } from '$lib/shell/looks.svelte';
import { isShown, navigation, SPINE, type Place } from '$lib/shell/navigation.svelte';
import { speak } from '$lib/shell/speak';
import { vault } from '$lib/vault/session.svelte';

/** One line of the palette. */
export interface Entry {
  id: string;
  text: string;
  /** What tells it from others of the same name. */
  detail: string;
  keys?: string;
  /** Why it cannot be pressed now, said before the press. */
  blocked?: string | undefined;
  open: () => void;
}

/** Goes somewhere. The focus goes along: it was on a screen that is no longer there. */
function go(place: Place): () => void {
  return () => {
    navigation.goTo(place);
    void tick().then(() => document.querySelector('main')?.focus());
  };
}

export function placeEntries(): Entry[] {
  const session = vault.session;
  const shown = SPINE.filter((at) => !session || isShown(session, at));
  return shown.map((at) => ({ id: `place-${at}`, text: t(`place-${at}`), detail: '', keys: `Ctrl ${SPINE.indexOf(at) + 1}`, open: go({ at }) }));
}

export function commandEntries(): Entry[] {
  const blocked = vault.session && coordinatorBlocked(vault.session);
  const reconcile: Entry = { id: 'command-reconcile', text: t('reconcile-title'), detail: '', open: go({ at: 'reconcile', a: '', b: '' }) };
  const others = LANGUAGES.filter((language) => language !== locale.language);
  return [
    { id: 'command-import', text: t('import-list'), detail: '', blocked, open: go({ at: 'import' }) },
    { id: 'command-duplicates', text: t('dup-go'), detail: t('dup-go-detail'), blocked: vault.session && (isShown(vault.session, 'families') ? undefined : t('not-shown')), open: go({ at: 'duplicates' }) },
    ...(vault.session && !isShown(vault.session, 'lists') ? [] : [reconcile]),
    { id: 'command-guide', text: t('guide-open'), detail: '', keys: 'F1', open: () => guide.show() },
    { id: 'command-keys', text: t('keys-title'), detail: '', ...(looks.letters && { keys: '?' }), open: () => keyHelp.show() },
    ...others.map((language) => ({
      id: `command-${language}`,
      text: t(`language-${language}`),
      detail: t('language-of-window'),
      open: () => speak(language),
    })),
    { id: 'command-lock', text: t('lock-now'), detail: '', keys: 'Ctrl L', open: () => void vault.lock() },
  ];
}

export function listEntry(list: ListSummary): Entry {
  return {
    id: `list-${list.id}`,
    text: list.file_name,
    detail: [
      t('list-title', { sender: list.sender || t('list-no-sender'), day: sayDay(list.as_of) }),
      list.undone && t('list-taken-back', { kept: list.kept }),
    ].filter(Boolean).join(' · '),
    open: go({ at: 'list', list: list.id }),
  };
}

export function pairEntry(row: PairRow): Entry {
  return {
    id: `pair-${row.pair}`,
    text: t('pair-names', { parent: row.parent || t('not-known'), child: row.child || t('not-known') }),
    detail: [
      row.parent_a_number && t('palette-parent', { number: row.parent_a_number }),
      row.child_a_number && t('palette-child', { number: row.child_a_number }),
      row.country && label('country', row.country),
    ].filter(Boolean).join(' · '),
    open: go({ at: 'family', family: row.family, pair: row.pair }),
  };
}
