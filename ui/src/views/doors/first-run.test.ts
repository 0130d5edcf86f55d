import { fireEvent, render, screen, waitFor } from '@testing-library/svelte';
import axe from 'axe-core';
import { afterEach, beforeEach, expect, it } from 'vitest';
import App from '../../App.svelte';
import { makeFamily } from '../../../dev/families';
import { announceChanges } from '$lib/api/changes';
import type { Changes } from '$lib/api/generated/Changes';
import type { CreateVaultRequest } from '$lib/api/generated/CreateVaultRequest';
import type { Glance } from '$lib/api/generated/Glance';
import type { LogAttemptRequest } from '$lib/api/generated/LogAttemptRequest';
import type { Session } from '$lib/api/generated/Session';
import { dropDraft } from '$lib/record/drafts';
import { locale } from '$lib/i18n/locale.svelte';
import { vault } from '$lib/vault/session.svelte';
import { counsel, row } from '../../test-records';
import { answer } from '../../test-setup';
import { dayOf, funnelOf } from '../../test-today';
import { readAhead } from '../parts';

// As in a window that has been open for a moment: no room is waited for.
await readAhead();

const kit = {
  groups: ['K7QM', 'XE4D', 'N4WT', '8PRC', 'Z2HA', '9LVE', 'T6YB', 'M3SU', '7KDF', 'Q5GX', 'W8NJ', 'R4CP', 'H9TA'],
  fingerprint: 'K72M·XE4D',
  ask_groups: [2, 6],
};
const moved: Changes = { families: ['f0'], lists: false, deliveries: false, members: true };

let open = false;
let pairs = 0;
let tried = '';
/** Acts by hand: a chord, a Tab, the words of one field. */
let acts = 0;

beforeEach(() => {
  locale.speak('en');
  localStorage.removeItem('first-steps');
  vault.forget();
  vault.practising = false;
  for (const draft of ['family', 'attempt marta']) dropDraft(draft);
  [open, pairs, tried, acts] = [false, 0, '', 0];
});
afterEach(() => vault.forget());

const glance = (): Glance => ({ folder: '/home/invented/vault', state: open ? 'open' : 'absent', practice: open, fingerprint: '', wait_seconds: 0, pin: false });
const session = (): Session => ({ ...counsel, counts: { parents: pairs, children: pairs, pairs, families: pairs } });

/** A program without a vault, in which a family can be added and a contact logged. */
function program(): ReturnType<typeof answer> {
  const recorded = (id: string) => ({ entry: 'ee', id, changes: moved });
  return answer({
    glance,
    session,
    suggest_passphrase: () => ({ words: ['candle', 'river', 'maple'] }),
    create_vault: () => kit,
    confirm_kit: () => {
      open = true;
      return session();
    },
    today: () => dayOf({}),
    funnel: () => funnelOf(pairs),
    list_lists: () => ({ lists: [] }),
    list_pairs: ({ search }) => {
      const rows = pairs === 0 || search ? [] : [{ ...row(0), last_contact: tried, parent_statement: 'not_asked' }];
      return { total: rows.length, rows };
    },
    record_person: () => recorded('marta'),
    record_pair: () => {
      pairs = 1;
      return recorded('p0');
    },
    open_family: () => makeFamily(),
    log_attempt: () => {
      tried = '2018-08-29';
      return recorded('marta');
    },
  });
}

/** What Tab reaches, in its order: in a dialog only what stands in it, of a group of choices one. */
function reachable(): HTMLElement[] {
  const dialog = [...document.querySelectorAll<HTMLElement>('[role="dialog"]')].at(-1);
  const all = (dialog ?? document.body).querySelectorAll<HTMLElement>('button, input, textarea, summary, [tabindex="0"]');
  const groups = new Set<string>();
  return [...all].filter((one) => {
    if (one.tabIndex < 0 || one.closest('[aria-hidden="true"]')) return false;
    if (!(one instanceof HTMLInputElement) || one.type !== 'radio') return true;
    const first = !groups.has(one.name);
    groups.add(one.name);
    return first;
  });
}

const active = (): HTMLElement => document.activeElement as HTMLElement;

async function press(chord: string): Promise<void> {
  acts += 1;
  const keys = chord.split('+');
  const key = keys.at(-1) ?? '';
  const target = active();
  const left = await fireEvent.keyDown(target, { key, ctrlKey: keys.includes('Ctrl') });
  if (left && (key === 'Enter' || (key === ' ' && !(target instanceof HTMLInputElement && target.type === 'text')))) {
    if (target instanceof HTMLInputElement && key === 'Enter') target.form?.requestSubmit();
    else await fireEvent.click(target);
  }
  await fireEvent.keyUp(target, { key });
}

/** Goes on with Tab until it reaches the control of this name. */
async function tabTo(name: RegExp): Promise<void> {
  for (let count = 0; count < 60; count += 1) {
    const stops = reachable();
    stops[(stops.indexOf(active()) + 1) % stops.length]?.focus();
    acts += 1;
    const labels = [...((active() as HTMLInputElement).labels ?? [])].map((one) => one.textContent);
    const labelled = active().getAttribute('aria-labelledby')?.split(' ').map((id) => document.getElementById(id)?.textContent) ?? [];
    if (name.test([...labels, ...labelled, active().getAttribute('aria-label'), active().textContent].join(' '))) return;
  }
  throw new Error(`Tab never reaches ${String(name)}`);
}

