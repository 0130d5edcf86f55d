import { fireEvent, render, screen, waitFor } from '@testing-library/svelte';
import { beforeEach, expect, it, vi } from 'vitest';
import { makeFamily } from '../../../dev/families';
import type { PairView } from '$lib/api/generated/PairView';
import type { PersonView } from '$lib/api/generated/PersonView';
import type { SearchView } from '$lib/api/generated/SearchView';
import { locale } from '$lib/i18n/locale.svelte';
import { SearchBackForm } from '$lib/record/search-back.svelte';
import { answer } from '../../test-setup';
import ClosePanel from './ClosePanel.svelte';
import EffortPanel from './EffortPanel.svelte';
import OverridePanel from './OverridePanel.svelte';
import RedactPanel from './RedactPanel.svelte';
import RepresentationPanel from './RepresentationPanel.svelte';
import SearchBackPanel from './SearchBackPanel.svelte';
import WishPanel from './WishPanel.svelte';

const recorded = { entry: 'ee', id: 'p0', changes: { families: [], lists: false, deliveries: false, members: false } };
const view = makeFamily();
const [marta, andres] = view.people as [PersonView, PersonView];
const [pair] = view.pairs as [PairView];
const search: SearchView = {
  id: 's1', defender: 'Rigoberto Us', area: 'Nebaj', on: '2018-08-01', outcome: '', returned_on: '', visits: 0, visited: [], sources: [],
  expenses: '', sheet: true, sheet_back: false, incident: false, note: '',
};

beforeEach(() => locale.speak('en'));

async function choose(label: RegExp, option: string | RegExp): Promise<void> {
  await fireEvent.keyDown(screen.getByLabelText(label, { selector: 'button' }), { key: 'Enter' });
  await fireEvent.pointerUp(await screen.findByRole('option', { name: option }));
}

async function write(label: string, value: string): Promise<void> {
  await fireEvent.input(screen.getByLabelText(label), { target: { value } });
}

const button = (name: string): HTMLElement => screen.getByRole('button', { name });
const held = (name: string): boolean => button(name).getAttribute('aria-disabled') === 'true';

it('records what a search brought: visits, sources, cost, and that the sheet came back', async () => {
  const calls = answer({ return_field_search: () => recorded });
  const onclose = vi.fn();
  render(SearchBackPanel, { person: marta, search, onclose });
  await fireEvent.click(screen.getByLabelText('A trace to follow'));
  await fireEvent.click(screen.getByLabelText('Church'));
  await fireEvent.click(screen.getByLabelText('Relatives'));
  await fireEvent.click(button('Tell of a visit'));
  expect(held('Save')).toBe(true);
  await write('Place of visit 1', 'Las Flores');
  await write('Day of visit 1', '3/8/2018');
  await write('What it cost', '350,50');
  expect(held('Save')).toBe(true);
  await choose(/Currency/, 'Quetzales (GTQ)');
  await fireEvent.click(screen.getByLabelText('The sheet came back, or was destroyed before a witness'));
  await fireEvent.click(button('Save'));
  await waitFor(() => expect(onclose).toHaveBeenCalled());
  expect(calls[0]?.request).toEqual({
    person: 'marta', search: 's1', outcome: 'trace', on: '', visits: 0, visited: [{ on: '2018-08-03', place: 'Las Flores' }],
    sources: ['church', 'relatives'], expenses: '350,50', currency: 'GTQ', sheet_back: true, incident: false, note: '', replaces: [],
  });
});

it.each([
  [{ visits: 'two' }, 'Visits are a whole number.'],
  [{ expenses: '1,500', currency: 'GTQ' }, 'The cost cannot be read. Write it as 350 or 350.50.'],
  [{ expenses: '12' }, 'Choose the currency of the cost.'],
  [{ on: '31/2/2018' }, 'This day cannot be read. Write it as 26/8/2018 or 26 August 2018.'],
])('says what is wrong with a search that came back: %o', (typed, said) => {
  const form = new SearchBackForm('marta', search);
  Object.assign(form, { outcome: 'found' }, typed);
  expect(form.missing).toBe(said);
});

it('lets counsel sign the effort only when everything else was tried', async () => {
  const signature = { kind: 'counsel_signature', done: 0, needed: 1 };
  const calls = answer({ attest_effort: () => recorded });
  const { rerender } = render(EffortPanel, { person: { ...marta, effort: [{ kind: 'calls', done: 4, needed: 6 }, signature] }, signBlocked: undefined, onclose: vi.fn() });
  expect(screen.getByText('4 of 6 calls made')).toBeTruthy();
  expect(held('Sign')).toBe(true);
  await rerender({ person: { ...marta, effort: [signature] }, signBlocked: 'only counsel' });
  expect(held('Sign')).toBe(true);
  await rerender({ person: { ...marta, effort: [signature] }, signBlocked: undefined });
  await fireEvent.click(button('Sign'));
  await waitFor(() => expect(calls).toEqual([{ name: 'attest_effort', request: { person: 'marta' } }]));
});

