import { fireEvent, render, screen, waitFor } from '@testing-library/svelte';
import { beforeEach, expect, it, vi } from 'vitest';
import { makeFamily } from '../../../dev/families';
import type { FactView } from '$lib/api/generated/FactView';
import type { PersonView } from '$lib/api/generated/PersonView';
import { locale } from '$lib/i18n/locale.svelte';
import { DetailForm } from '$lib/record/detail.svelte';
import { answer } from '../../test-setup';
import ClaimPanel from './ClaimPanel.svelte';
import CustodyPanel from './CustodyPanel.svelte';
import DetailPanel from './DetailPanel.svelte';
import IdentifierPanel from './IdentifierPanel.svelte';
import NamePanel from './NamePanel.svelte';
import ShownNamePanel from './ShownNamePanel.svelte';

const recorded = { entry: 'ee', id: 'p0', changes: { families: [], lists: false, deliveries: false, members: false } };
const [marta, andres] = makeFamily().people as [PersonView, PersonView];
const fact = (id: string, field: string, value: string, source = 'list 7 Aug', state = 'known'): FactView => ({ id, field, state, value, source });

beforeEach(() => locale.speak('en'));

async function write(label: string, value: string): Promise<void> {
  await fireEvent.input(screen.getByLabelText(label), { target: { value } });
}

async function choose(label: RegExp, option: string): Promise<void> {
  await fireEvent.keyDown(screen.getByLabelText(label, { selector: 'button' }), { key: 'Enter' });
  await fireEvent.pointerUp(await screen.findByRole('option', { name: option }));
}

const save = (): HTMLElement => screen.getByRole('button', { name: 'Save' });
const held = (): boolean => save().getAttribute('aria-disabled') === 'true';

it('settles two values by the one a person chooses, and chooses none beforehand', async () => {
  const calls = answer({ record_detail: () => recorded });
  const onclose = vi.fn();
  const person = { ...marta, facts: [fact('a', 'born', '1986'), fact('b', 'born', '1985', 'said by her')] };
  render(DetailPanel, { person, field: 'born', onclose });
  expect(screen.getAllByRole<HTMLInputElement>('radio').filter((one) => one.checked)).toEqual([]);
  expect(held()).toBe(true);
  await fireEvent.click(screen.getByLabelText('1985 (said by her)'));
  expect(screen.getByText('Marta Xicay Ixtuc, date of birth: 1985.')).toBeTruthy();
  expect(screen.getByText(/It takes the place of: 1986 \(list 7 Aug\)/)).toBeTruthy();
  await fireEvent.click(save());
  await waitFor(() => expect(onclose).toHaveBeenCalled());
  expect(calls[0]?.request).toEqual({ person: 'marta', field: 'born', state: 'known', values: ['1985'], source: 'said by her', replaces: ['a', 'b'] });
});

it('takes a third value with its own source, and no day that no calendar has', async () => {
  answer({});
  render(DetailPanel, { person: { ...marta, facts: [fact('a', 'born', '1986'), fact('b', 'born', '1985')] }, field: 'born', onclose: vi.fn() });
  await fireEvent.click(screen.getByLabelText('Neither: another value'));
  await fireEvent.click(screen.getByLabelText('Known'));
  await write('Where this comes from', 'her passport');
  await write('Date of birth', '31/2/1986');
  expect(held()).toBe(true);
  await write('Date of birth', 'about 1987');
  expect(held()).toBe(false);
  expect(screen.getByText('Marta Xicay Ixtuc, date of birth: about 1987.')).toBeTruthy();
});

it('writes an absence as an answer, with no value that was typed before', async () => {
  const calls = answer({ record_detail: () => recorded });
  const form = new DetailForm({ ...marta, facts: [fact('a', 'country', 'GT')] }, 'country');
  Object.assign(form, { state: 'known', value: 'HN', source: 'the family' });
  form.state = 'refused';
  expect(form.missing).toBeUndefined();
  await form.save();
  expect(calls[0]?.request).toMatchObject({ state: 'refused', values: [], replaces: ['a'] });
});

it('keeps the order of the languages, and forgets the value of another fact', async () => {
  const calls = answer({ record_detail: () => recorded });
  const form = new DetailForm(marta, 'municipality');
  form.value = 'Nebaj';
  form.choose('languages');
  Object.assign(form, { state: 'known', source: 'the interpreter' });
  expect(form.missing).toBe('Give the value.');
  form.languages = ['ixl', '', 'es'];
  await form.save();
  expect(calls[0]?.request).toMatchObject({ field: 'languages', values: ['ixl', 'es'], replaces: [] });
});

