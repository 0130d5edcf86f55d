import { FluentResource } from '@fluent/bundle';
import { describe, expect, it } from 'vitest';
import { ROWS, THEMES } from '$lib/shell/looks.svelte';
import * as codes from '$lib/vocabulary/codes';
import { readSources, type Language } from './bundles';

const OWN = ['app', 'unlock', 'restore', 'today', 'families', 'family', 'record', 'errors', 'lists-window', 'reconcile', 'deliver-window', 'palette', 'call', 'family-panels', 'link', 'rooms', 'grid', 'guide', 'print-window', 'documents'];

const code = import.meta.glob<string>(['/src/**/*.{ts,svelte}', '!/src/**/*.test.ts'], {
  query: '?raw',
  import: 'default',
  eager: true,
});
/** Every file, with those that are the core's alone. */
const files = import.meta.glob<string>('../../../../src-tauri/locales/*/*.ftl', { query: '?raw', import: 'default', eager: true });
const errorCodes = import.meta.glob<string>('/src/lib/api/generated/ErrorCode.ts', {
  query: '?raw',
  import: 'default',
  eager: true,
});

const read = { en: await readSources('en'), es: await readSources('es') };

function idsIn(source: string): string[] {
  return new FluentResource(source).body.map((message) => message.id);
}

/** The ids that the window knows. */
function idsOf(language: Language, only: (file: string) => boolean = () => true): string[] {
  return Object.entries(read[language])
    .filter(([path]) => only(path.replace(/^.*\/|\.ftl$/g, '')))
    .flatMap(([, source]) => idsIn(source));
}

function duplicates(ids: string[]): string[] {
  return ids.filter((id, index) => ids.indexOf(id) !== index);
}

