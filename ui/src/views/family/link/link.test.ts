import axe from 'axe-core';
import { fireEvent, render, screen, waitFor, within } from '@testing-library/svelte';
import { beforeEach, expect, it } from 'vitest';
import { makeFamily } from '../../../../dev/families';
import type { FamilyView } from '$lib/api/generated/FamilyView';
import type { PersonView } from '$lib/api/generated/PersonView';
import type { Session } from '$lib/api/generated/Session';
import { locale } from '$lib/i18n/locale.svelte';
import { dropDraft } from '$lib/record/drafts';
import { announced } from '$lib/shell/announce.svelte';
import { navigation } from '$lib/shell/navigation.svelte';
import { alike, counsel, refusal, row } from '../../../test-records';
import { answer } from '../../../test-setup';
import LinkPerson from './LinkPerson.svelte';

const coordinator: Session = { ...counsel, member: { ...counsel.member, roles: ['coordinator'] } };
const volunteer: Session = { ...counsel, member: { ...counsel.member, roles: ['volunteer'] } };
const recorded = { entry: 'e', id: 'i', changes: { families: [], lists: false, deliveries: false, members: false } };
const OTHER = { ...row(7), parent: 'Martha Istuc', parent_a_number: '', child: 'Rosa Istuc' };

/** The other family: the same shape, somebody else's words. */
function otherFamily(change: Partial<PersonView>): FamilyView {
  const view = makeFamily();
  const marta = view.people[0];
  if (!marta) throw new Error('nobody');
  const other = { ...marta, id: 'martha', records: ['martha'], name: 'Martha Istuc', identifiers: [], names: [], ...change };
  return { ...view, id: 'f7', people: [other, ...view.people.slice(1)], pairs: view.pairs.map((pair) => ({ ...pair, id: 'p7', parent: 'martha' })).slice(0, 1) };
}

async function comparing(session: Session, change: Partial<PersonView> = {}, own: Partial<PersonView> = {}, answers: Parameters<typeof answer>[0] = {}) {
  const calls = answer({
    open_family: ({ family }) => {
      const view = family === 'p7' ? otherFamily(change) : makeFamily();
      if (family !== 'p7') view.people = view.people.map((person) => (person.id === 'marta' ? { ...person, records: ['marta'], ...own } : person));
      return view;
    },
    list_pairs: () => ({ total: 1, rows: [OTHER] }),
    lookalikes: () => ({ found: [alike({ person: 'martha', name: 'Martha Istuc', with: 'Rosa Istuc' }, { guards: ['match-guard-birth-year'] })] }),
    link_persons: () => recorded,
    tell_persons_apart: () => recorded,
    withdraw: () => recorded,
    ...answers,
  });
  render(LinkPerson, { family: 'f0', person: 'marta', session });
  await fireEvent.input(await screen.findByLabelText('Name, A-number or phone'), { target: { value: 'martha' } });
  const search = screen.getByRole('region', { name: 'Find the other' });
  await fireEvent.click(await within(search).findByRole('button', { name: /^Martha Istuc/ }));
  await screen.findByRole('table', { name: 'The two, line by line' });
  return calls;
}

const button = (name: RegExp): HTMLElement => screen.getByRole('button', { name });
const why = (element: HTMLElement): string => document.getElementById(element.getAttribute('aria-describedby') ?? '')?.textContent ?? '';

beforeEach(() => {
  locale.speak('en');
  dropDraft('link-marta');
  announced.sentence = '';
});

