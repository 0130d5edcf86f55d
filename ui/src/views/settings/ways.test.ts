import { fireEvent, render, screen } from '@testing-library/svelte';
import { beforeEach, expect, it } from 'vitest';
import { locale } from '$lib/i18n/locale.svelte';
import type { WaysIn } from '$lib/api/generated/WaysIn';
import { vault } from '$lib/vault/session.svelte';
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

it('asks for no old passphrase after recovery, and suggests words', async () => {
  const calls = answer({ replace_passphrase: () => ({}), suggest_passphrase: () => ({ words: ['candle', 'river'] }) });
  render(Passphrase, { ways: await looked({ ...plain, opened_with: 'recovery_code' }) });
  expect(screen.queryByLabelText('Passphrase in use')).toBeNull();
  await fireEvent.click(screen.getByRole('button', { name: 'Suggest words' }));
  expect((await screen.findByLabelText('Suggested words')).textContent).toBe('candle river');
  await type('New passphrase', 'seven new words');
  await type('The same once more', 'seven new words');
  await fireEvent.click(screen.getByRole('button', { name: 'Change passphrase' }));
  expect(await screen.findByText('Your new passphrase opens this vault from now on.')).toBeTruthy();
  expect(vault.replaced).toBe(true);
  expect(calls.slice(1)).toEqual([{ name: 'replace_passphrase', request: { new: 'seven new words' } }]);
});

it('sets the key of the organisation, and only who may', async () => {
  const calls = answer({ set_organisation_key: ({ recipient }) => ({ ...plain, organisation: recipient }) });
  const { unmount } = render(Organisation, { ways: await looked(plain) });
  await type('Public part of the key (age1…)', 'age1qq');
  await fireEvent.click(screen.getByRole('button', { name: 'Set this key' }));
  expect(screen.getByText('The passphrase of whoever opened this vault is missing.', { selector: 'span.sm' })).toBeTruthy();
  await type('Your own passphrase, for this key', 'six words');
  await fireEvent.click(screen.getByRole('button', { name: 'Set this key' }));
  expect(await screen.findByText('age1qq')).toBeTruthy();
  await fireEvent.click(screen.getByRole('button', { name: 'Remove the key' }));
  expect(calls, 'the passphrase was used once').toHaveLength(1);
  await type('Your own passphrase, for this key', 'six words');
  await fireEvent.click(screen.getByRole('button', { name: 'Remove the key' }));
  expect(await screen.findByText('None is set.')).toBeTruthy();
  expect(calls.map(({ request }) => request)).toEqual([
    { recipient: 'age1qq', passphrase: 'six words' },
    { recipient: null, passphrase: 'six words' },
  ]);
  unmount();
  render(Organisation, { ways: await looked({ ...plain, may_set_organisation: false }) });
  expect(screen.queryByLabelText('Public part of the key (age1…)')).toBeNull();
});

it('says why the last keeper cannot leave, and changes nothing', async () => {
  const keeper = { ...counsel.member, roles: ['keeper' as const] };
  const calls = answer({
    change_member: () => {
      throw { ...refusal('last_of_role'), args: { role: 'keeper' } };
    },
  });
  render(Members, { session: { ...counsel, member: keeper, members: [keeper] } });
  await fireEvent.click(screen.getByRole('button', { name: `Change: ${keeper.name}` }));
  await fireEvent.click(screen.getByRole('button', { name: 'They leave' }));
  expect(calls, 'not without their own passphrase').toEqual([]);
  await type('Your own passphrase, for this change', 'six words');
  await fireEvent.click(screen.getByRole('button', { name: 'They leave' }));
  expect((await screen.findByRole('alert')).textContent).toContain('Nobody else is a keeper');
  expect(calls.map(({ request }) => request)).toEqual([{ member: keeper.id, roles: [], passphrase: 'six words' }]);
  expect((screen.getByLabelText('Your own passphrase, for this change') as HTMLInputElement).value).toBe('');
});

it('admits nobody without the keeper’s own passphrase, which is sent once and not kept', async () => {
  const keeper = { ...counsel.member, roles: ['keeper' as const] };
  const calls = answer({
    admit_member: () => {
      throw refusal('wrong_passphrase');
    },
  });
  render(Members, { session: { ...counsel, member: keeper, members: [keeper] } });
  await type('Name', 'Beto Salanic');
  await type('Their passphrase', 'seven new words');
  await type('The same once more', 'seven new words');
  await fireEvent.click(screen.getByLabelText(/^Volunteer/));
  await fireEvent.click(screen.getByRole('button', { name: 'Admit' }));
  expect(screen.getByText('The passphrase of whoever opened this vault is missing.', { selector: 'span.sm' })).toBeTruthy();
  expect(calls).toEqual([]);
  await type('Passphrase of whoever opened this vault, not the new member’s', 'six words');
  await fireEvent.click(screen.getByRole('button', { name: 'Admit' }));
  expect((await screen.findByRole('alert')).textContent).toContain('does not open this vault');
  expect(calls[0]?.request).toEqual({
    name: 'Beto Salanic',
    roles: ['volunteer'],
    passphrase: 'seven new words',
    own_passphrase: 'six words',
  });
  expect((screen.getByLabelText('Passphrase of whoever opened this vault, not the new member’s') as HTMLInputElement).value).toBe('');
});

it('says who waits for the key to privileged notes, and who does not', () => {
  const waiting = { ...counsel.member, id: 'm2', name: 'Tadeo Obando', waits_for_key: true };
  render(Members, { session: { ...counsel, members: [counsel.member, waiting] } });
  const sentence = screen.getAllByText(/Cannot read privileged notes yet/);
  expect(sentence.map((one) => one.closest('tr')?.textContent)).toEqual([expect.stringContaining('Tadeo Obando')]);
});
