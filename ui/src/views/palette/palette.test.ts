import { fireEvent, render, screen, waitFor, within } from '@testing-library/svelte';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { locale } from '$lib/i18n/locale.svelte';
import { palette } from '$lib/palette/palette.svelte';
import { pressedAnywhere } from '$lib/shell/keys';
import { navigation } from '$lib/shell/navigation.svelte';
import { vault } from '$lib/vault/session.svelte';
import { list } from '../../test-lists';
import { counsel, row } from '../../test-records';
import { answer } from '../../test-setup';
import { dayOf, funnelOf } from '../../test-today';
import { readAhead } from '../parts';
import Shell from '../shell/Shell.svelte';

// As in a window that has been open for a moment: no room is waited for.
await readAhead();

beforeEach(() => {
  locale.speak('en');
  navigation.goTo({ at: 'today' });
  answer({
    today: () => dayOf({}),
    funnel: () => funnelOf(4),
    list_lists: () => ({ lists: [list('parents')] }),
    list_pairs: ({ from, count }) => ({ total: 30, rows: Array.from({ length: Math.min(count, 30 - from) }, (_, index) => row(from + index)) }),
  });
  vault.session = counsel;
  vault.door = 'open';
  addEventListener('keydown', pressedAnywhere, { capture: true });
  render(Shell, { session: counsel });
});
afterEach(() => {
  removeEventListener('keydown', pressedAnywhere, { capture: true });
  vault.forget();
});

async function openByKey(from: HTMLElement = document.body): Promise<HTMLInputElement> {
  await fireEvent.keyDown(from, { key: 'k', ctrlKey: true });
  const box = await screen.findByRole<HTMLInputElement>('combobox', { name: 'Find a person, list, place or command' });
  await waitFor(() => expect(document.activeElement).toBe(box));
  return box;
}

async function gone(): Promise<void> {
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
}

it('gives the focus back where it was, and shows nothing of what was typed before', async () => {
  const settings = screen.getByRole('button', { name: 'Settings' });
  settings.focus();
  const box = await openByKey(settings);
  await fireEvent.input(box, { target: { value: 'Parent' } });
  expect(await screen.findByRole('option', { name: /Parent 3 and Child 3/ })).toBeTruthy();
  await fireEvent.keyDown(box, { key: 'Escape' });
  await gone();
  expect(document.activeElement).toBe(settings);
  expect((await openByKey(settings)).value).toBe('');
  expect(screen.queryByRole('option', { name: /Parent/ })).toBeNull();
});

it('announces the counts, moves with the arrows and opens with Enter, the focus on what was opened', async () => {
  const box = await openByKey();
  await fireEvent.input(box, { target: { value: 'parent' } });
  const dialog = within(screen.getByRole('dialog'));
  await waitFor(() => expect(dialog.getByRole('status').textContent).toMatch(/^30 pairs, the first 8 shown.* · 1 list$/));
  const activeName = (): string => document.getElementById(box.getAttribute('aria-activedescendant') ?? '')?.textContent ?? '';
  expect(activeName()).toContain('parents.csv');
  expect(dialog.getAllByRole('group').map((group) => group.getAttribute('aria-labelledby') !== null)).toEqual([true, true]);
  await fireEvent.keyDown(box, { key: 'ArrowDown' });
  await fireEvent.keyDown(box, { key: 'ArrowDown' });
  expect(activeName()).toContain('Parent 1 and Child 1');
  await fireEvent.keyDown(box, { key: 'Enter' });
  await gone();
  expect(navigation.place).toEqual({ at: 'family', family: 'f1', pair: 'p1' });
  await waitFor(() => expect(document.activeElement?.tagName).toBe('MAIN'));
});

it('keeps keys from the screen behind it', async () => {
  navigation.goTo({ at: 'families' });
  const before = await openByKey();
  await fireEvent.keyDown(before, { key: 'n', ctrlKey: true });
  await fireEvent.keyDown(before, { key: 'k', ctrlKey: true });
  await fireEvent.keyDown(before, { key: '?' });
  expect(screen.getAllByRole('dialog').length).toBe(1);
  await fireEvent.keyDown(before, { key: 'Escape' });
  await gone();
});

it('closes and forgets when the vault locks', async () => {
  const box = await openByKey();
  await fireEvent.input(box, { target: { value: 'parent' } });
  await screen.findByRole('option', { name: /Parent 3/ });
  vault.forget();
  await gone();
  expect([palette.words, palette.entries]).toEqual(['', []]);
});

it('opens from the spine, and leads to the keys of this screen, which close with Escape', async () => {
  await fireEvent.click(screen.getByRole('button', { name: 'Find' }));
  const box = await screen.findByRole('combobox', { name: /^Find a person/ });
  await fireEvent.input(box, { target: { value: 'keys' } });
  await fireEvent.click(await screen.findByRole('option', { name: /^Keys of this screen/ }));
  const table = await screen.findByRole('table', { name: 'On this screen' });
  expect(within(table).getAllByRole('row').map((line) => line.textContent)).toContainEqual(expect.stringMatching(/R.*Refresh/));
  expect(screen.getByRole('table', { name: 'Everywhere' }).textContent).toContain('Ctrl L');
  expect(screen.getAllByRole('dialog').length).toBe(1);
  await fireEvent.keyDown(screen.getByRole('dialog'), { key: 'Escape' });
  await gone();
});

it('gives the focus back after the keys, opened with ?', async () => {
  const settings = screen.getByRole('button', { name: 'Settings' });
  settings.focus();
  await fireEvent.keyDown(settings, { key: '?', shiftKey: true });
  const dialog = await screen.findByRole('dialog', { name: 'Keys of this screen' });
  await waitFor(() => expect(dialog.contains(document.activeElement)).toBe(true));
  await fireEvent.keyDown(dialog, { key: 'Escape' });
  await gone();
  expect(document.activeElement).toBe(settings);
});
