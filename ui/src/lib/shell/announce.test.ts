import { render, screen } from '@testing-library/svelte';
import { expect, it } from 'vitest';
import Announcer from '$lib/components/Announcer.svelte';
import { vault } from '$lib/vault/session.svelte';
import { announce, announceAtDoor } from './announce.svelte';

it('leaves no sentence of the vault in the page when it locks, and takes none that comes late', async () => {
  render(Announcer);
  const region = screen.getByRole('status');
  vault.door = 'open';
  announce('Marta Xicay was reached.');
  await expect.poll(() => region.textContent).toBe('Marta Xicay was reached.');
  vault.forget();
  await expect.poll(() => region.textContent).toBe('');
  vault.door = 'unlock';
  announce('Lucía Xicay was recorded.');
  await new Promise((resolve) => setTimeout(resolve));
  expect(region.textContent).toBe('');
  announceAtDoor('Wait until the copy is read.');
  await expect.poll(() => region.textContent).toBe('Wait until the copy is read.');
  vault.door = 'open';
  announce('3 families.');
  await expect.poll(() => region.textContent).toBe('3 families.');
  vault.forget();
});

it('brings an element for each sentence, also for one that is said twice', async () => {
  render(Announcer);
  const spoken = () => screen.getByRole('status').firstElementChild;
  announceAtDoor('Read anew.');
  await expect.poll(() => spoken()?.textContent).toBe('Read anew.');
  const first = spoken();
  announceAtDoor('Read anew.');
  await expect.poll(() => spoken()).not.toBe(first);
  expect(spoken()?.textContent).toBe('Read anew.');
});
