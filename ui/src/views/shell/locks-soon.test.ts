import { mockIPC } from '@tauri-apps/api/mocks';
import { render, screen } from '@testing-library/svelte';
import { tick } from 'svelte';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { locale } from '$lib/i18n/locale.svelte';
import { activity } from '$lib/shell/activity.svelte';
import { vault } from '$lib/vault/session.svelte';
import LocksSoon from './LocksSoon.svelte';

beforeEach(() => {
  locale.speak('en');
  vi.useFakeTimers();
});
afterEach(() => vi.useRealTimers());

it('warns before the vault locks by itself, and a key tells the shell at once', async () => {
  const told: string[] = [];
  mockIPC((name) => void told.push(name));
  vi.spyOn(vault, 'door', 'get').mockReturnValue('open');
  render(LocksSoon, { minutes: 5 });
  activity.sign();
  expect(told).toEqual(['here']);
  vi.advanceTimersByTime(3 * 60_000);
  await tick();
  expect(screen.queryByRole('alert')).toBeNull();
  activity.sign();
  activity.sign();
  expect(told).toEqual(['here', 'here']);
  vi.advanceTimersByTime(4 * 60_000);
  await tick();
  expect(screen.getByRole('alert').textContent).toMatch(/locks in less than a minute/);
  activity.sign();
  await tick();
  expect(told).toEqual(['here', 'here', 'here']);
  expect(screen.queryByRole('alert')).toBeNull();
});
