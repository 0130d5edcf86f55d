import { screen } from '@testing-library/svelte';
import { afterEach, expect, it, vi } from 'vitest';
import { locale } from '$lib/i18n/locale.svelte';
// What `main` brings along takes longer than a test may.
import './App.svelte';
import { showWithoutWords } from './without-words';

afterEach(() => document.body.replaceChildren());

it('says in both languages what to do when no sentences can be read, and tries again', async () => {
  const again = vi.fn<() => void>();
  showWithoutWords(document.body, again);
  const told = screen.getByRole('alert');
  expect([...told.querySelectorAll('p')].map((one) => one.parentElement?.lang)).toEqual(['en', 'en', 'es', 'es']);
  expect(told.textContent).toMatch(/Nothing of your records was touched\..*Sus registros no se tocaron\./s);
  const button = screen.getByRole('button', { name: 'Try again · Intentar otra vez' });
  expect(document.activeElement).toBe(button);
  button.click();
  expect(again).toHaveBeenCalledTimes(1);
});

it('does so when the window starts and its language cannot be read', async () => {
  document.body.innerHTML = '<div id="app"></div>';
  vi.spyOn(locale, 'read').mockRejectedValue(new TypeError('error loading dynamically imported module'));
  await import('./main');
  expect((await screen.findByRole('alert')).parentElement?.id).toBe('app');
});
