import { cleanup, fireEvent, render, screen } from '@testing-library/svelte';
import { beforeEach, expect, it, vi } from 'vitest';
import { makeFamily } from '../../../dev/families';
import type { PersonView } from '$lib/api/generated/PersonView';
import type { Recorded } from '$lib/api/generated/Recorded';
import { locale } from '$lib/i18n/locale.svelte';
import { dropDraft } from '$lib/record/drafts';
import { navigation } from '$lib/shell/navigation.svelte';
import { refusal } from '../../test-records';
import { answer } from '../../test-setup';
import ContactSheet from './ContactSheet.svelte';
import LogContact from './LogContact.svelte';
import NotePanel from './NotePanel.svelte';

const recorded: Recorded = { entry: 'ee', id: 'p0', changes: { families: [], lists: false, deliveries: false, members: false } };
const [marta] = makeFamily().people;
if (!marta) throw new Error('the invented family is incomplete');
const parent: PersonView = marta;
const points = parent.contact_points.map((point) => point.id);

beforeEach(() => {
  locale.speak('en');
  dropDraft('attempt marta');
});

/** A person with so many contact points. */
function withPoints(count: number): PersonView {
  return { ...parent, contact_points: parent.contact_points.slice(0, count) };
}

function show(person: PersonView, point = ''): { left: ReturnType<typeof vi.fn<() => void>> } {
  const left = vi.fn<() => void>();
  render(ContactSheet, { person, point, onleave: left });
  return { left };
}

async function tick(label: string): Promise<void> {
  await fireEvent.click(screen.getByRole('radio', { name: new RegExp(`${label}$`) }));
}

function saveButton(): HTMLElement {
  return screen.getByRole('button', { name: 'Save contact' });
}

it('saves by key without pressing what has the focus', async () => {
  const calls = answer({ log_attempt: () => recorded });
  const { left } = show(withPoints(1));
  await tick('No answer');
  // What is not prevented presses the button: fireEvent answers whether it was left to the browser.
  expect(await fireEvent.keyDown(saveButton(), { key: 'Enter', ctrlKey: true })).toBe(false);
  await vi.waitFor(() => expect(left).toHaveBeenCalledTimes(1));
  expect(calls.filter((call) => call.name === 'log_attempt')).toHaveLength(1);
});

it('keeps the key from the focused button in a panel, also while something is missing', async () => {
  const calls = answer({ write_note: () => recorded });
  const closed = vi.fn();
  render(NotePanel, { person: parent, privileged: false, onclose: closed });
  const cancel = screen.getByRole('button', { name: 'Cancel' });
  expect(await fireEvent.keyDown(cancel, { key: 'Enter', ctrlKey: true })).toBe(false);
  expect(calls).toEqual([]);
  await fireEvent.input(screen.getByLabelText('Note'), { target: { value: 'Prefers mornings.' } });
  expect(await fireEvent.keyDown(cancel, { key: 'Enter', ctrlKey: true })).toBe(false);
  await vi.waitFor(() => expect(closed).toHaveBeenCalledTimes(1));
});

it('leads nobody back who has left before the answer came', async () => {
  let finish: (done: Recorded) => void = () => undefined;
  const calls = answer({
    open_family: () => makeFamily(),
    log_attempt: () => new Promise<Recorded>((resolve) => (finish = resolve)),
  });
  navigation.goTo({ at: 'contact', family: 'f0', person: 'marta', point: points[0] ?? '' });
  const { unmount } = render(LogContact, { family: 'f0', person: 'marta', point: points[0] ?? '' });
  await screen.findByText('3 · What happened');
  await tick('No answer');
  await fireEvent.click(saveButton());
  await vi.waitFor(() => expect(calls.some((call) => call.name === 'log_attempt')).toBe(true));
  navigation.goTo({ at: 'settings' });
  unmount();
  finish(recorded);
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(navigation.place).toEqual({ at: 'settings' });
});

it('says in the foot why a save was refused', async () => {
  answer({
    log_attempt: () => {
      throw refusal('disk_full');
    },
  });
  show(withPoints(1));
  await tick('No answer');
  await fireEvent.click(saveButton());
  expect((await screen.findByRole('alert')).closest('.foot')).not.toBeNull();
});

it('says in the foot of a panel why a save was refused', async () => {
  answer({
    write_note: () => {
      throw refusal('disk_full');
    },
  });
  render(NotePanel, { person: parent, privileged: false, onclose: vi.fn() });
  await fireEvent.input(screen.getByLabelText('Note'), { target: { value: 'Prefers mornings.' } });
  await fireEvent.click(screen.getByRole('button', { name: 'Save' }));
  expect((await screen.findByRole('alert')).closest('.foot')).not.toBeNull();
});

it('asks which of several numbers was called, by button as by list', async () => {
  const calls = answer({ log_attempt: () => recorded });
  show(withPoints(2));
  await tick('No answer');
  await fireEvent.click(saveButton());
  expect(calls).toEqual([]);
  expect(screen.getAllByText('Choose which number it was.').length).toBeGreaterThan(0);
});

it('takes the number whose button was pressed, also into a form left half filled in', async () => {
  const calls = answer({ log_attempt: () => recorded });
  show(withPoints(2), points[0]);
  await tick('No answer');
  cleanup();
  show(withPoints(2), points[1]);
  await fireEvent.click(saveButton());
  await vi.waitFor(() => expect(calls).toHaveLength(1));
  expect(calls[0]?.request).toMatchObject({ point: points[1], outcome: 'no_answer', at: '' });
});

it('lets the day and the hour of the contact be said', async () => {
  const calls = answer({ log_attempt: () => recorded });
  show(withPoints(1));
  await tick('No answer');
  await fireEvent.input(screen.getByLabelText('Day of the contact'), { target: { value: '26/8/2018' } });
  await fireEvent.input(screen.getByLabelText('Hour of the contact'), { target: { value: '9:30' } });
  await fireEvent.click(saveButton());
  await vi.waitFor(() => expect(calls).toHaveLength(1));
  expect(calls[0]?.request).toMatchObject({ at: '2018-08-26T09:30' });
});
