import { fireEvent, render, screen, waitFor } from '@testing-library/svelte';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { makeFamily } from '../../../dev/families';
import type { FamilyView } from '$lib/api/generated/FamilyView';
import type { LogAttemptRequest } from '$lib/api/generated/LogAttemptRequest';
import { locale } from '$lib/i18n/locale.svelte';
import { dropDraft, unfinished } from '$lib/record/drafts';
import { keysOf } from '$lib/shell/key-table';
import { navigation } from '$lib/shell/navigation.svelte';
import { today } from '$lib/today/today.svelte';
import { vault } from '$lib/vault/session.svelte';
import { counsel, row } from '../../test-records';
import { answer } from '../../test-setup';
import { dayOf, funnelOf, toCall } from '../../test-today';
import { readAhead } from '../parts';
import Shell from '../shell/Shell.svelte';

// As in a window that has been open for a moment: no room is waited for.
await readAhead();

const recorded = { entry: 'ee', id: 'p0', changes: { families: [], lists: false, deliveries: false, members: false } };
const marta = { person: 'marta', pair: { ...row(0), family: 'f0', parent: 'Marta Xicay Ixtuc' } };
let strokes = 0;

beforeEach(() => {
  locale.speak('en');
  strokes = 0;
  for (const one of ['attempt marta', 'attempt m2']) dropDraft(one);
  vault.session = counsel;
  vault.door = 'open';
  today.forget();
  navigation.goTo({ at: 'today' });
});
afterEach(() => {
  vi.useRealTimers();
  vault.forget();
});

/** Opens the window on Today. Marta may be called now, and after her another. */
function open(change: (family: FamilyView) => void = () => undefined): ReturnType<typeof answer> {
  const family = makeFamily();
  change(family);
  const calls = answer({
    today: () => dayOf({ next_step: [toCall(1, 'later', '18:00'), toCall(0, 'now', '16:42', marta), toCall(2, 'now', '16:42')] }),
    funnel: () => funnelOf(4),
    list_lists: () => ({ lists: [] }),
    open_family: () => family,
    log_attempt: () => recorded,
  });
  render(Shell, { session: counsel });
  return calls;
}

/** Presses one key as a keyboard does: held keys count as well, and what is typed goes into the field. */
async function press(chord: string): Promise<void> {
  const keys = chord.split('+');
  strokes += keys.length;
  const key = keys.at(-1) ?? '';
  const target = (document.activeElement ?? document.body) as HTMLElement;
  const held = { ctrlKey: keys.includes('Ctrl'), shiftKey: keys.includes('Shift') };
  const left = await fireEvent.keyDown(target, { key, ...held });
  if (!left || held.ctrlKey || key.length > 1 || !(target instanceof HTMLInputElement)) return;
  await fireEvent.input(target, { target: { value: target.value + key } });
}

async function pressAll(...chords: string[]): Promise<void> {
  for (const chord of chords) await press(chord);
}

const sheet = (): Promise<HTMLElement> => screen.findByText('3 · What happened');
const logged = (calls: ReturnType<typeof answer>): LogAttemptRequest[] =>
  calls.filter((one) => one.name === 'log_attempt').map((one) => one.request as LogAttemptRequest);

it('logs the common case from Today in far fewer than 25 key presses, without the mouse', async () => {
  const calls = open();
  await screen.findByRole('button', { name: 'Marta Xicay Ixtuc' });
  await press('c');
  await sheet();
  await pressAll(']', 't', 'i', '1', 'b');
  const hour = screen.getByLabelText('At');
  await waitFor(() => expect(document.activeElement).toBe(hour));
  await pressAll(...'16:30', 'Ctrl+Enter');
  await waitFor(() => expect(logged(calls)).toHaveLength(1));
  const [request] = logged(calls);
  expect(request).toMatchObject({
    person: 'marta', point: makeFamily().people[0]?.contact_points[0]?.id, outcome: 'spoke_verified', identity_check: 'passed', spoke_to: 'themself', minutes: 1,
  });
  expect(request?.call_back).toMatch(/T16:30$/);
  expect(document.body.textContent).not.toContain('{$');
  expect(strokes).toBeLessThanOrEqual(25);
  expect(strokes).toBe(13);
  await waitFor(() => expect(navigation.place).toEqual({ at: 'family', family: 'f0', pair: 'p0' }));
});

it('logs the common case from the family too, and proposes what comes next without recording it', async () => {
  const calls = open();
  navigation.goTo({ at: 'family', family: 'f0' });
  await screen.findByText('What Marta wants');
  await press('c');
  await sheet();
  await pressAll(']', 'i', '1');
  expect(screen.getByText(/Today will propose: Explain the rights and record the wish, from/)).toBeTruthy();
  await press('Ctrl+Enter');
  await waitFor(() => expect(logged(calls)).toHaveLength(1));
  expect(logged(calls)[0]).toMatchObject({ call_back: '', minutes: 0, identity_check: 'passed' });
  expect(strokes).toBe(6);
});

it('goes on with the next call of Today when it is saved with Shift', async () => {
  const calls = open();
  await screen.findByRole('button', { name: 'Marta Xicay Ixtuc' });
  await press('c');
  await sheet();
  await pressAll(']', '5', 'Ctrl+Shift+Enter');
  await waitFor(() => expect(navigation.place).toEqual({ at: 'contact', family: 'f2', person: 'm2', point: '', pair: 'p2' }));
  expect(logged(calls)).toHaveLength(1);
});

