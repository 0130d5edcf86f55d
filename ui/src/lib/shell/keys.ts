import { guide } from '$lib/guide/guide.svelte';
import { palette } from '$lib/palette/palette.svelte';
import { vault } from '$lib/vault/session.svelte';
import { keyHelp } from './key-help.svelte';
import { looks } from './looks.svelte';
import { navigation, SPINE, type Place } from './navigation.svelte';
import { undo } from './undo.svelte';

/** What a key does anywhere. Each stands in `key-table.ts` too, for people to read; a test holds that. */
interface Act {
  act: () => void;
  /** Acts over an open dialog as well. */
  always?: true;
  /** It belongs to the field that has the focus: a single character, or the field's own undoing. */
  character?: true;
  /** Opens a dialog: not over an open list of choices, which would stay open above it. */
  opens?: true;
  /** Acts at the doors as well, where nothing of the vault is open. */
  atDoors?: true;
}

const find: Act = { act: () => palette.show(), opens: true };

const ACTS: ReadonlyMap<string, Act> = new Map<string, Act>([
  ['Ctrl L', { act: () => void vault.lock(), always: true }],
  ['Ctrl K', find],
  ['Cmd K', find],
  ['?', { act: () => keyHelp.show(), character: true, opens: true }],
  ['F1', { act: () => guide.show(), always: true, opens: true, atDoors: true }],
  ['Alt ←', { act: () => navigation.back() }],
  ['Alt →', { act: () => navigation.forward() }],
  ['Ctrl Z', { act: () => undo.byKey('undo'), character: true }],
  ['Ctrl Shift Z', { act: () => undo.byKey('redo'), character: true }],
  ['Ctrl Y', { act: () => undo.byKey('redo'), character: true }],
  ['F6', { act: () => focusNextRegion(1) }],
  ['Shift F6', { act: () => focusNextRegion(-1) }],
  ...SPINE.map((at, index): [string, Act] => [`Ctrl ${index + 1}`, { act: () => goByKey({ at }) }]),
]);

/** Keys that work everywhere while the vault is open, and the one that works before. */
export function pressedAnywhere(event: KeyboardEvent): void {
  const found = ACTS.get(chordOf(event));
  if (!found || (vault.door !== 'open' && !found.atDoors)) return;
  if (!found.always && dialogIsOpen()) return;
  if ((found.character && inField(event)) || (found.opens && inOpenList(event))) return;
  event.preventDefault();
  // The grid would take the character for the beginning of a search.
  if (found.character) event.stopPropagation();
  found.act();
}

/** To another place by key: what had the focus, a button of the spine perhaps, does not keep it, for the next key is meant for the place. */
function goByKey(place: Place): void {
  const before = navigation.place;
  navigation.goTo(place);
  const left = navigation.place !== before && before.at !== place.at;
  if (left && document.activeElement instanceof HTMLElement) document.activeElement.blur();
}

/** A key press as it is printed: `Ctrl K`, `Alt ←`. Of characters that are no letters, Shift is a part. */
export function chordOf(event: KeyboardEvent): string {
  const { key = '' } = event;
  const named = ({ ArrowLeft: '←', ArrowRight: '→', ArrowUp: '↑', ArrowDown: '↓' } as Record<string, string>)[key];
  const letter = key.length === 1 && key.toUpperCase() !== key.toLowerCase();
  const held = [
    event.ctrlKey && 'Ctrl',
    event.metaKey && 'Cmd',
    event.altKey && 'Alt',
    event.shiftKey && (letter || key.length > 1) && 'Shift',
  ];
  return [...held.filter(Boolean), named ?? (letter ? key.toUpperCase() : key)].join(' ');
}

/**
 * Whether a key press saves the form. It is used up: on a focused button or link, Enter would press that
 * as well. A key held down saves once.
 */
export function saves(event: KeyboardEvent): boolean {
  if (!event.ctrlKey || event.key !== 'Enter') return false;
  event.preventDefault();
  event.stopPropagation();
  return !event.repeat;
}

/** Keeps a key press in its dialog, away from the screen behind it. Escape goes on: it closes the dialog. */
export function keepInDialog(event: KeyboardEvent): void {
  if (event.key !== 'Escape') event.stopPropagation();
}

/** Whether single letters must not act: the key press belongs to a field, or they are switched off. */
export function inField(event: KeyboardEvent): boolean {
  const target = event.target;
  return (
    (!looks.letters && isCharacter(event)) ||
    target instanceof HTMLElement &&
    (target.matches('input:not([type="radio"]):not([type="checkbox"]), textarea, select, [contenteditable="true"]') ||
      target.closest('[role="listbox"], [role="menu"], [role="dialog"]') !== null)
  );
}

/** Whether a key press is one character and nothing held with it: a letter, digit or sign. */
function isCharacter(event: KeyboardEvent): boolean {
  return event.key.length === 1 && event.key !== ' ' && !event.ctrlKey && !event.altKey && !event.metaKey;
}

/** Whether a key press belongs to an open list of choices or acts: Escape closes only that. */
export function inOpenList(event: KeyboardEvent): boolean {
  return (
    event.target instanceof Element &&
    event.target.closest('[role="listbox"], [role="menu"], [role="combobox"][aria-expanded="true"]') !== null
  );
}

function dialogIsOpen(): boolean {
  return document.querySelector('[role="dialog"]') !== null;
}

function focusNextRegion(step: 1 | -1): void {
  const regions = [...document.querySelectorAll<HTMLElement>('[data-region]')].filter(
    (region) => region.getClientRects().length > 0,
  );
  const active = regions.findLastIndex((region) => region.contains(document.activeElement));
  const next = regions[(active + step + regions.length) % regions.length];
  const inside = next?.querySelector<HTMLElement>(
    '[aria-current], [tabindex="0"], button, input, a[href], textarea',
  );
  (inside ?? next)?.focus();
}
