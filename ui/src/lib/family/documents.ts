import type { DocumentView } from '$lib/api/generated/DocumentView';
import type { FamilyView } from '$lib/api/generated/FamilyView';
import type { TimelineItem } from '$lib/api/generated/TimelineItem';
import { sayMoment, sayPartial } from '$lib/i18n/dates';
import { label, locale, t } from '$lib/i18n/locale.svelte';
import { explain } from './explain';

/** What a document is called: its title; where it has none, what it is. */
export function nameOfDocument({ title, kind }: DocumentView): string {
  return title || label('document', kind);
}

/** What is known of a document, in the order in which it is said. */
export function knownOf(document: DocumentView, view: FamilyView): string[] {
  const evidence = view.timeline.find((item) => item.entry === document.evidence_of);
  return [
    document.dated && t('document-dated', { day: sayPartial(document.dated) }),
    document.language && label('lang', document.language),
    // What says where it comes from may say how somebody is reached.
    !document.hidden && document.source && t('document-from', { source: document.source }),
    evidence && t('document-evidence', { what: explain(evidence.said), when: sayMoment(evidence.when) }),
    t('document-by', { name: document.author, when: sayMoment(document.when) }),
  ].filter((known): known is string => Boolean(known));
}

/** The groups of what happened that a document can show: what was said, tried or claimed. */
const EVIDENCED = ['contact', 'statement', 'government'];

/** What a new document may be evidence of, the newest first; nothing behind the wall, and nothing that stands no more. */
export function evidenceFor(timeline: readonly TimelineItem[]): { value: string; label: string }[] {
  const items = timeline.filter((item) => EVIDENCED.includes(item.group) && !item.superseded && !item.privileged);
  return [
    { value: '', label: t('document-evidence-none') },
    ...items.map(({ entry, said, when }) => ({ value: entry, label: t('document-evidence-one', { what: explain(said), when: sayMoment(when) }) })),
  ];
}

/** The length of a file as people say it. */
export function saySize(bytes: number): string {
  const [value, unit] = bytes < 1_000_000 ? [Math.ceil(bytes / 1000), 'kilobyte'] : [bytes / 1_000_000, 'megabyte'];
  return new Intl.NumberFormat(locale.language, { style: 'unit', unit, maximumFractionDigits: 1 }).format(value);
}
