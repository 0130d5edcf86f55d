import type { FamilyView } from '$lib/api/generated/FamilyView';
import type { PairView } from '$lib/api/generated/PairView';
import type { PersonView } from '$lib/api/generated/PersonView';
import type { Session } from '$lib/api/generated/Session';
import { t } from '$lib/i18n/locale.svelte';
import { livePairs } from './kinship';
import type { Panel } from './panels';
import { coordinatorBlocked, counselBlocked, writingBlocked } from './permissions';

/** One line of a menu: what it records, in which panel, and why not now. */
export interface Act {
  does: string;
  panel: Panel;
  blocked: string | undefined;
}

export interface ActGroup {
  title: string;
  acts: Act[];
}

function act(does: string, panel: Panel, blocked: string | undefined): Act {
  return { does, panel, blocked };
}

/** What can be recorded about a person. */
export function personActs(view: FamilyView, person: PersonView, session: Session): ActGroup[] {
  const work = writingBlocked(session);
  const counsel = work ?? counselBlocked(session);
  const coordinate = work ?? coordinatorBlocked(session);
  const isChild = person.part === 'child';
  const paired = livePairs(view, person.id).length > 0;
  return [
    {
      title: t('acts-correct'),
      acts: [
        act('act-name', { kind: 'name' }, work),
        act('act-shown-name', { kind: 'shown-name' }, work ?? (person.names.length < 2 ? t('names-only-one') : undefined)),
        act('act-identifier', { kind: 'identifier' }, work),
        act('act-detail', { kind: 'detail' }, work),
      ],
    },
    {
      title: t('acts-where'),
      acts: [
        act('act-point', { kind: 'point' }, work),
        act('act-custody', { kind: 'custody' }, work),
        act('act-representation', { kind: 'representation' }, work),
        ...(isChild ? [act('act-own-case', { kind: 'own-case' }, work)] : []),
      ],
    },
    {
      title: t('acts-search'),
      acts: [
        act('act-search', { kind: 'search' }, work),
        ...(person.part === 'parent' ? [act('act-effort', { kind: 'effort' }, undefined)] : []),
        act('act-note', { kind: 'note' }, work),
        act('act-document', { kind: 'attach', what: 'person' }, work),
      ],
    },
    {
      title: t('acts-case'),
      acts: [
        person.closed ? act('act-reopen', { kind: 'reopen' }, counsel) : act('act-close', { kind: 'close' }, counsel),
        person.trashed
          ? act('act-restore', { kind: 'restore', what: 'person' }, coordinate)
          : act('act-trash', { kind: 'trash', what: 'person' }, coordinate ?? (paired ? t('trash-need-pairs') : undefined)),
        act('act-redact', { kind: 'redact' }, counsel),
      ],
    },
  ];
}

/** What can be recorded about a pair. */
export function pairActs(pair: PairView, session: Session): ActGroup[] {
  const work = writingBlocked(session);
  const counsel = work ?? counselBlocked(session);
  const coordinate = work ?? coordinatorBlocked(session);
  return [
    {
      title: t('acts-pair-wishes'),
      acts: [
        act('act-wish', { kind: 'wish' }, work),
        act('act-separation', { kind: 'separation' }, work),
        act('act-claim', { kind: 'claim' }, work),
        act('act-clearance', { kind: 'clearance' }, counsel),
        act('act-override', { kind: 'override' }, counsel ?? (pair.rulable ? undefined : t('override-not-rulable'))),
        act('act-document', { kind: 'attach', what: 'pair' }, work),
      ],
    },
    {
      title: t('acts-case'),
      acts: [
        pair.trashed
          ? act('act-restore', { kind: 'restore', what: 'pair' }, coordinate)
          : act('act-trash', { kind: 'trash', what: 'pair' }, coordinate ?? (pair.delivered.length > 0 ? t('trash-in-delivery') : undefined)),
      ],
    },
  ];
}