it('calls the row that has the focus, and none that opens later', async () => {
  open();
  (await screen.findByRole('button', { name: 'Parent 1' })).focus();
  await press('c');
  expect(navigation.place).toEqual({ at: 'today' });
  expect(screen.getByText('This row is not to be called now. Enter opens the family.')).toBeTruthy();
  screen.getByRole('button', { name: 'Parent 2' }).focus();
  await press('c');
  expect(navigation.place).toMatchObject({ at: 'contact', person: 'm2' });
});

it('shows no number and starts no call outside the safe hours, and says when they begin there', async () => {
  open();
  navigation.goTo({ at: 'contact', family: 'f0', person: 'marta', point: '' });
  await sheet();
  expect(screen.queryByText('+502 5550 0142')).toBeNull();
  await press(']');
  expect(screen.getByText('+502 5550 0142')).toBeTruthy();
  expect(screen.getByText('Leave no message').compareDocumentPosition(screen.getByText('+502 5550 0142'))).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
  await press(']');
  expect(screen.queryByText('+502 5550 0188')).toBeNull();
  expect(screen.getAllByText(/opens 29 Aug 2018, 18:00 there/).length).toBeGreaterThan(0);
  await press('t');
  expect(screen.queryByRole('timer')).toBeNull();
});

it('takes the minutes from the clock that was started, and leaves typed ones alone', async () => {
  const calls = open();
  navigation.goTo({ at: 'contact', family: 'f0', person: 'marta', point: '' });
  await sheet();
  vi.useFakeTimers({ toFake: ['Date', 'setInterval', 'clearInterval'], now: Date.now() });
  await pressAll(']', 't');
  await vi.advanceTimersByTimeAsync(134_000);
  expect(screen.getByRole('timer').textContent).toMatch(/^02:14/);
  await press('t');
  expect((screen.getByLabelText('Minutes') as HTMLInputElement).value).toBe('3');
  vi.useRealTimers();
  await fireEvent.input(screen.getByLabelText('Minutes'), { target: { value: '24' } });
  await pressAll('t', '5', 'Ctrl+Enter');
  await waitFor(() => expect(logged(calls)[0]?.minutes).toBe(24));
});

it('keeps what was begun when Escape leaves, and one key goes back to it from the family and from Today', async () => {
  open();
  navigation.goTo({ at: 'contact', family: 'f0', person: 'marta', point: '' });
  await sheet();
  await pressAll(']', '5', 'Escape');
  expect(await screen.findByRole('region', { name: 'Unfinished' })).toBeTruthy();
  expect(navigation.place.at).toBe('family');
  await press('u');
  await sheet();
  expect((screen.getByRole('radio', { name: 'No answer' }) as HTMLInputElement).checked).toBe(true);
  expect(screen.getByText('+502 5550 0142')).toBeTruthy();
  navigation.goTo({ at: 'today' });
  expect(await screen.findByText('Contact with Marta Xicay Ixtuc')).toBeTruthy();
  await press('u');
  expect(navigation.place.at).toBe('contact');
  vault.forget();
  expect(unfinished()).toEqual([]);
});

it('calls nothing unfinished in which nothing was typed', async () => {
  open();
  navigation.goTo({ at: 'contact', family: 'f0', person: 'marta', point: '' });
  await sheet();
  await press('Escape');
  expect(unfinished()).toEqual([]);
});

it('says before the save what the core would refuse', async () => {
  const calls = open();
  navigation.goTo({ at: 'contact', family: 'f0', person: 'marta', point: '' });
  await sheet();
  await pressAll(']', '8', 'Ctrl+Enter');
  expect(screen.getAllByText(/No message may be left here/).length).toBeGreaterThan(0);
  await pressAll('i', '5', 'Ctrl+Enter');
  expect(screen.getAllByText(/nobody can have passed the identity check/).length).toBeGreaterThan(0);
  expect(logged(calls)).toEqual([]);
});

it('answers every single letter that the table names, and no letter while a field has the focus', async () => {
  open();
  navigation.goTo({ at: 'contact', family: 'f0', person: 'marta', point: '' });
  await sheet();
  await press(']');
  const letters = keysOf('contact').flatMap(({ keys }) => keys).filter((key) => key.length === 1).map((key) => key.toLowerCase());
  expect(letters.length).toBeGreaterThan(15);
  const note = screen.getByLabelText('Note for the team');
  for (const key of letters) expect(await fireEvent.keyDown(note, { key }), key).toBe(true);
  for (const key of letters) expect(await fireEvent.keyDown(document.body, { key }), key).toBe(false);
  const held = ['s', 'g', 'h', 'j', 'k', 'l', 'z', 'x', 'v', 'm'];
  for (const key of held) expect(await fireEvent.keyDown(document.body, { key }), key).toBe(true);
});

it('carries the interpreters in the order of the relay', async () => {
  const calls = open();
  navigation.goTo({ at: 'contact', family: 'f0', person: 'marta', point: '' });
  await sheet();
  const fill = (label: string, value: string) => fireEvent.input(screen.getByLabelText(label), { target: { value } });
  await fill('Interpreter 1', 'S. Tuyuc');
  await fill('Languages 1', 'Mam – Spanish');
  await fireEvent.click(screen.getByRole('button', { name: 'Another interpreter in the relay' }));
  await fill('Interpreter 2', 'K. Jones');
  await pressAll(']', ']', '[', '5', 'Ctrl+Enter');
  await waitFor(() => expect(logged(calls)[0]?.interpreters).toEqual(['S. Tuyuc (Mam – Spanish)', 'K. Jones']));
});