it('takes the death of a person whose day nobody knows', () => {
  const form = new DetailForm(marta, 'deceased');
  Object.assign(form, { state: 'known', source: 'her brother' });
  expect([form.missing, form.said]).toEqual([undefined, 'Died']);
});

it('records a name once, though showing the person by it fails at first', async () => {
  let tries = 0;
  const calls = answer({
    record_name: () => recorded,
    prefer_name: () => {
      tries += 1;
      if (tries === 1) throw { code: 'locked', message_id: 'err-locked', args: {} };
      return recorded;
    },
  });
  const onclose = vi.fn();
  render(NamePanel, { person: marta, onclose });
  await write('The name as it was received', ' Marta Xikay ');
  await choose(/Kind of name/, 'Misspelling');
  expect(held()).toBe(true);
  await fireEvent.click(screen.getByLabelText('Given name first'));
  await write('Where this comes from', 'list 13 Aug');
  await fireEvent.click(screen.getByLabelText('Show the person by this name from now on'));
  await fireEvent.click(save());
  await screen.findByText('The vault is locked.');
  await fireEvent.click(save());
  await waitFor(() => expect(onclose).toHaveBeenCalled());
  expect(calls.map((one) => one.name)).toEqual(['record_name', 'prefer_name', 'prefer_name']);
  expect(calls[0]?.request).toEqual({ person: 'marta', name: 'Marta Xikay', kind: 'misspelling', order: 'given_first', source: 'list 13 Aug' });
  expect(calls[2]?.request).toEqual({ person: 'marta', name: 'ee' });
});

it('chooses the name shown only when a person has', async () => {
  answer({});
  render(ShownNamePanel, { person: marta, onclose: vi.fn() });
  expect(held()).toBe(true);
  await fireEvent.click(screen.getByLabelText(/MARTHA ISTUC XICAY/));
  expect(held()).toBe(false);
});

it('asks whether a second A-number corrects the first', async () => {
  const calls = answer({ record_identifier: () => recorded });
  render(IdentifierPanel, { person: marta, onclose: vi.fn() });
  await choose(/Kind of number/, 'A-number');
  await write('The number', 'A12345678');
  await write('Where this comes from', 'the court file');
  expect(screen.getByText(/^Will be saved as A012 345 678/)).toBeTruthy();
  expect(held()).toBe(true);
  await choose(/Does it correct/, 'A900 214 331');
  await fireEvent.click(save());
  await waitFor(() => expect(calls[0]?.request).toMatchObject({ kind: 'a_number', raw: 'A12345678', replaces: [marta.identifiers[0]?.id] }));
});

it('changes where a child is with everything that stood there, and offers no place of a parent', async () => {
  const calls = answer({ record_custody: () => recorded });
  const [now] = andres.custody;
  if (!now) throw new Error('no place');
  render(CustodyPanel, { person: andres, change: { ...now, source: 'list 13 Aug' }, onclose: vi.fn() });
  await write('Until', '2018-08');
  await fireEvent.keyDown(screen.getByLabelText(/^Place/, { selector: 'button' }), { key: 'Enter' });
  const offered = (await screen.findAllByRole('option')).map((one) => one.textContent?.trim());
  expect(offered).toContain('moved to another facility');
  expect(offered).not.toContain('in immigration custody');
  await fireEvent.pointerUp(screen.getByRole('option', { name: 'in government care' }));
  await fireEvent.click(save());
  await waitFor(() => expect(calls[0]?.request).toEqual({
    person: 'andres', party: 'government', place: 'orr_care', words: 'Texas', from: '2018-06-11', until: '2018-08', source: 'list 13 Aug', replaces: [now.id],
  }));
});

it('offers a party only what it can claim', async () => {
  answer({});
  render(ClaimPanel, { id: 'p0', about: 'Marta and Andrés', codes: ['waiver', 'parent_notified', 'reunified_confirmed', 'reunified'], onclose: vi.fn() });
  await fireEvent.click(screen.getByLabelText('Government'));
  await choose(/What is claimed/, '“parent waived reunification”');
  expect(held()).toBe(false);
  await fireEvent.click(screen.getByLabelText('Family'));
  expect(held()).toBe(true);
  await fireEvent.keyDown(screen.getByLabelText(/What is claimed/, { selector: 'button' }), { key: 'Enter' });
  const offered = (await screen.findAllByRole('option')).map((one) => one.textContent?.trim());
  expect(offered).toEqual(['the parent was told of the travel', 'reunified, the parent confirms it', 'reunified']);
});
