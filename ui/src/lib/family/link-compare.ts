import type { FamilyView } from '$lib/api/generated/FamilyView';
import type { PersonView } from '$lib/api/generated/PersonView';
import { sayDay, sayPartial } from '$lib/i18n/dates';
import { label, t } from '$lib/i18n/locale.svelte';
import { fold } from '$lib/palette/match';
import { agree } from '$lib/palette/near';
import { readANumber } from '$lib/record/read-number';
import { mayBeOne } from './date-span';

/** One of two people who are compared, with the family in which they stand. */
export interface Side {
  person: PersonView;
  view: FamilyView;
}

/** How two values agree. `shown`: they stand beside each other and prove nothing either way. */
export type Verdict = 'same' | 'alike' | 'differs' | 'one' | 'none' | 'shown';

/** One value as it is read, and where it comes from. */
export interface Value {
  text: string;
  from?: string;
  /** Set in the typeface of its kind: a number, or what a person said. */
  as?: 'id' | 'voice';
}

export interface Line {
  what: string;
  one: Value[];
  other: Value[];
  verdict: Verdict;
}

/** Everything that tells two people apart or shows that they are one, in the order in which it weighs. */
export function compare(one: Side, other: Side): Line[] {
  return [
    line('identifiers', one, other, identifiers, byIdentifiers),
    line('names', one, other, names, (a, b) => best(a, b, (x, y) => agree(x.text, y.text))),
    line('born', one, other, born, () => byBirth(one.person.born, other.person.born)),
    line('sex', one, other, ({ person }) => texts([person.sex && label('sex', person.sex)]), byText),
    line('country', one, other, ({ person }) => texts([person.country && label('country', person.country)]), byText),
    line('places', one, other, places, (a, b) => best(a, b, (x, y) => agree(x.text, y.text))),
    line('languages', one, other, ({ person }) => texts(person.languages.map((tag) => label('lang', tag))), byText),
    line('kin', one, other, kin, (a, b) => unlessDiffers(best(a, b, (x, y) => agree(x.text, y.text)))),
    line('points', one, other, points, (a, b) => unlessDiffers(best(a, b, sameText))),
    line('whereabouts', one, other, whereabouts, () => 'shown'),
    line('statements', one, other, statements, () => 'shown'),
  ];
}

/** Whether both have A-numbers and share none: the core lets only counsel link them then. */
export function contradicting(one: PersonView, other: PersonView): boolean {
  const [mine, theirs] = [one, other].map(({ identifiers: all }) =>
    all.filter(({ kind }) => kind === 'a_number').map(({ raw }) => readANumber(raw)?.shown).filter((shown) => shown !== undefined));
  return mine !== undefined && theirs !== undefined && mine.length > 0 && theirs.length > 0 && !mine.some((number) => theirs.includes(number));
}

type Read = (side: Side) => Value[];

function line(what: string, one: Side, other: Side, read: Read, judge: (a: Value[], b: Value[]) => Verdict): Line {
  const [a, b] = [read(one), read(other)];
  const verdict = a.length === 0 && b.length === 0 ? 'none' : a.length === 0 || b.length === 0 ? 'one' : judge(a, b);
  return { what, one: a, other: b, verdict };
}

const plain = (text: string): string => fold(text).replace(/[^\p{L}\p{N}]/gu, '');
const sameText = (a: Value, b: Value): 'same' | 'differs' => (plain(a.text) === plain(b.text) ? 'same' : 'differs');
const byText = (a: Value[], b: Value[]): Verdict => best(a, b, sameText);
const texts = (all: string[]): Value[] => all.filter(Boolean).map((text) => ({ text }));

/** The best agreement that any two of the values have. */
function best(a: Value[], b: Value[], judge: (x: Value, y: Value) => 'same' | 'alike' | 'differs'): 'same' | 'alike' | 'differs' {
  const all = a.flatMap((x) => b.map((y) => judge(x, y)));
  return all.find((one) => one === 'same') ?? all.find((one) => one === 'alike') ?? 'differs';
}

/** One person has several children and several numbers: that two differ proves nothing. */
const unlessDiffers = (verdict: Verdict): Verdict => (verdict === 'differs' ? 'shown' : verdict);

function byBirth(one: string, other: string): Verdict {
  if (one === other) return 'same';
  const fits = mayBeOne(one, other);
  return fits === undefined ? 'shown' : fits ? 'alike' : 'differs';
}

function byIdentifiers(a: Value[], b: Value[]): Verdict {
  if (best(a, b, sameText) === 'same') return 'same';
  // Numbers of other kinds say nothing of each other.
  return a.some((x) => b.some((y) => x.from === y.from)) ? 'differs' : 'shown';
}

const identifiers: Read = ({ person }) =>
  person.identifiers.map((each) => ({ text: each.shown || each.raw, from: label('identifier', each.kind), as: 'id' }));
const names: Read = ({ person }) => person.names.map((name) => ({ text: name.raw, from: name.source }));
const places: Read = ({ person }) => texts([person.municipality]);
const born: Read = ({ person }) => {
  const values = person.facts.filter((fact) => fact.field === 'born' && fact.value);
  if (values.length > 1) return values.map((fact) => ({ text: sayPartial(fact.value), from: fact.source }));
  return texts([person.born && sayPartial(person.born)]);
};
const whereabouts: Read = ({ person }) =>
  person.custody.map((claim) => ({
    text: [label('claim', claim.what), claim.words].filter(Boolean).join(', '),
    from: [t(`says-${claim.party}`), claim.on && sayPartial(claim.on)].filter(Boolean).join(' '),
  }));
const points: Read = ({ person }) =>
  person.contact_points.map((point) => ({ text: point.e164 || point.raw, from: label('point', point.state), as: 'id' }));

/** Whom they stand with in a pair. */
const kin: Read = ({ person, view }) =>
  view.pairs.flatMap((pair) => {
    const id = pair.parent === person.id ? pair.child : pair.child === person.id ? pair.parent : '';
    const found = view.people.find((one) => one.id === id);
    return found ? [{ text: found.name, from: t(pair.parent === person.id ? 'link-child-of' : 'link-parent-of') }] : [];
  });

/** What they said themselves: a parent of each child, a child of each parent. */
const statements: Read = ({ person, view }) =>
  view.pairs.flatMap((pair) => {
    const about = view.people.find((one) => one.id === (pair.parent === person.id ? pair.child : pair.parent))?.name ?? '';
    const said = pair.parent === person.id ? pair.parent_statements : pair.child === person.id ? pair.child_statements : [];
    const prefix = pair.parent === person.id ? 'preference' : 'wish';
    return said.map((one): Value => ({
      text: one.preference ? label(prefix, one.preference) : label('wish-stage', one.stage),
      from: t('link-said', { about, stage: label(prefix === 'wish' ? 'wish-stage' : 'stage', one.stage), day: sayDay(one.said_on) }),
      as: 'voice',
    }));
  });
