import { fireEvent, render, screen, within } from '@testing-library/svelte';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { locale, t } from '$lib/i18n/locale.svelte';
import { keyHelp } from '$lib/shell/key-help.svelte';
import { keysOf } from '$lib/shell/key-table';
import { pressedAnywhere } from '$lib/shell/keys';
import { looks } from '$lib/shell/looks.svelte';
import { navigation } from '$lib/shell/navigation.svelte';
import { printKeys } from '$lib/shell/print-keys';
import { vault } from '$lib/vault/session.svelte';
import { makeFamily } from '../../../dev/families';
import { counsel } from '../../test-records';
import { answer } from '../../test-setup';
import LooksRoom from '../settings/Looks.svelte';
import Family from '../family/Family.svelte';
import Keys from './Keys.svelte';

beforeEach(() => {
  locale.speak('en');
  vault.door = 'open';
});
afterEach(() => {
  looks.switchLetters(true);
  looks.chooseTheme('system');
  looks.chooseRows('compact');
  vault.forget();
  localStorage.clear();
});

it('turns the page dark and its rows roomy at once, and keeps it on this computer', async () => {
  render(LooksRoom);
  await fireEvent.click(screen.getByRole('radio', { name: 'Dark' }));
  await fireEvent.click(screen.getByRole('radio', { name: 'Roomy' }));
  expect({ ...document.documentElement.dataset }).toEqual({ theme: 'dark', rows: 'roomy' });
  expect(looks.rowPixels).toBe(36);
  expect([localStorage.getItem('theme'), localStorage.getItem('rows')]).toEqual(['dark', 'roomy']);
  await fireEvent.click(screen.getByRole('radio', { name: 'As this computer' }));
  expect(document.documentElement.dataset.theme).toBeUndefined();
});

it('hears no single letter once they are switched off, and every chord still', async () => {
  answer({ open_family: () => makeFamily(), list_lists: () => ({ lists: [] }) });
  addEventListener('keydown', pressedAnywhere, { capture: true });
  render(Family, { family: 'f0', session: counsel });
  const button = await screen.findByRole('button', { name: /^Log a contact/ });
  expect(button.textContent).toContain('C');
  navigation.goTo({ at: 'families' });
  looks.switchLetters(false);
  await fireEvent.keyDown(document.body, { key: 'c' });
  await fireEvent.keyDown(document.body, { key: '?' });
  expect([navigation.place.at, keyHelp.opened]).toEqual(['families', false]);
  expect(button.getAttribute('aria-keyshortcuts')).toBeNull();
  expect(within(button).queryByText('C')).toBeNull();
  await fireEvent.keyDown(document.body, { key: '2', ctrlKey: true });
  looks.switchLetters(true);
  await fireEvent.keyDown(document.body, { key: 'c' });
  expect(navigation.place.at).toBe('contact');
  removeEventListener('keydown', pressedAnywhere, { capture: true });
});

it('lists the keys of an open document where there are documents, and nowhere else', () => {
  const at = vi.spyOn(navigation, 'place', 'get').mockReturnValue({ at: 'family', family: 'f0' });
  looks.switchLetters(true);
  const { unmount } = render(Keys);
  const table = screen.getByRole('table', { name: 'In an open document' });
  expect(within(table).getAllByRole('row').slice(1).map((line) => line.textContent?.trim().replace(/\s+/g, ' '))).toEqual(
    keysOf('document').map(({ keys, does }) => `${keys.map(printKeys).join(' ')} ${t(does)}`),
  );
  unmount();
  at.mockReturnValue({ at: 'today' });
  render(Keys);
  expect(screen.queryByRole('table', { name: 'In an open document' })).toBeNull();
});

it('says in the keys of a screen that single letters are off, and shows none', () => {
  vi.spyOn(navigation, 'place', 'get').mockReturnValue({ at: 'family', family: 'f0' });
  looks.switchLetters(false);
  render(Keys);
  const dialog = screen.getByRole('dialog');
  expect(dialog.textContent).toContain('Single letters are switched off');
  expect(dialog.textContent).not.toContain('Log a contact');
  expect(dialog.textContent).toContain('Back to Families');
  expect(dialog.textContent).toContain('Ctrl L');
});
