import { fireEvent, render, screen, waitFor } from '@testing-library/svelte';
import { beforeEach, expect, it } from 'vitest';
import { makeFamily } from '../../../../dev/families';
import type { FamilyView } from '$lib/api/generated/FamilyView';
import type { LikenessView } from '$lib/api/generated/LikenessView';
import type { Session } from '$lib/api/generated/Session';
import { locale } from '$lib/i18n/locale.svelte';
import { dropDraft } from '$lib/record/drafts';
import { counsel } from '../../../test-records';
import { answer } from '../../../test-setup';
import UnlinkPerson from './UnlinkPerson.svelte';

const volunteer: Session = { ...counsel, member: { ...counsel.member, roles: ['volunteer'] } };
const changes = { families: [], lists: false, deliveries: false, members: false };
const recorded = { entry: 'e', id: 'i', changes };
const link = (id: string, of: string, other: string): LikenessView => ({ id, of, other, reason: `because ${id}` });

function family(records: string[], links: LikenessView[], name = 'Marta Xicay Ixtuc'): FamilyView {
  const view = makeFamily();
  return { ...view, people: view.people.map((person) => (person.id === 'marta' ? { ...person, id: records[0] ?? '', name, records, links } : person)) };
}

function open(records: string[], links: LikenessView[], session: Session = counsel) {
  let taken = false;
  const entry = makeFamily().timeline[0]?.entry ?? '';
  const calls = answer({
    open_family: ({ family: id }) => (taken ? family([id], [], id === 'r2' ? 'Martha Istuc' : 'Marta Xicay') : family(records, links)),
    unlink_persons: () => {
      taken = true;
      return { recorded, written_while_linked: [{ entry, kind: 'attempt_logged', record: 'r1' }, { entry: 'lost', kind: 'note_written', record: 'r2' }] };
    },
    withdraw: () => recorded,
  });
  render(UnlinkPerson, { family: 'f0', person: 'r1', session });
  return calls;
}

beforeEach(() => {
  locale.speak('en');
  dropDraft('unlink-r1');
});

it('chooses nothing beforehand, says what parts, and places what was written while they were one', async () => {
  const calls = open(['r1', 'r2'], [link('l1', 'r1', 'r2')]);
  const choice = await screen.findByRole<HTMLInputElement>('radio', { name: /Record 1 and record 2.*because l1/ });
  expect(choice.checked).toBe(false);
  expect(screen.getByText('Choose the link that is wrong.', { selector: 'span.sm' })).toBeTruthy();
  expect(screen.getByText('Then record 1 is one person and record 2 another.')).toBeTruthy();
  await fireEvent.click(choice);
  const reason = screen.getByLabelText('Why the link is wrong');
  await fireEvent.input(reason, { target: { value: 'two sisters' } });
  await fireEvent.keyDown(reason, { key: 'Enter', ctrlKey: true });
  await screen.findByText('2 to place');
  expect(screen.getByText('An entry: note')).toBeTruthy();
  expect(calls.find(({ name }) => name === 'unlink_persons')?.request).toEqual({ link: 'l1', reason: 'two sisters' });
  await waitFor(() => expect(screen.getAllByText(/stands with Marta Xicay/).length).toBe(1));
  await fireEvent.click(screen.getByRole('button', { name: /^Stays: An entry/ }));
  expect(screen.getByText('1 to place')).toBeTruthy();
  await fireEvent.click(screen.getByRole('button', { name: /^Belongs to Martha Istuc, withdraw it here/ }));
  await screen.findByText('Withdrawn. Record it with Martha Istuc.');
  expect(calls.find(({ name }) => name === 'withdraw')?.request).toEqual({ entry: makeFamily().timeline[0]?.entry, reason: 'two sisters' });
  expect(screen.getByText('all placed')).toBeTruthy();
});

it('says of a link that others replace that they stay one person', async () => {
  open(['r1', 'r2', 'r3'], [link('l1', 'r1', 'r2'), link('l2', 'r2', 'r3'), link('l3', 'r1', 'r3')]);
  expect((await screen.findAllByText(/They stay one person all the same/)).length).toBe(3);
});

it('shows one person where other links still hold the two together', async () => {
  open(['r1', 'r2'], [link('l1', 'r1', 'r2')]);
  await fireEvent.click(await screen.findByRole('radio', { name: /because l1/ }));
  answer({
    open_family: () => family(['r1', 'r2'], []),
    unlink_persons: () => ({ recorded, written_while_linked: [] }),
  });
  await fireEvent.input(screen.getByLabelText('Why the link is wrong'), { target: { value: 'x' } });
  await fireEvent.click(screen.getByRole('button', { name: /^Take the link back/ }));
  expect((await screen.findAllByRole('button', { name: /^Open Marta/ })).length).toBe(1);
  expect(screen.getByText(/there is nothing to place/)).toBeTruthy();
});

it('says before the click that a volunteer cannot take a link back', async () => {
  const calls = open(['r1', 'r2'], [link('l1', 'r1', 'r2')], volunteer);
  await fireEvent.click(await screen.findByRole('radio', { name: /because l1/ }));
  await fireEvent.input(screen.getByLabelText('Why the link is wrong'), { target: { value: 'x' } });
  await fireEvent.keyDown(document.body, { key: 'Enter', ctrlKey: true });
  expect(screen.getAllByText(/A coordinator or a lawyer can/).length).toBeGreaterThan(0);
  expect(calls.some(({ name }) => name === 'unlink_persons')).toBe(false);
});
