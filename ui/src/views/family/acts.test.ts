import { fireEvent, render, screen, waitFor } from '@testing-library/svelte';
import { beforeEach, expect, it, vi } from 'vitest';
import { makeFamily } from '../../../dev/families';
import type { FamilyView } from '$lib/api/generated/FamilyView';
import type { MemberRole } from '$lib/api/generated/MemberRole';
import type { Session } from '$lib/api/generated/Session';
import { keysOf } from '$lib/shell/key-table';
import { draftOf, dropDraft } from '$lib/record/drafts';
import { navigation } from '$lib/shell/navigation.svelte';
import { locale } from '$lib/i18n/locale.svelte';
import { counsel } from '../../test-records';
import { answer } from '../../test-setup';
import Family from './Family.svelte';

const recorded = { entry: 'ee', id: 'p0', changes: { families: ['f0'], lists: false, deliveries: false, members: false } };

beforeEach(() => locale.speak('en'));

function as(...roles: MemberRole[]): Session {
  return { ...counsel, member: { ...counsel.member, roles } };
}

async function shown(session: Session = counsel, change: (view: FamilyView) => void = () => undefined, more: Parameters<typeof answer>[0] = {}) {
  const calls = answer({
    open_family: () => {
      const view = makeFamily();
      change(view);
      return view;
    },
    ...more,
  });
  render(Family, { family: 'f0', session });
  await screen.findByRole('heading', { name: 'Xicay Ixtuc' });
  return calls;
}

function press(key: string): Promise<boolean> {
  return fireEvent.keyDown(document.body, { key });
}

it('answers each key that the table has for a family', async () => {
  const went = vi.spyOn(navigation, 'goTo').mockImplementation(() => undefined);
  const begun = { kind: 'contact', person: 'marta', who: 'Marta', place: { at: 'today' } } as const;
  draftOf('attempt marta', () => ({ begun: true }), begun);
  await shown();
  const keys = keysOf('family').flatMap((line) => line.keys);
  expect(keys).toEqual(expect.arrayContaining(['W', 'P', 'C', 'S']));
  for (const key of keys) {
    const pressed = new KeyboardEvent('keydown', { key: key === 'Esc' ? 'Escape' : key.toLowerCase(), cancelable: true, bubbles: true });
    document.body.dispatchEvent(pressed);
    expect([key, pressed.defaultPrevented]).toEqual([key, true]);
  }
  dropDraft('attempt marta');
  went.mockRestore();
});

it('opens the acts of the person by a key, and the panel of one of them; Escape leaves only the menu', async () => {
  const went = vi.spyOn(navigation, 'goTo').mockImplementation(() => undefined);
  await shown();
  await press('w');
  const menu = await screen.findByRole('menu', { name: 'What can be recorded about Marta Xicay Ixtuc' });
  await fireEvent.keyDown(menu, { key: 'Escape' });
  await waitFor(() => expect(screen.queryByRole('menu')).toBeNull());
  expect(went).not.toHaveBeenCalled();
  await press('w');
  await fireEvent.click(await screen.findByRole('menuitem', { name: 'Another name or spelling' }));
  await screen.findByRole('dialog', { name: 'Another name or spelling' });
  expect(screen.queryByRole('menu')).toBeNull();
  went.mockRestore();
});

it('offers a phone or address among what is recorded about the person', async () => {
  await shown();
  await press('w');
  await fireEvent.click(await screen.findByRole('menuitem', { name: 'Phone or address' }));
  await screen.findByRole('dialog', { name: 'Add a contact point' });
});

it('says in the menu why something is not allowed, and opens nothing', async () => {
  await shown(as('volunteer'));
  await press('w');
  const ends = await screen.findByRole('menuitem', { name: /End the work on this person/ });
  expect(ends.getAttribute('aria-disabled')).toBe('true');
  expect(ends.textContent).toContain('counsel');
  await fireEvent.click(ends);
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(screen.getByRole('menuitem', { name: /Put into the trash/ }).getAttribute('aria-disabled')).toBe('true');
});

it('changes a separation in the form of a separation, with its id and its source', async () => {
  const calls = await shown(counsel, (view) => {
    view.pairs[0]?.separation.splice(0, 1, {
      id: 'sep', party: 'government', apprehended_on: '2018-05-10', separated_on: '2018-05', place: 'McAllen', cause: '', deleted_family_unit: true, source: 'list 7 Aug',
    });
  }, { record_separation: () => recorded });
  expect(screen.getByText(/separated: May 2018, McAllen; apprehended: 10 May 2018; the family unit was deleted/)).toBeTruthy();
  await fireEvent.click(screen.getByRole('button', { name: 'Change this separation' }));
  await fireEvent.input(await screen.findByLabelText('Sector or port of entry'), { target: { value: 'Hidalgo' } });
  await fireEvent.click(screen.getByRole('button', { name: 'Save' }));
  await waitFor(() => expect(calls.find((one) => one.name === 'record_separation')?.request).toEqual({
    pair: 'p0', party: 'government', apprehended_on: '2018-05-10', separated_on: '2018-05', place: 'Hidalgo', cause: '', deleted_family_unit: true, source: 'list 7 Aug', replaces: ['sep'],
  }));
});

