import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { LANGUAGES } from '$lib/i18n/bundles';
import { hasMessage, locale } from '$lib/i18n/locale.svelte';
import { palette } from '$lib/palette/palette.svelte';
import { vault } from '$lib/vault/session.svelte';
import { answer } from '../../test-setup';
import { keyHelp } from './key-help.svelte';
import { KEY_TABLE, keysOf } from './key-table';
import { chordOf, pressedAnywhere } from './keys';
import { navigation } from './navigation.svelte';

const KEYS = [
  ...Array.from({ length: 94 }, (_, index) => String.fromCharCode(33 + index)),
  ...Array.from({ length: 12 }, (_, index) => `F${index + 1}`),
  ...['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End', 'PageUp', 'PageDown'],
  ...[' ', 'Enter', 'Escape', 'Tab', 'Delete', 'Insert', 'Backspace', '¿', 'ñ'],
];
const HELD = Array.from({ length: 16 }, (_, bits) => ({
  ctrlKey: (bits & 1) > 0, metaKey: (bits & 2) > 0, altKey: (bits & 4) > 0, shiftKey: (bits & 8) > 0,
}));

beforeEach(() => {
  answer({ list_lists: () => ({ lists: [] }) });
  vi.spyOn(vault, 'lock').mockResolvedValue();
  vault.door = 'open';
});
afterEach(() => vault.forget());

/** Whether a key press was answered. */
function press(init: KeyboardEventInit, target: EventTarget = document.body): boolean {
  const event = new KeyboardEvent('keydown', { ...init, bubbles: true, cancelable: true });
  addEventListener('keydown', pressedAnywhere, { capture: true, once: true });
  target.dispatchEvent(event);
  return event.defaultPrevented;
}

it('has each key in the table to which the window answers anywhere, and no other', () => {
  const answered = new Set<string>();
  for (const key of KEYS) {
    for (const held of HELD) if (press({ key, ...held })) answered.add(chordOf(new KeyboardEvent('keydown', { key, ...held })));
  }
  expect([...answered].sort()).toEqual(keysOf('everywhere').flatMap(({ keys }) => keys).sort());
});

it('has each key in the table that stands on a button', () => {
  const views = import.meta.glob<string>(['/src/views/**/*.svelte', '!/src/views/doors/**'], { query: '?raw', import: 'default', eager: true });
  const printed = Object.values(views).flatMap((source) => [...source.matchAll(/\bkeys="([^"{]+)"|<kbd[^>]*>([^<{]+)<\/kbd>/g)].map((match) => match[1] ?? match[2]));
  expect(printed.length).toBeGreaterThan(8);
  const known = new Set(KEY_TABLE.flatMap(({ keys }) => keys));
  expect(printed.filter((key) => !known.has(key as string))).toEqual([]);
});

it('has a sentence for every key in both languages, and no key twice in one place', () => {
  for (const language of LANGUAGES) {
    locale.speak(language);
    expect(KEY_TABLE.filter(({ does }) => !hasMessage(does))).toEqual([]);
  }
  const all = KEY_TABLE.flatMap(({ keys, at }) => keys.map((key) => `${at} ${key}`));
  expect(all.length).toBe(new Set(all).size);
});

it('shows the keys for ? only where no field has the focus, and keeps it from the screen', () => {
  const heard = vi.fn();
  const [field, area, button] = ['input', 'textarea', 'button'].map((name) => document.body.appendChild(document.createElement(name)));
  for (const one of [field, area, button]) one?.addEventListener('keydown', heard);
  for (const one of [field, area]) expect(press({ key: '?', shiftKey: true }, one)).toBe(false);
  expect([keyHelp.opened, heard.mock.calls.length]).toEqual([false, 2]);
  expect(press({ key: '?', shiftKey: true }, button)).toBe(true);
  expect([keyHelp.opened, heard.mock.calls.length]).toEqual([true, 2]);
  for (const one of [field, area, button]) one?.remove();
});

it('opens nothing over a dialog, over an open list, or while the vault is locked', () => {
  for (const role of ['dialog', 'listbox', 'menu']) {
    const over = document.body.appendChild(document.createElement('div'));
    over.setAttribute('role', role);
    for (const init of [{ key: 'k', ctrlKey: true }, { key: '?' }]) expect(press(init, over)).toBe(false);
    over.remove();
  }
  vault.door = 'unlock';
  for (const init of [{ key: 'k', ctrlKey: true }, { key: '?' }, { key: '1', ctrlKey: true }]) expect(press(init)).toBe(false);
  expect([palette.opened, keyHelp.opened]).toEqual([false, false]);
});

it('locks over a dialog too, and goes to the places with the keys of the spine', () => {
  expect(press({ key: '5', ctrlKey: true })).toBe(true);
  expect(navigation.place).toEqual({ at: 'settings' });
  const dialog = document.body.appendChild(document.createElement('div'));
  dialog.setAttribute('role', 'dialog');
  expect(press({ key: '1', ctrlKey: true }, dialog)).toBe(false);
  expect(press({ key: 'L', ctrlKey: true }, dialog)).toBe(true);
  expect(vault.lock).toHaveBeenCalledTimes(1);
  dialog.remove();
});
