import axe from 'axe-core';
import { fireEvent, render, screen, waitFor, within } from '@testing-library/svelte';
import { afterEach, beforeEach, expect, it } from 'vitest';
import App from '../../App.svelte';
import { guide } from '$lib/guide/guide.svelte';
import { locale } from '$lib/i18n/locale.svelte';
import { navigation } from '$lib/shell/navigation.svelte';
import { vault } from '$lib/vault/session.svelte';
import { counsel } from '../../test-records';
import { answer } from '../../test-setup';
import { dayOf, funnelOf, item } from '../../test-today';
import { readAhead } from '../parts';

// As in a window that has been open for a moment: no room is waited for.
await readAhead();

const locked = { folder: '/v', state: 'locked', practice: false, fingerprint: 'K72M', wait_seconds: 0, pin: false } as const;

beforeEach(() => {
  locale.speak('en');
  localStorage.removeItem('first-steps');
  vault.forget();
});
afterEach(() => guide.close());

function atDoor(): void {
  answer({ glance: () => locked });
  render(App);
}

function inside(): void {
  answer({
    glance: () => ({ ...locked, state: 'open' }),
    session: () => counsel,
    today: () => dayOf({ conflict: [item(1)] }),
    funnel: () => funnelOf(3),
    list_pairs: () => ({ total: 0, rows: [] }),
    list_lists: () => ({ lists: [] }),
  });
  render(App);
}

const key = (name: string, init: KeyboardEventInit = {}): Promise<boolean> =>
  fireEvent.keyDown(document.activeElement ?? document.body, { key: name, ...init });

it('opens with F1 before anything is unlocked, over the door, and leaves there what was typed', async () => {
  atDoor();
  const field = await screen.findByLabelText('Passphrase');
  await fireEvent.input(field, { target: { value: 'six words' } });
  await key('F1');
  const dialog = await screen.findByRole('dialog', { name: 'Guide' });
  await waitFor(() => expect(document.activeElement?.textContent).toBe('If something goes wrong'), { timeout: 5000 });
  expect(within(dialog).getByRole('button', { name: 'Keys' })).toBeTruthy();
  await key('Escape');
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect((screen.getByLabelText('Passphrase') as HTMLInputElement).value).toBe('six words');
});

it('is offered on the door in words, in the person’s language', async () => {
  atDoor();
  await fireEvent.click(await screen.findByRole('button', { name: 'Español' }));
  await fireEvent.click(screen.getByRole('button', { name: /Abrir la guía/ }));
  expect(await screen.findByRole('heading', { name: 'Si algo sale mal' })).toBeTruthy();
});

it('opens at the page of the screen, leads from page to page, and back with the trail', async () => {
  inside();
  await screen.findByRole('button', { name: 'Parent 1' });
  await key('F1');
  expect(await screen.findByRole('heading', { name: 'Today: what to do now' })).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Today: what to do now' }).getAttribute('aria-current')).toBe('page');
  await fireEvent.click(within(screen.getByRole('navigation', { name: 'Pages of the guide' })).getByRole('button', { name: 'Figures' }));
  await waitFor(() => expect(document.activeElement?.textContent).toBe('Figures'));
  await key('ArrowLeft', { altKey: true });
  expect(await screen.findByRole('heading', { name: 'Today: what to do now' })).toBeTruthy();
  await fireEvent.click(within(screen.getByRole('article')).getByRole('button', { name: 'Figures' }));
  expect(navigation.place).toMatchObject({ at: 'guide', page: 'figures' });
  await key('Escape');
  await key('Escape');
  expect(navigation.place).toEqual({ at: 'today' });
});

it('finds in the guide by keys alone: Ctrl F, words, Enter', async () => {
  inside();
  await screen.findByRole('button', { name: 'Parent 1' });
  await key('F1');
  await waitFor(() => expect(document.activeElement?.textContent).toBe('Today: what to do now'));
  await key('f', { ctrlKey: true });
  const box = screen.getByLabelText(/Find in the guide/);
  expect(document.activeElement).toBe(box);
  await fireEvent.input(box, { target: { value: 'second person approves' } });
  expect(screen.getByText('1 part has these words.')).toBeTruthy();
  await key('Enter');
  await waitFor(() => expect(document.activeElement?.textContent).toBe('A second person approves'));
  expect(screen.getByRole('heading', { level: 2, name: 'Deliver to the government’s lawyers' })).toBeTruthy();
});

it('is found in the palette, and opens as a place, not over it', async () => {
  inside();
  await screen.findByRole('button', { name: 'Parent 1' });
  await key('k', { ctrlKey: true });
  const box = await screen.findByRole('combobox', { name: /^Find a person/ });
  await fireEvent.input(box, { target: { value: 'guide' } });
  await fireEvent.keyDown(box, { key: 'Enter' });
  await waitFor(() => expect(navigation.place).toMatchObject({ at: 'guide', page: 'today' }));
  expect(guide.over).toBeUndefined();
  await waitFor(() => expect(document.activeElement?.textContent).toBe('Today: what to do now'));
});

it('opens over a form that lies on top, and the form stays', async () => {
  inside();
  await screen.findByRole('button', { name: 'Parent 1' });
  await key('2', { ctrlKey: true });
  await screen.findByText('No families yet.');
  await key('n', { ctrlKey: true });
  const name = await screen.findByLabelText('Parent’s name');
  await fireEvent.input(name, { target: { value: 'Invented' } });
  await key('F1');
  expect(await screen.findByRole('heading', { name: 'Find a family, work the grid' })).toBeTruthy();
  await key('Escape');
  await waitFor(() => expect(screen.queryByRole('dialog', { name: 'Guide' })).toBeNull());
  expect((screen.getByLabelText('Parent’s name') as HTMLInputElement).value).toBe('Invented');
});

it('shows the keys of the table on its page, and stands up to axe', async () => {
  inside();
  await screen.findByRole('button', { name: 'Parent 1' });
  guide.show({ page: 'keys' });
  const table = await screen.findByRole('table', { name: 'Log a contact' });
  expect(within(table).getByText('Start or stop the clock of the call')).toBeTruthy();
  const { violations } = await axe.run(document.body, { rules: { 'color-contrast': { enabled: false }, region: { enabled: false } } });
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
});
