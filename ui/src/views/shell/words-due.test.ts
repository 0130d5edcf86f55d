import { render, screen } from '@testing-library/svelte';
import { afterEach, expect, it } from 'vitest';
import { locale } from '$lib/i18n/locale.svelte';
import { navigation } from '$lib/shell/navigation.svelte';
import { vault } from '$lib/vault/session.svelte';
import { counsel } from '../../test-records';
import { answer } from '../../test-setup';
import Shell from './Shell.svelte';

afterEach(() => vault.forget());

const due = (): HTMLElement | null => screen.queryByText('You came in with the recovery code.');

it('asks for new words whoever came in with the recovery code, until there are some', async () => {
  await locale.speak('en');
  navigation.goTo({ at: 'deliver' });
  const session = { ...counsel, by_recovery_code: true };
  answer({ glance: () => ({ folder: '/v', state: 'open', practice: false, fingerprint: 'K72M', wait_seconds: 0, pin: false }), session: () => session });
  await vault.look();
  render(Shell, { session });
  expect(due()).not.toBeNull();
  screen.getByRole('button', { name: 'Choose new words' }).click();
  expect(navigation.place).toEqual({ at: 'settings' });
  vault.replaced = true;
  await Promise.resolve();
  expect(due()).toBeNull();
});