it('puts a pair into the trash with a reason, and back with one press', async () => {
  const calls = await shown(counsel, () => undefined, { trash: () => recorded, restore: () => recorded });
  await press('p');
  await fireEvent.click(await screen.findByRole('menuitem', { name: 'Put into the trash' }));
  await screen.findByRole('dialog');
  expect(screen.getByRole('button', { name: 'Put into the trash' }).getAttribute('aria-disabled')).toBe('true');
  await fireEvent.input(screen.getByLabelText('Reason'), { target: { value: 'entered twice' } });
  await fireEvent.click(screen.getByRole('button', { name: 'Put into the trash' }));
  await fireEvent.click(await screen.findByRole('button', { name: 'Undo' }));
  await waitFor(() => expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull());
  expect(calls.filter((one) => one.name === 'trash' || one.name === 'restore').map((one) => one.request)).toEqual([
    { about: 'p0', reason: 'entered twice' },
    { about: 'p0', reason: 'Put there by mistake and put back at once.' },
  ]);
});

it('keeps a person in pairs, and a pair that a delivery names, out of the trash', async () => {
  await shown(counsel, (view) => view.pairs[0]?.delivered.push('12'));
  await press('w');
  expect((await screen.findByRole('menuitem', { name: /Put into the trash/ })).textContent).toContain('pairs into the trash first');
  await fireEvent.keyDown(screen.getByRole('menu'), { key: 'Escape' });
  await waitFor(() => expect(screen.queryByRole('menu')).toBeNull());
  await press('p');
  expect((await screen.findByRole('menuitem', { name: /Put into the trash/ })).textContent).toContain('A delivery names this pair');
  expect(screen.getByText('Deliveries that name Marta Xicay Ixtuc: 12')).toBeTruthy();
});

it('hands the family to a colleague who works with families, or to nobody', async () => {
  const gone = { id: 'm3', name: 'Gone Away', roles: ['volunteer'] as MemberRole[], active: false, waits_for_key: false };
  const keeper = { id: 'm4', name: 'Only Keeper', roles: ['keeper'] as MemberRole[], active: true, waits_for_key: false };
  const calls = await shown({ ...as('coordinator'), members: [counsel.member, gone, keeper] }, () => undefined, { assign_family: () => recorded });
  await fireEvent.click(screen.getByRole('button', { name: 'Assign' }));
  expect((await screen.findByRole('button', { name: 'Save' })).getAttribute('aria-disabled')).toBe('true');
  await fireEvent.keyDown(screen.getByLabelText(/Colleague/, { selector: 'button' }), { key: 'Enter' });
  const offered = (await screen.findAllByRole('option')).map((one) => one.textContent?.trim());
  expect(offered).toEqual(['Inés Robleda', 'Nobody']);
  await fireEvent.pointerUp(screen.getByRole('option', { name: 'Nobody' }));
  await fireEvent.click(screen.getByRole('button', { name: 'Save' }));
  await waitFor(() => expect(calls.find((one) => one.name === 'assign_family')?.request).toEqual({ family: 'f0', member: '' }));
});

it('warns that nobody was asked about a second parent, until one is known', async () => {
  await shown();
  expect(screen.getByText(/Nobody has been asked about Andrés’s other parent/)).toBeTruthy();
  screen.getByRole('button', { name: /Marta and Lucía/ }).click();
  expect(await screen.findByText(/Nobody has been asked about Lucía’s other parent/)).toBeTruthy();
});

it('says nothing of a second parent who is in the book, or to whom the child went', async () => {
  await shown(counsel, (view) => {
    const [first] = view.pairs;
    if (first) view.pairs.push({ ...first, id: 'p9', parent: 'other' });
  });
  expect(screen.queryByText(/Nobody has been asked about Andrés/)).toBeNull();
});

it('shows of what happened only the kind that is asked for, and takes back what its author could have written', async () => {
  await shown(as('volunteer'), (view) => {
    const [one] = view.timeline;
    if (!one) throw new Error('no timeline');
    const item = (entry: string, kind: string, args: Record<string, string>) => ({ ...one, entry, kind, group: 'other', said: { message_id: `timeline-${kind.replaceAll('_', '-')}`, args } });
    view.timeline = [
      one,
      item('n1', 'note_written', { text: 'prefers the afternoon' }),
      item('d1', 'detail_recorded', { field: 'born' }),
      { ...item('c1', 'clearance_recorded', { side: 'parent', state: 'cleared' }), group: 'statement' },
      item('f1', 'person_recorded', { name: 'Marta' }),
    ];
  });
  const takeBack = () => screen.queryAllByRole('button', { name: /^Withdraw:/ }).map((one) => [one.getAttribute('aria-label'), one.getAttribute('aria-disabled')]);
  expect(takeBack()).toEqual([
    [expect.stringContaining('Call'), null],
    [expect.stringContaining('prefers the afternoon'), null],
    [expect.stringContaining('date of birth'), null],
    [expect.stringContaining('clearance'), 'true'],
  ]);
  await fireEvent.click(screen.getByLabelText('Notes'));
  expect(takeBack()).toEqual([[expect.stringContaining('prefers the afternoon'), null]]);
  await fireEvent.click(screen.getByLabelText('Corrections'));
  expect(takeBack()).toEqual([[expect.stringContaining('date of birth'), null]]);
});