const all = Object.values(code).join('\n');
const literals = new Set([...all.matchAll(/\bt\(\s*'([a-z0-9-]+)'/g)].map((match) => match[1] as string));
/** Ids chosen by a condition stand as `? 'id'` or `: 'id'` inside a `t(...)`. */
const mentioned = new Set([...all.matchAll(/'([a-z][a-z0-9]*(?:-[a-z0-9]+)+|[a-z]+)'/g)].map((match) => match[1] as string));
const prefixes = new Set([
  ...[...all.matchAll(/\b(?:label|choices)\(\s*'([a-z-]+)'/g)].map((match) => match[1] as string),
  ...[...all.matchAll(/\bt(?:In\(\s*\w+,|\()\s*`([a-z-]+)-\$\{/g)].map((match) => match[1] as string),
  'err',
  'rec',
  // The core names these: arguments of its sentences (lib/family/explain.ts).
  'claim',
  'party',
]);

describe('messages', () => {
  it('has the same ids in both languages', () => {
    expect(idsOf('en').sort()).toEqual(idsOf('es').sort());
  });

  it.each(['en', 'es'])('defines no id twice in %s', (language) => {
    const ids = Object.entries(files).flatMap(([path, source]) => (path.includes(`/${language}/`) ? idsIn(source) : []));
    expect(ids.length).toBeGreaterThan(idsOf('en').length);
    expect(duplicates(ids)).toEqual([]);
  });

  it('has every id that the window uses', () => {
    const known = new Set(idsOf('en'));
    expect([...literals].filter((id) => !known.has(id))).toEqual([]);
  });

  it('has no id that nothing uses', () => {
    const unused = idsOf('en', (file) => OWN.includes(file)).filter(
      (id) => !mentioned.has(id) && ![...prefixes].some((prefix) => id.startsWith(`${prefix}-`)),
    );
    expect(unused).toEqual([]);
  });

  it('says for every error code what is wrong and what to do', () => {
    const listed = [...Object.values(errorCodes).join('').matchAll(/"([a-z_]+)"/g)].map((match) => match[1] as string);
    const known = new Set(idsOf('en'));
    expect(listed.length).toBeGreaterThan(20);
    const missing = listed
      .map((one) => one.replaceAll('_', '-'))
      .filter((one) => !known.has(`err-${one}`) || !known.has(`rec-${one}`));
    expect(missing).toEqual([]);
  });

  it.each<[string, readonly string[]]>([
    ['role', codes.ROLES],
    ['role-short', codes.ROLES],
    ['preference', [...codes.PREFERENCES_TOGETHER, ...codes.PREFERENCES_APART, ...codes.PREFERENCES_OTHER]],
    ['read-back-wish', [...codes.PREFERENCES_TOGETHER, ...codes.PREFERENCES_APART, ...codes.PREFERENCES_OTHER]],
    ['topic', codes.TOPICS],
    ['wish', codes.WISHES],
    ['wish-stage', codes.WISH_STAGES],
    ['voice', codes.VOICES],
    ['direction', codes.DIRECTIONS],
    ['spoke-to', codes.SPOKE_TO],
    ['outcome', codes.OUTCOMES],
    ['channel', codes.CHANNELS],
    ['identity-check', codes.IDENTITY_CHECKS],
    ['how', [...codes.HOWS, ...codes.CONSENT_HOWS]],
    ['relation', codes.RELATIONS],
    ['point-kind', codes.POINT_KINDS],
    ['leave-message', codes.MAY_LEAVE_MESSAGE],
    ['clearance', codes.CLEARANCE_STATES],
    ['side', codes.SIDES],
    ['purpose', codes.CONSENT_PURPOSES],
    ['consent', codes.CONSENT_ANSWERS],
    ['claim', [...codes.PAIR_CLAIMS, ...codes.CHILD_CLAIMS, ...codes.PARENT_CLAIMS, ...codes.CHILD_CASE_CLAIMS]],
    ['name-kind', codes.NAME_KINDS],
    ['name-order', codes.NAME_ORDERS],
    ['identifier', codes.IDENTIFIERS],
    ['field', codes.FACTS],
    ['known', codes.KNOWN_STATES],
    ['capacity', codes.CAPACITIES],
    ['engagement', codes.ENGAGEMENTS],
    ['search', codes.SEARCH_OUTCOMES],
    ['local-source', codes.LOCAL_SOURCES],
    ['currency', codes.CURRENCIES],
    ['case-end', codes.CASE_ENDS],
    ['says', codes.PARTIES],
    ['party', codes.PARTIES],
    ['dispute', codes.DISPUTES],
    ['dispute-short', codes.DISPUTES],
    ['document', codes.DOCUMENTS],
    ['sex', codes.SEXES],
    ['country', codes.COUNTRIES],
    ['lang', codes.LANGUAGE_TAGS],
    ['alignment', codes.ALIGNMENTS],
    ['alignment-short', codes.ALIGNMENTS],
    ['contact', codes.CONTACT_STAGES],
    ['statement', [...codes.PARENT_SIDES, ...codes.CHILD_SIDES]],
    ['delivery', codes.DELIVERIES],
    ['list-kind', codes.LIST_KINDS],
    ['list-field', codes.LIST_FIELDS],
    ['bucket', codes.BUCKETS],
    ['deliver-format', codes.FILE_FORMATS],
    ['delivery-state', codes.DELIVERY_STATES],
    ['theme', THEMES],
    ['rows', ROWS],
    ['zone', codes.ZONES.map((zone) => zone.replace(/^.*\//, ''))],
  ])('has a label for every code of %s', (prefix, list) => {
    const known = new Set(idsOf('en'));
    const ids = list.map((one) => `${prefix}-${one.replaceAll('_', '-').toLowerCase()}`);
    expect(ids.filter((id) => !known.has(id))).toEqual([]);
  });

  it('keeps sentences out of the components', () => {
    const found = Object.entries(code)
      .filter(([path]) => path.endsWith('.svelte'))
      .flatMap(([path, source]) => {
        const markup = source.replace(/<script[\s\S]*?<\/script>/g, '').replace(/<!--[\s\S]*?-->/g, '').replace(/\{[^{}]*(?:\{[^{}]*(?:\{[^{}]*\}[^{}]*)*\}[^{}]*)*\}/g, '');
        return [...markup.matchAll(/>([^<>]*[A-Za-zÀ-ÿ]{3,}[^<>]*)</g)].map((match) => `${path}: ${(match[1] ?? '').trim()}`);
      })
      .filter((line) => !/: (Ctrl [A-Z]|=>.*)$/.test(line));
    expect(found).toEqual([]);
  });
});
