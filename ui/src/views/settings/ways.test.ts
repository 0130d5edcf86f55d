import { fireEvent, render, screen } from '@testing-library/svelte';
import { beforeEach, expect, it } from 'vitest';
import { locale } from '$lib/i18n/locale.svelte';
import type { WaysIn } from '$lib/api/generated/WaysIn';
import { Ways } from '$lib/vault/ways.svelte';
import { counsel, refusal } from '../../test-records';
import { answer } from '../../test-setup';
import Members from './Members.svelte';
import Organisation from './Organisation.svelte';
import Passphrase from './Passphrase.svelte';
import Pin from './Pin.svelte';

beforeEach(() => locale.speak('en'));

const plain: WaysIn = { opened_with: 'passphrase', pin_until: null, organisation: null, may_set_organisation: true };

async function type(label: string, value: string): Promise<void> {
  await fireEvent.input(screen.getByLabelText(label), { target: { value } });
}

async function looked(found: WaysIn): Promise<Ways> {
  const ways = new Ways();
  ways.found = found;
  return ways;
}

it('turns a PIN on with the passphrase, says until when, and off again', async () => {
  const calls = answer({
    allow_pin: () => ({ ...plain, pin_until: '2018-08-20T08:00:00-07:00' }),
    forget_pin: () => plain,
  });
  render(Pin, { ways: await looked(plain) });
  await type('Passphrase', 'six words');
  await type('New PIN', '27182');
  expect(screen.getByText('Type a PIN of at least six characters.', { selector: 'span.sm' })).toBeTruthy();
  await type('New PIN', '271828');
  await type('The PIN once more', '271828');
  await fireEvent.click(screen.getByRole('button', { name: 'Allow a PIN' }));
  expect(await screen.findByText(/A PIN opens this vault here until 20 Aug 2018/)).toBeTruthy();
  await fireEvent.click(screen.getByRole('button', { name: 'Turn the PIN off' }));
  expect(await screen.findByText('Off')).toBeTruthy();
  expect(calls.map(({ name }) => name)).toEqual(['allow_pin', 'forget_pin']);
});

it('says what the keyring of this computer refuses', async () => {
  answer({
    allow_pin: () => {
      throw refusal('keyring_locked');
    },
  });
  render(Pin, { ways: await looked(plain) });
  await type('Passphrase', 'six words');
  await type('New PIN', '271828');
  await type('The PIN once more', '271828');
  await fireEvent.click(screen.getByRole('button', { name: 'Allow a PIN' }));
  expect((await screen.findByRole('alert')).textContent).toContain('key store is locked');
  expect((screen.getByLabelText('Passphrase') as HTMLInputElement).value).toBe('');
});

it('asks for no old passphrase after recovery', async () => {
  const calls = answer({ replace_passphrase: () => ({}) });
  render(Passphrase, { ways: await looked({ ...plain, opened_with: 'recovery_code' }) });
  expect(screen.queryByLabelText('Passphrase in use')).toBeNull();
  await type('New passphrase', 'seven new words');
  await type('The same once more', 'seven new words');
  await fireEvent.click(screen.getByRole('button', { name: 'Change passphrase' }));
  expect(await screen.findByText('Your new passphrase opens this vault from now on.')).toBeTruthy();
  expect(calls).toEqual([{ name: 'replace_passphrase', request: { new: 'seven new words' } }]);
});

it('sets the key of the organisation, and only who may', async () => {
  answer({ set_organisation_key: ({ recipient }) => ({ ...plain, organisation: recipient }) });
  const { unmount } = render(Organisation, { ways: await looked(plain) });
  await type('Public part of the key (age1…)', 'age1qq');
  await fireEvent.click(screen.getByRole('button', { name: 'Set this key' }));
  expect(await screen.findByText('age1qq')).toBeTruthy();
  unmount();
  render(Organisation, { ways: await looked({ ...plain, may_set_organisation: false }) });
  expect(screen.queryByLabelText('Public part of the key (age1…)')).toBeNull();
});

it('says why the last keeper cannot leave, and changes nothing', async () => {
  const keeper = { ...counsel.member, roles: ['keeper' as const] };
  answer({
    change_member: () => {
      throw { ...refusal('last_of_role'), args: { role: 'keeper' } };
    },
  });
  render(Members, { session: { ...counsel, member: keeper, members: [keeper] } });
  await fireEvent.click(screen.getByRole('button', { name: `Change: ${keeper.name}` }));
  await fireEvent.click(screen.getByRole('button', { name: 'They leave' }));
  expect((await screen.findByRole('alert')).textContent).toContain('Nobody else is a keeper');
});
