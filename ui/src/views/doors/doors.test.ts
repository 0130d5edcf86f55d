import { fireEvent, render, screen, waitFor } from '@testing-library/svelte';
import { beforeEach, expect, it } from 'vitest';
import App from '../../App.svelte';
import { locale } from '$lib/i18n/locale.svelte';
import { vault } from '$lib/vault/session.svelte';
import { counsel, refusal, row } from '../../test-records';
import { answer } from '../../test-setup';
import { dayOf, funnelOf, item } from '../../test-today';
import { readAhead } from '../parts';

// As in a window that has been open for a moment: no room is waited for.
await readAhead();

const locked = { folder: '/v', state: 'locked', practice: false, fingerprint: 'K72M', wait_seconds: 0, pin: false } as const;

beforeEach(() => {
  locale.speak('en');
  vault.forget();
});

async function typeAndUnlock(passphrase: string): Promise<void> {
  const field = await screen.findByLabelText('Passphrase');
  await fireEvent.input(field, { target: { value: passphrase } });
  await fireEvent.click(screen.getByRole('button', { name: /^Unlock/ }));
}

it('says what is wrong and what to do, empties the field and shows nothing of the vault', async () => {
  answer({
    glance: () => locked,
    unlock: () => {
      throw refusal('wrong_passphrase');
    },
  });
  render(App);
  await typeAndUnlock('six wrong words');
  const alert = await screen.findByRole('alert');
  expect(alert.textContent).toContain('That passphrase does not open this vault.');
  expect(alert.textContent).toContain('nothing is erased');
  expect((screen.getByLabelText('Passphrase') as HTMLInputElement).value).toBe('');
  expect(document.body.textContent).not.toContain('Puente Legal');
});

it('says its heading to whoever listens, although the field has the focus', async () => {
  answer({ glance: () => locked });
  render(App);
  const heading = await screen.findByRole('heading', { level: 1 });
  await waitFor(() => expect(screen.getAllByRole('status').at(-1)?.textContent).toBe(heading.textContent));
  expect(document.activeElement).toBe(screen.getByLabelText('Passphrase'));
  await fireEvent.click(screen.getByRole('button', { name: 'Restore a backup' }));
  await waitFor(() => expect(document.activeElement?.tagName).toBe('H1'));
});

it('does not send an empty passphrase', async () => {
  const calls = answer({ glance: () => locked });
  render(App);
  await fireEvent.click(await screen.findByRole('button', { name: /^Unlock/ }));
  expect(calls.map(({ name }) => name)).not.toContain('unlock');
  expect(await screen.findByText('Type your passphrase.', { selector: 'p' })).toBeTruthy();
});

it('speaks the other language at once, errors included', async () => {
  answer({
    glance: () => locked,
    unlock: () => {
      throw refusal('wrong_passphrase');
    },
  });
  render(App);
  await typeAndUnlock('six wrong words');
  await screen.findByRole('alert');
  await fireEvent.click(screen.getByRole('button', { name: 'Español' }));
  expect(screen.getByRole('alert').textContent).toContain('Esa contraseña no abre esta bóveda.');
  expect(screen.getByLabelText('Contraseña de varias palabras')).toBeTruthy();
  expect(document.documentElement.lang).toBe('es');
});

it('opens on what to do now; Ctrl+2 is the grid, and Ctrl+L takes everything off the window at once', async () => {
  let state: 'locked' | 'open' = 'open';
  answer({
    glance: () => ({ ...locked, state }),
    session: () => counsel,
    today: () => dayOf({ conflict: [item(1)] }),
    funnel: () => funnelOf(3),
    list_pairs: () => ({ total: 3, rows: [row(0), row(1), row(2)] }),
    lock: () => {
      state = 'locked';
      return {};
    },
  });
  render(App);
  expect(await screen.findByRole('button', { name: 'Parent 1' })).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Today' }).getAttribute('aria-current')).toBe('page');
  await fireEvent.keyDown(window, { key: '2', ctrlKey: true });
  const grid = await screen.findByRole('grid');
  await waitFor(() => expect(grid.getAttribute('aria-rowcount')).toBe('4'));
  await fireEvent.keyDown(window, { key: 'l', ctrlKey: true });
  expect(screen.queryByRole('grid')).toBeNull();
  expect(await screen.findByLabelText('Passphrase')).toBeTruthy();
});

it('asks for the PIN where one is allowed, and for the passphrase once it is gone', async () => {
  let pin = true;
  const calls = answer({
    glance: () => ({ ...locked, pin }),
    unlock: () => {
      pin = false;
      throw refusal('pins_exhausted');
    },
  });
  render(App);
  const field = await screen.findByLabelText('PIN');
  await fireEvent.input(field, { target: { value: '314159' } });
  await fireEvent.click(screen.getByRole('button', { name: /^Unlock/ }));
  expect((await screen.findByRole('alert')).textContent).toContain('Five wrong PINs');
  expect(await screen.findByLabelText('Passphrase')).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Use the PIN' })).toBeNull();
  const sent = calls.find(({ name }) => name === 'unlock')?.request;
  expect(sent).toEqual({ folder: '/v', passphrase: null, recovery_code: null, pin: '314159', organisation_key: null });
});

it('knows the organisation’s key from a recovery code', async () => {
  const calls = answer({
    glance: () => locked,
    unlock: () => {
      throw refusal('wrong_organisation_key');
    },
  });
  render(App);
  await fireEvent.click(await screen.findByRole('button', { name: 'Use a recovery code' }));
  expect(document.activeElement).toBe(screen.getByLabelText('Recovery code'));
  await fireEvent.input(screen.getByLabelText('Recovery code'), { target: { value: ' age-secret-key-1qq ' } });
  await fireEvent.click(screen.getByRole('button', { name: /^Unlock/ }));
  expect((await screen.findByRole('alert')).textContent).toContain('That key does not open this vault.');
  const sent = calls.find(({ name }) => name === 'unlock')?.request as Record<string, unknown>;
  expect(sent).toMatchObject({ recovery_code: null, organisation_key: ' age-secret-key-1qq ' });
});
