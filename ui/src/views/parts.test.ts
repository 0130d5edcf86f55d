import { render, screen } from '@testing-library/svelte';
import { beforeEach, expect, it, vi } from 'vitest';
import type { CheckState } from '$lib/api/generated/CheckState';
import Later from '$lib/components/Later.svelte';
import { locale } from '$lib/i18n/locale.svelte';
import { later } from '$lib/shell/later';
import { speak } from '$lib/shell/speak';
import { vault } from '$lib/vault/session.svelte';
import { guidePages, parts, readAhead } from './parts';

type Told = { check: CheckState };
const check: CheckState = { state: 'damaged', checked: 1, entries: 2, rebuilt_views: 0, lost_files: 0 };
const banner = () => import('./shell/CheckBanner.svelte');

beforeEach(() => locale.speak('en'));

it('shows a part that was read at once, and tells it what it asks for', async () => {
  const part = later(banner);
  await part();
  const { rerender } = render(Later<Told>, { part, check });
  expect(screen.getByRole('alert').textContent).toMatch(/damaged/);
  await rerender({ part, check: { ...check, state: 'passed' } });
  expect(screen.queryByRole('alert')).toBeNull();
});

it('says that a part is being read, and shows it then', async () => {
  render(Later<Told>, { part: later(banner), check });
  expect((await screen.findByRole('status')).textContent).toBe('Loading');
  await screen.findByRole('alert');
  expect(screen.queryByRole('status')).toBeNull();
});

it('says that a part could not be read, and reads it when it is opened again', async () => {
  const read = vi.fn(banner).mockRejectedValueOnce(new Error('gone'));
  const part = later(read);
  const { unmount } = render(Later<Told>, { part, check });
  expect((await screen.findByRole('alert')).textContent).toMatch(/could not be read/);
  unmount();
  await part();
  render(Later<Told>, { part, check });
  expect(screen.getByRole('alert').textContent).toMatch(/damaged/);
  expect(read).toHaveBeenCalledTimes(2);
});

it('reads every part ahead but the pages of the guide, and goes on after one that cannot be read', async () => {
  vi.spyOn(parts, 'families').mockRejectedValueOnce(new Error('gone'));
  await readAhead();
  const { families, ...rest } = parts;
  expect(Object.values(rest).filter((part) => part() instanceof Promise)).toEqual([]);
  expect(families).toHaveBeenCalledOnce();
  expect(guidePages()).toBeInstanceOf(Promise);
}, 60_000);

it('stays in its language, and says so, when the other cannot be read', async () => {
  vi.spyOn(locale, 'speak').mockRejectedValueOnce(new Error('gone'));
  speak('es');
  await vi.waitFor(() => expect(vault.failure?.code).toBe('internal'));
  expect(locale.language).toBe('en');
  vault.failure = undefined;
});