it('ends a case without a wish only on a signed effort, and never so for a child', async () => {
  const calls = answer({ close_case: () => recorded });
  const gap = [{ kind: 'counsel_signature', done: 0, needed: 1 }];
  const { rerender } = render(ClosePanel, { person: { ...marta, effort: gap }, onclose: vi.fn() });
  await choose(/How it ends/, 'No wish could be obtained');
  await write('Reason', 'nobody found');
  expect(screen.getAllByText(/needs counsel’s signature under what was tried/).length).toBeGreaterThan(0);
  await rerender({ person: { ...marta, effort: [] } });
  await fireEvent.click(button('Save'));
  await waitFor(() => expect(calls[0]?.request).toEqual({ person: 'marta', kind: 'preference_not_obtainable', reason: 'nobody found', on: '' }));
  await rerender({ person: andres });
  await fireEvent.keyDown(screen.getByLabelText(/How it ends/, { selector: 'button' }), { key: 'Enter' });
  const offered = (await screen.findAllByRole('option')).map((one) => one.textContent?.trim());
  expect(offered).not.toContain('No wish could be obtained');
});

it('rules on an alignment with a reason, never with what stands already', async () => {
  const calls = answer({ override_alignment: () => recorded });
  render(OverridePanel, { pair: { ...pair, rulable: true, alignment: 'conflict' }, about: 'Marta and Andrés', onclose: vi.fn() });
  await fireEvent.keyDown(screen.getByLabelText(/It is to be/, { selector: 'button' }), { key: 'Enter' });
  const offered = (await screen.findAllByRole('option')).map((one) => one.textContent?.trim());
  expect(offered).toContain('Aligned');
  expect(offered).not.toContain('Conflict');
  await fireEvent.pointerUp(screen.getByRole('option', { name: 'Aligned' }));
  expect(held('Save')).toBe(true);
  await write('Reason', 'both lawyers agree');
  expect(screen.getByText('Marta and Andrés: “Aligned” instead of “Conflict”, signed by you.')).toBeTruthy();
  await fireEvent.click(button('Save'));
  await waitFor(() => expect(calls[0]?.request).toEqual({ pair: 'p0', outcome: 'aligned', reason: 'both lawyers agree' }));
});

it('removes words for good only after it was said what cannot be taken back, and asks again for another entry', async () => {
  const calls = answer({ redact: () => recorded });
  const [one, , other] = view.timeline as [(typeof view.timeline)[0], unknown, (typeof view.timeline)[0]];
  const founding = { ...one, entry: 'f', kind: 'person_recorded', said: { message_id: 'timeline-person-recorded', args: { name: 'Marta' } } };
  render(RedactPanel, { timeline: [founding, one, other], onclose: vi.fn() });
  expect(screen.getByText(/nobody can bring them back/)).toBeTruthy();
  await fireEvent.keyDown(screen.getByLabelText(/Which entry/, { selector: 'button' }), { key: 'Enter' });
  expect((await screen.findAllByRole('option')).map((each) => each.textContent)).toHaveLength(2);
  await fireEvent.pointerUp(screen.getByRole('option', { name: /No answer/ }));
  await write('On what authority', 'order of 1 Sep 2018');
  expect(held('Remove for good')).toBe(true);
  await fireEvent.click(screen.getByLabelText('I understand that these words cannot be brought back'));
  expect(held('Remove for good')).toBe(false);
  await choose(/Which entry/, /Parent’s wish/);
  expect(held('Remove for good')).toBe(true);
  await fireEvent.click(screen.getByLabelText('I understand that these words cannot be brought back'));
  await fireEvent.click(button('Remove for good'));
  await waitFor(() => expect(calls[0]?.request).toEqual({ entry: other.entry, authority: 'order of 1 Sep 2018' }));
});

it('lets only a lawyer stand for a parent, and an advocate too for a child', async () => {
  answer({});
  const offered = async (): Promise<(string | undefined)[]> => {
    await fireEvent.keyDown(screen.getByLabelText(/As what/, { selector: 'button' }), { key: 'Enter' });
    return (await screen.findAllByRole('option')).map((one) => one.textContent?.trim());
  };
  const { unmount } = render(RepresentationPanel, { person: marta, onclose: vi.fn() });
  expect(await offered()).toEqual(['Lawyer']);
  unmount();
  render(RepresentationPanel, { person: andres, onclose: vi.fn() });
  expect(await offered()).toEqual(['Lawyer', 'Legal service provider', 'Child’s advocate']);
});

it('shows once more what will stand as the child’s confirmed word, and says when another is their lawyer', async () => {
  const calls = answer({ record_child_wish: () => recorded });
  const onclose = vi.fn();
  render(WishPanel, { pair: { ...pair, child_statements: [] }, childName: 'Wendy', counsel: ['Amaia Rentería'], onclose });
  await fireEvent.click(screen.getByLabelText('Confirmed by the lawyer'));
  await fireEvent.click(screen.getByLabelText('Return'));
  await fireEvent.click(screen.getByLabelText('The child, through counsel'));
  await write('Lawyer or advocate who says so', 'Somebody Else');
  await fireEvent.click(button('Save'));
  expect(calls).toEqual([]);
  const alert = screen.getByRole('alert').textContent;
  expect(alert).toContain('will stand as confirmed for Wendy, on the word of Somebody Else.');
  expect(alert).toContain('Nothing stands for this child yet.');
  expect(alert).toContain('The records name somebody else as this child’s lawyer: Amaia Rentería.');
  // What is changed is looked at anew.
  await write('Lawyer or advocate who says so', 'amaia rentería ');
  expect(screen.queryByRole('alert')).toBeNull();
  await fireEvent.click(button('Save'));
  expect(screen.getByRole('alert').textContent).not.toContain('somebody else');
  await fireEvent.click(button('It is so: record it'));
  await waitFor(() => expect(onclose).toHaveBeenCalled());
  expect(calls[0]?.request).toMatchObject({ wish: 'return', stage: 'confirmed', voice: 'child', confirmed_by: 'amaia rentería' });
});
