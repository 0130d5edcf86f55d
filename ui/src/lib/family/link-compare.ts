import type { FamilyView } from '$lib/api/generated/FamilyView';
import type { PersonView } from '$lib/api/generated/PersonView';
import { sayDay, sayPartial } from '$lib/i18n/dates';
import { label, t } from '$lib/i18n/locale.svelte';
import { fold } from '$lib/palette/match';
import { agree } from '$lib/palette/near';
import { readANumber } from '$lib/record/read-number';
import { mayBeOne } from './date-span';
import { sayAge } from './person';

/** One of two people who are compared, with the family in which they stand. */
export interface Side {
  person: PersonView;
  view: FamilyView;
}

/** A person in their family. A record that was linked since is found under the person it belongs to. */
export function sideOf(view: FamilyView, id: string): Side | undefined {
  const person = view.people.find((one) => one.id === id || one.records.includes(id));
  return person && { person, view };
}

/** How two values agree. `shown`: they stand beside each other and prove nothing either way. */
export type Verdict = 'same' | 'alike' | 'differs' | 'one' | 'none' | 'shown';

/** One value as it is read, and where it comes from. */
export interface Value {
  text: string;
  from?: string;
  /** Set in the typeface of its kind: a number, or what a person said. */
  as?: 'id' | 'voice';
  /** A date as it is compared. */
  edtf?: string;
}

/** The headings, in the order in which they weigh. */
const WHATS = ['identifiers', 'names', 'born', 'sex', 'country', 'places', 'languages', 'kin', 'points', 'whereabouts', 'statements'] as const;
export type What = (typeof WHATS)[number];

export interface Line {
  what: What;
  one: Value[];
  other: Value[];
  verdict: Verdict;
}

/** Who stands at the head of a column: a name, and what makes clear whose. */
export interface Head {
  name: string;
  about: string;
}

export function headOf({ person }: Side): Head {
  const about = [t(`link-part-${person.part}`), sayAge(person.age), t('link-records', { count: person.records.length })];
  return { name: person.name, about: about.filter(Boolean).join(' · ') };
}

/** Everything that tells two people apart or shows that they are one, in the order in which it weighs. */
export function compare(one: Side, other: Side): Line[] {
  return WHATS.map((what) => line(what, valuesOf(one, what), valuesOf(other, what)));
}

/** What is known of a person under one heading. */
export function valuesOf(side: Side, what: What): Value[] {
  return READ[what](side);
}

/** One heading: what each says, and how the two agree. */
export function line(what: What, one: Value[], other: Value[]): Line {
  const verdict = one.length === 0 && other.length === 0 ? 'none' : one.length === 0 || other.length === 0 ? 'one' : JUDGE[what](one, other);
  return { what, one, other, verdict };
}

/** Whether both have A-numbers and share none: the core lets only counsel link them then. */
export function contradicting(one: PersonView, other: PersonView): boolean {
  const [mine, theirs] = [one, other].map(({ identifiers: all }) =>
    all.filter(({ kind }) => kind === 'a_number').map(({ raw }) => readANumber(raw)?.shown).filter((shown) => shown !== undefined));
  return mine !== undefined && theirs !== undefined && mine.length > 0 && theirs.length > 0 && !mine.some((number) => theirs.includes(number));
}

type Read = (side: Side) => Value[];
type Judge = (a: Value[], b: Value[]) => Verdict;

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

function byBirth(a: Value[], b: Value[]): Verdict {
  const verdicts = a.flatMap((x) => b.map((y): Verdict => {
    if (x.edtf && x.edtf === y.edtf) return 'same';
    const fits = x.edtf && y.edtf ? mayBeOne(x.edtf, y.edtf) : undefined;
    return fits === undefined ? 'shown' : fits ? 'alike' : 'differs';
  }));
  return (['same', 'alike', 'shown'] as const).find((one) => verdicts.includes(one)) ?? 'differs';
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
  if (values.length > 1) return values.map((fact) => ({ text: sayPartial(fact.value), from: fact.source, edtf: fact.value }));
  return person.born ? [{ text: sayPartial(person.born), edtf: person.born }] : [];
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

const READ: Readonly<Record<What, Read>> = {
  identifiers,
  names,
  born,
  sex: ({ person }) => texts([person.sex && label('sex', person.sex)]),
  country: ({ person }) => texts([person.country && label('country', person.country)]),
  places,
  languages: ({ person }) => texts(person.languages.map((tag) => label('lang', tag))),
  kin,
  points,
  whereabouts,
  statements,
};

const byName: Judge = (a, b) => best(a, b, (x, y) => agree(x.text, y.text));
const JUDGE: Readonly<Record<What, Judge>> = {
  identifiers: byIdentifiers,
  names: byName,
  born: byBirth,
  sex: byText,
  country: byText,
  places: byName,
  languages: byText,
  kin: (a, b) => unlessDiffers(best(a, b, (x, y) => agree(x.text, y.text))),
  points: (a, b) => unlessDiffers(best(a, b, sameText)),
  whereabouts: () => 'shown',
  statements: () => 'shown',
};
