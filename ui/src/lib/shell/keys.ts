import { vault } from '$lib/vault/session.svelte';
import { navigation, SPINE } from './navigation.svelte';

/** Keys that work everywhere while the vault is open. */
export function pressedAnywhere(event: KeyboardEvent): void {
  if (vault.door !== 'open') return;
  if (event.ctrlKey && !event.altKey && !event.shiftKey) {
    if (event.key.toLowerCase() === 'l') {
      event.preventDefault();
      void vault.lock();
      return;
    }
    const place = SPINE[Number(event.key) - 1];
    if (place && !dialogIsOpen()) {
      event.preventDefault();
      navigation.goTo({ at: place });
    }
    return;
  }
  if (event.altKey && event.key === 'ArrowLeft' && !dialogIsOpen()) {
    event.preventDefault();
    navigation.back();
  } else if (event.altKey && event.key === 'ArrowRight' && !dialogIsOpen()) {
    event.preventDefault();
    navigation.forward();
  } else if (event.key === 'F6' && !dialogIsOpen()) {
    event.preventDefault();
    focusNextRegion(event.shiftKey ? -1 : 1);
  }
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

/** Whether a key press belongs to a field, so that single letters must not act. */
export function inField(event: KeyboardEvent): boolean {
  const target = event.target;
  return (
    target instanceof HTMLElement &&
    (target.matches('input:not([type="radio"]):not([type="checkbox"]), textarea, select, [contenteditable="true"]') ||
      target.closest('[role="listbox"], [role="dialog"]') !== null)
  );
}

/** Whether a key press belongs to an open list of choices: Escape closes only that. */
export function inOpenList(event: KeyboardEvent): boolean {
  return (
    event.target instanceof Element &&
    event.target.closest('[role="listbox"], [role="combobox"][aria-expanded="true"]') !== null
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