async function write(text: string): Promise<void> {
  acts += 1;
  await fireEvent.input(active(), { target: { value: text } });
}

async function clean(): Promise<void> {
  const { violations } = await axe.run(document.body, { rules: { 'color-contrast': { enabled: false }, region: { enabled: false } } });
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
}

it('goes by keys alone from the first start to the first logged contact, in a practice vault', async () => {
  const calls = program();
  render(App);
  await screen.findByText('Try it with invented data');
  await clean();
  await tabTo(/^ *Make a practice vault/);
  await press('Enter');

  await screen.findByRole('heading', { name: 'A practice vault' });
  expect(screen.getByText(/Only invented families belong in it/)).toBeTruthy();
  await clean();
  await tabTo(/^Organisation/);
  await write('Puente Legal');
  await tabTo(/^Your name/);
  await write('Inés Robleda');
  await tabTo(/Counsel: the same/);
  await press(' ');
  await tabTo(/^Passphrase/);
  await write('candle river maple');
  await tabTo(/^The same once more/);
  await write('candle river maple');
  await press('Enter');

  await screen.findByRole('heading', { name: 'Keep this on paper before you go on' });
  expect(screen.getByText(/^Practice: every family here is invented/)).toBeTruthy();
  const made = calls.find(({ name }) => name === 'create_vault')?.request as CreateVaultRequest;
  expect(made).toMatchObject({ practice: true, folder: '/home/invented/vault-practice', roles: ['counsel'] });
  await tabTo(/I have it on paper/);
  await press('Enter');
  await tabTo(/^Group 3/);
  await write('N4WT');
  await tabTo(/^Group 7/);
  await write('T6YB');
  await press('Enter');

  await screen.findByText('0 of 5 done');
  expect(screen.getByText(/^Practice: every family here is invented/)).toBeTruthy();
  expect(document.title).toBe('Reencuentro – practice');
  await press('Ctrl+2');
  await screen.findByText('No families yet.');
  await press('Ctrl+n');
  await waitFor(() => expect(active()).toBe(screen.getByLabelText('Parent’s name')));
  expect(screen.getByText(/^The parent: Marta Xicay Sontay/)).toBeTruthy();
  expect((active() as HTMLInputElement).value).toBe('');
  await write('Marta Xicay Sontay');
  await tabTo(/^Child’s name/);
  await write('Andrés Xicay');
  await tabTo(/^The parent is/);
  await press('m');
  await tabTo(/^Where this comes from/);
  await write('invented for practice');
  await press('Ctrl+Enter');
  await waitFor(() => expect(calls.map(({ name }) => name)).toContain('record_pair'));
  expect(calls.find(({ name }) => name === 'record_pair')?.request).toMatchObject({ relation: 'mother' });
  await announceChanges(moved);
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());

  const grid = await screen.findByRole('grid');
  await tabTo(/Parent 0/);
  expect(grid.contains(active())).toBe(true);
  await press('Enter');
  await screen.findByText('What Marta wants');
  await press('c');
  await screen.findByText('3 · What happened');
  await press(']');
  await press('n');
  await press('5');
  await press('Ctrl+Enter');
  await waitFor(() => expect(calls.map(({ name }) => name)).toContain('log_attempt'));
  expect(calls.find(({ name }) => name === 'log_attempt')?.request as LogAttemptRequest).toMatchObject({ outcome: 'no_answer', identity_check: 'not_done' });
  expect(acts).toBeLessThanOrEqual(80);

  await press('Ctrl+1');
  await screen.findByText('2 of 5 done');
}, 30_000);

it('says before the click why no real vault can be made where one stands, and never takes practice for real', async () => {
  answer({ glance: () => ({ ...glance(), state: 'locked', practice: true }) });
  render(App);
  await screen.findByRole('heading', { name: 'Unlock' });
  expect(screen.getByText(/^Practice: every family here is invented/)).toBeTruthy();
  vault.goTo('welcome');
  const real = await screen.findByRole('button', { name: /Make a new vault here/ });
  expect(real.getAttribute('aria-disabled')).toBe('true');
  expect(screen.getAllByText('A vault stands in this folder. Choose an empty folder for a new one.').length).toBeGreaterThan(0);
  await fireEvent.click(real);
  expect(screen.getByRole('heading', { name: 'Open or make a vault' })).toBeTruthy();
});

it('makes a real vault in the folder that was chosen, and says nothing of practice there', async () => {
  const calls = program();
  render(App);
  await fireEvent.click(await screen.findByRole('button', { name: /Make a new vault here/ }));
  await screen.findByRole('heading', { name: 'A new vault' });
  expect(screen.queryByText(/Only invented families belong in it/)).toBeNull();
  for (const [name, value] of [['Organisation', 'Puente Legal'], ['Your name', 'Inés'], ['Passphrase', 'a b c'], ['The same once more', 'a b c']]) {
    await fireEvent.input(screen.getByLabelText(name ?? ''), { target: { value } });
  }
  await fireEvent.click(screen.getByLabelText(/^Counsel/));
  await fireEvent.click(screen.getByRole('button', { name: 'Make the vault' }));
  await waitFor(() => expect(calls.find(({ name }) => name === 'create_vault')?.request).toMatchObject({ practice: false, folder: '/home/invented/vault' }));
});