it('shows the two at equal size with a word for each line, nothing chosen, and shuts nobody out', async () => {
  await comparing(counsel, { sex: 'm' });
  const table = screen.getByRole('table', { name: 'The two, line by line' });
  const sex = within(table).getByRole('row', { name: /^Sex/ });
  expect(sex.textContent).toContain('Differs');
  expect(sex.className).toContain('differing');
  expect(within(table).getByRole('row', { name: /^Numbers/ }).textContent).toContain('Known of one');
  for (const name of [/^Same person/, /^Someone else/, /^Cannot tell yet/]) expect(button(name).getAttribute('aria-pressed')).toBe('false');
  expect(why(button(/^Save/))).toBe('Choose what you find.');
  const found = await axe.run(document.body, { rules: { 'color-contrast': { enabled: false }, region: { enabled: false } } });
  expect(found.violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
});

it('says how likely they are one, and what speaks for it and against it', async () => {
  await comparing(counsel);
  const weighed = (await screen.findByText('Likely the same', { selector: 'b' })).closest('details');
  expect(weighed?.textContent).toContain('The years of birth differ');
  const bars = [...(weighed?.querySelectorAll('.weighed-line') ?? [])].map((line) => [line.textContent?.trim(), line.querySelector('svg')?.classList.value, line.querySelector('rect')?.getAttribute('width')]);
  expect(bars).toEqual([
    ['Both surnames are the same', 'for', '37.5'],
    ['Given names differ by one letter', 'for', '18.75'],
    ['Different dates of birth', 'against', '12.5'],
    ['How often two such records are one person, before they are compared', 'against', '75'],
  ]);
});

it('links with M, a ground and Ctrl Enter, and goes back to the person', async () => {
  const calls = await comparing(coordinator);
  await fireEvent.keyDown(document.body, { key: 'm' });
  const reason = screen.getByLabelText('On what ground');
  await waitFor(() => expect(document.activeElement).toBe(reason));
  await fireEvent.keyDown(reason, { key: 'Enter', ctrlKey: true });
  expect(calls.some(({ name }) => name === 'link_persons')).toBe(false);
  await fireEvent.input(reason, { target: { value: 'same birth date and sister' } });
  expect(screen.getByText(/are one person\. Calls, wishes/)).toBeTruthy();
  await fireEvent.keyDown(reason, { key: 'Enter', ctrlKey: true });
  await waitFor(() => expect(navigation.place).toEqual({ at: 'family', family: 'marta' }));
  expect(calls.find(({ name }) => name === 'link_persons')?.request).toEqual({ person: 'marta', other: 'martha', reason: 'same birth date and sister' });
  expect(announced.sentence).toBe('The two records are one person now.');
});

it('does nothing with letters while the ground is typed', async () => {
  await comparing(counsel);
  const reason = screen.getByLabelText('On what ground');
  reason.focus();
  await fireEvent.keyDown(reason, { key: 'n' });
  expect(button(/^Someone else/).getAttribute('aria-pressed')).toBe('false');
});

it('writes nothing when nobody can tell yet', async () => {
  const calls = await comparing(volunteer);
  await fireEvent.keyDown(document.body, { key: 'u' });
  await fireEvent.click(button(/^Save/));
  await waitFor(() => expect(announced.sentence).toBe('Nothing was written. Both records stay as they are.'));
  expect(calls.filter(({ name }) => !['open_family', 'list_pairs', 'lookalikes'].includes(name))).toEqual([]);
});

it('says before the click who may link: a volunteer can only tell apart', async () => {
  const calls = await comparing(volunteer);
  expect(why(button(/^Same person/))).toContain('A coordinator or a lawyer can');
  await fireEvent.keyDown(document.body, { key: 'm' });
  expect(announced.sentence).toContain('A coordinator or a lawyer can');
  await fireEvent.click(button(/^Someone else/));
  await fireEvent.input(screen.getByLabelText('On what ground'), { target: { value: 'another village' } });
  await fireEvent.click(button(/^Save/));
  await waitFor(() => expect(calls.some(({ name }) => name === 'tell_persons_apart')).toBe(true));
});

it.each([
  ['their numbers contradict', { identifiers: [{ id: 'i', kind: 'a_number', raw: '900111222', shown: 'A900 111 222', zeros_restored: false }] }, 'Their A-numbers differ'],
  ['too many records would become one', { records: ['a', 'b', 'c', 'd', 'e', 'f'] }, 'Very many records'],
])('leaves it to counsel when %s', async (_, change, sentence) => {
  await comparing(coordinator, change);
  expect(why(button(/^Same person/))).toContain(sentence);
});

it('lets counsel decide where numbers contradict', async () => {
  await comparing(counsel, { identifiers: [{ id: 'i', kind: 'a_number', raw: '900111222', shown: 'A900 111 222', zeros_restored: false }] });
  expect(button(/^Same person/).getAttribute('aria-disabled')).toBeNull();
});

it('asks for a colleague’s finding to be taken back first, and takes it back', async () => {
  const calls = await comparing(counsel, {}, { told_apart: [{ id: 'h1', of: 'marta', other: 'martha', reason: 'two villages' }] });
  expect(screen.getByText(/two people: two villages/)).toBeTruthy();
  expect(why(button(/^Same person/))).toContain('Take that back first');
  await fireEvent.input(screen.getByLabelText('On what ground'), { target: { value: 'the village was misread' } });
  await fireEvent.click(button(/^Take that finding back/));
  await waitFor(() => expect(calls.find(({ name }) => name === 'withdraw')?.request).toEqual({ entry: 'h1', reason: 'the village was misread' }));
});

it('says the core’s refusal in place and keeps what was typed', async () => {
  await comparing(counsel, {}, {}, {
    link_persons: () => {
      throw { ...refusal('rule_says'), message_id: 'err-rule-link-needs-counsel' };
    },
  });
  await fireEvent.click(button(/^Same person/));
  const reason = screen.getByLabelText<HTMLTextAreaElement>('On what ground');
  await fireEvent.input(reason, { target: { value: 'same sister' } });
  await fireEvent.click(button(/^Save/));
  expect((await screen.findByRole('alert')).textContent).toContain('Ask counsel to link them');
  expect(reason.value).toBe('same sister');
});

it('goes back to the search with Escape and then to the family, and keeps the ground', async () => {
  await comparing(counsel);
  await fireEvent.input(screen.getByLabelText('On what ground'), { target: { value: 'typed so far' } });
  await fireEvent.keyDown(document.body, { key: 'Escape' });
  const again = await screen.findByRole('region', { name: 'Find the other' });
  await fireEvent.input(within(again).getByLabelText('Name, A-number or phone'), { target: { value: 'martha' } });
  await fireEvent.click(await within(again).findByRole('button', { name: /^Martha Istuc/ }));
  expect((await screen.findByLabelText<HTMLTextAreaElement>('On what ground')).value).toBe('typed so far');
});
