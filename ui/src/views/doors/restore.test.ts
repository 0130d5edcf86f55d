import { fireEvent, render, screen, waitFor } from '@testing-library/svelte';
import { beforeEach, expect, it } from 'vitest';
import App from '../../App.svelte';
import type { Backups } from '$lib/api/generated/Backups';
import type { BackupView } from '$lib/api/generated/BackupView';
import { locale } from '$lib/i18n/locale.svelte';
import { vault } from '$lib/vault/session.svelte';
import { counsel, refusal } from '../../test-records';
import { answer } from '../../test-setup';
import { dayOf, funnelOf } from '../../test-today';

const locked = { folder: '/v', state: 'locked', practice: false, fingerprint: 'K72M', wait_seconds: 0, pin: false } as const;
const restored = { into: '/v-restored-2018-08-13', made_at: '2018-08-13T08:00:00-07:00', entries: 12, attachments: 2, lost: [] as string[] };

type Answers = Parameters<typeof answer>[0];

beforeEach(() => {
  locale.speak('en');
  vault.forget();
});

function backup(name: string, day: string, lost = 0): BackupView {
  return {
    name, made_at: `${day}T08:00:00-07:00`, why: 'daily', entries: 12, privileged: 1, attachments: 2, attachments_lost: lost, lost: [], only_here: [],
  };
}

function shelf(folder: string, backups: BackupView[], unreadable: string[] = []): Backups {
  return { folder, backups, unreadable, failed: null };
}

const two = (): Backups => shelf('/v/backups', [backup('b2', '2018-08-13', 1), backup('b1', '2018-08-12')], ['b0']);

/** Answers of a vault that is locked and does not open; the shell's own commands are no part of the list. */
function standsAtTheDoor(more: Answers & { choose_delivery_folder?: () => string | null }): ReturnType<typeof answer> {
  return answer({ glance: () => locked, list_backups: () => two(), ...more } as Answers);
}

async function goIn(): Promise<void> {
  await fireEvent.click(await screen.findByRole('button', { name: 'Restore a backup' }));
  await screen.findByRole('heading', { name: 'Restore a backup' });
  await waitFor(() => expect(screen.queryByText('Looking for backups…')).toBeNull());
}

async function restore(passphrase = 'seven words'): Promise<void> {
  if (passphrase) await fireEvent.input(screen.getByLabelText('Passphrase'), { target: { value: passphrase } });
  await fireEvent.click(screen.getByRole('button', { name: 'Restore and open' }));
}

const passphraseField = (): HTMLInputElement => screen.getByLabelText('Passphrase');

it.each([['older_copy'], ['damaged']])('an unlock that is refused with %s leads to the backups', async (code) => {
  standsAtTheDoor({
    unlock: () => {
      throw refusal(code);
    },
  });
  render(App);
  await fireEvent.input(await screen.findByLabelText('Passphrase'), { target: { value: 'seven words' } });
  await fireEvent.click(screen.getByRole('button', { name: /^Unlock/ }));
  const alert = await screen.findByRole('alert');
  expect(alert.textContent).toMatch(/restore .*into a new folder/i);
  expect(alert.textContent).not.toContain('open the latest');
  await goIn();
  expect(screen.getByText(/Nothing changes in the old folder/)).toBeTruthy();
});

it('a vault that cannot even be looked at is restored from its own door, and Back leads there again', async () => {
  standsAtTheDoor({
    glance: () => {
      throw { ...refusal('damaged'), args: { file: 'vault.hdr' } };
    },
  });
  render(App);
  await screen.findByRole('heading', { name: 'The program cannot go on' });
  await goIn();
  await fireEvent.click(screen.getByRole('button', { name: 'Back' }));
  expect((await screen.findByRole('alert')).textContent).toContain('A file of this vault is damaged.');
});

it('what a backup does not help against has its two doors and no third', async () => {
  standsAtTheDoor({
    glance: () => {
      throw refusal('newer_format');
    },
  });
  render(App);
  expect(await screen.findByRole('button', { name: 'Try again' })).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Restore a backup' })).toBeNull();
});

it('shows the backups newest first with when, why, how much and how whole, and the heading has the focus', async () => {
  standsAtTheDoor({});
  render(App);
  await goIn();
  const radios = screen.getAllByRole('radio') as HTMLInputElement[];
  expect(radios.map((one) => [one.value, one.checked])).toEqual([['b2', true], ['b1', false]]);
  const said = radios.map((one) => one.closest('label')?.textContent?.replaceAll(/\s+/g, ' ').trim());
  expect(said).toEqual([
    '13 Aug 2018, 08:00, daily: 12 entries, 2 received files. One received file was lost before it was made; everything else was whole.',
    '12 Aug 2018, 08:00, daily: 12 entries, 2 received files. Whole when it was made.',
  ]);
  expect(screen.getByText(/One folder among them cannot be read/)).toBeTruthy();
  expect(screen.getByText('b0')).toBeTruthy();
  expect(document.activeElement?.textContent).toBe('Restore a backup');
});

it('restores into a new folder and opens what came back', async () => {
  let state: 'locked' | 'open' = 'locked';
  const calls = standsAtTheDoor({
    glance: () => ({ ...locked, state }),
    restore_backup: () => restored,
    unlock: () => {
      state = 'open';
      return counsel;
    },
    today: () => dayOf({}), funnel: () => funnelOf(0),
  });
  render(App);
  await goIn();
  await fireEvent.click(screen.getByRole('radio', { name: /12 Aug 2018/ }));
  expect((screen.getByLabelText('Folder of the new vault') as HTMLInputElement).value).toBe('/v-restored-2018-08-12');
  await restore();
  expect(await screen.findByText(/This vault is as it was on 13 Aug 2018, 08:00: 12 entries and 2 received files\./)).toBeTruthy();
  const sent = (name: string): unknown => calls.find((one) => one.name === name)?.request;
  expect(sent('restore_backup')).toEqual({ backup: '/v/backups/b1', into: '/v-restored-2018-08-12', passphrase: 'seven words', recovery_code: null });
  expect(sent('unlock')).toEqual({ folder: restored.into, passphrase: 'seven words', recovery_code: null, pin: null, organisation_key: null });
  await fireEvent.click(screen.getByRole('button', { name: 'Close' }));
  expect(screen.queryByText(/This vault is as it was/)).toBeNull();
});

it('says which received files did not come back', async () => {
  standsAtTheDoor({ restore_backup: () => ({ ...restored, lost: ['ab12'] }), unlock: () => counsel, today: () => dayOf({}), funnel: () => funnelOf(0) });
  render(App);
  await goIn();
  await restore();
  expect(await screen.findByText(/One received file did not come back/)).toBeTruthy();
  expect(screen.getByText('ab12')).toBeTruthy();
});

it('takes a recovery code in the place of the passphrase', async () => {
  const calls = standsAtTheDoor({ restore_backup: () => restored, unlock: () => counsel, today: () => dayOf({}), funnel: () => funnelOf(0) });
  render(App);
  await goIn();
  await fireEvent.click(screen.getByRole('button', { name: 'Use a recovery code' }));
  await fireEvent.input(screen.getByLabelText('Recovery code'), { target: { value: 'AB12 CD34' } });
  await restore('');
  await screen.findByText(/This vault is as it was/);
  expect(calls.find(({ name }) => name === 'restore_backup')?.request).toMatchObject({ passphrase: null, recovery_code: 'AB12 CD34' });
  expect(calls.find(({ name }) => name === 'unlock')?.request).toMatchObject({ passphrase: null, recovery_code: 'AB12 CD34' });
});

it('says what is missing and sends nothing', async () => {
  const calls = standsAtTheDoor({});
  render(App);
  await goIn();
  await restore('');
  expect(screen.getByText('Type your passphrase.', { selector: 'span.mut' })).toBeTruthy();
  await fireEvent.input(screen.getByLabelText('Folder of the new vault'), { target: { value: ' ' } });
  expect(screen.getByText('Name the folder of the new vault.', { selector: 'span.mut' })).toBeTruthy();
  expect(calls.map(({ name }) => name)).not.toContain('restore_backup');
});

it.each([
  ['wrong_passphrase', {}, 'That passphrase does not open this vault.', ''],
  ['folder_not_empty', {}, 'Name a folder that is empty or not there yet', 'seven words'],
  ['not_allowed', {}, 'the keeper of the vault', 'seven words'],
  ['backup_damaged', { file: 'main.db' }, 'This backup is damaged: main.db.', 'seven words'],
  // The core says these of a vault at work or of the folder of backups; here they are of the restore.
  ['damaged', { file: 'main.db' }, 'This backup is damaged: main.db.', 'seven words'],
  ['backup_disk_full', {}, 'The disk is full. Nothing was lost.', 'seven words'],
  ['backup_read_only', {}, 'This folder cannot be written to.', 'seven words'],
])('a refusal with %s says so and keeps what is still good', async (code, args, sentence, left) => {
  const calls = standsAtTheDoor({
    restore_backup: () => {
      throw { ...refusal(code), args };
    },
  });
  render(App);
  await goIn();
  await restore();
  expect((await screen.findByRole('alert')).textContent).toContain(sentence);
  expect(passphraseField().value).toBe(left);
  expect(passphraseField().getAttribute('aria-invalid')).toBe(code === 'wrong_passphrase' ? 'true' : null);
  expect(calls.map(({ name }) => name)).not.toContain('unlock');
});

it('a restored vault that does not open stands at its own door, with what came back and why', async () => {
  standsAtTheDoor({
    restore_backup: () => restored,
    unlock: () => {
      throw refusal('cloud_synced');
    },
  });
  render(App);
  await goIn();
  await restore();
  expect((await screen.findByRole('alert')).textContent).toContain('copied to a cloud service');
  expect(screen.getByText(/This vault is as it was on 13 Aug 2018/)).toBeTruthy();
  expect(passphraseField().value).toBe('');
});

it.each([
  ['a folder of backups', '/disk/copy', 'b2'],
  ['the folder of a vault', '/disk', 'b2'],
  ['one backup itself', '/disk/copy/b1', 'b1'],
])('finds the backups when the person points at %s', async (_, chosen, expected) => {
  const found = shelf('/disk/copy', [backup('b2', '2018-08-13'), backup('b1', '2018-08-12')]);
  const calls = standsAtTheDoor({
    glance: () => ({ ...locked, folder: null, state: 'absent' }),
    list_backups: ({ folder }) => {
      if (folder === null) throw refusal('no_vault');
      return folder === '/disk/copy' || folder === '/disk/backups' ? { ...found, folder } : shelf(folder, []);
    },
    choose_delivery_folder: () => chosen,
    restore_backup: () => restored,
    unlock: () => counsel,
    today: () => dayOf({}), funnel: () => funnelOf(0),
  });
  render(App);
  await goIn();
  expect(screen.queryByRole('radio')).toBeNull();
  expect(screen.queryByRole('alert')).toBeNull();
  await fireEvent.click(screen.getByRole('button', { name: 'Choose a folder of backups' }));
  await waitFor(() => expect(screen.getAllByRole('radio')).toHaveLength(2));
  expect((screen.getAllByRole('radio') as HTMLInputElement[]).find((one) => one.checked)?.value).toBe(expected);
  // There is no old folder beside which a new one could stand: the person names one.
  expect((screen.getByLabelText('Folder of the new vault') as HTMLInputElement).value).toBe('');
  await fireEvent.input(screen.getByLabelText('Folder of the new vault'), { target: { value: '/home/new' } });
  await restore();
  await screen.findByText(/This vault is as it was/);
  const request = calls.find(({ name }) => name === 'restore_backup')?.request as { backup: string };
  expect(request.backup.endsWith(`/${expected}`)).toBe(true);
});

it('says that a folder holds no backup, and keeps the list when the dialog is left', async () => {
  let chosen: string | null = null;
  standsAtTheDoor({
    list_backups: ({ folder }) => (folder === null ? two() : shelf(folder, [])),
    choose_delivery_folder: () => chosen,
  });
  render(App);
  await goIn();
  const button = screen.getByRole('button', { name: 'Choose a folder of backups' });
  await fireEvent.click(button);
  await waitFor(() => expect(button.getAttribute('aria-busy')).toBeNull());
  expect(screen.getAllByRole('radio')).toHaveLength(2);
  chosen = '/pictures';
  await fireEvent.click(button);
  expect(await screen.findByText('There is no backup in this folder.')).toBeTruthy();
  expect(screen.queryByRole('radio')).toBeNull();
});

it('speaks Spanish', async () => {
  locale.speak('es');
  standsAtTheDoor({});
  render(App);
  await fireEvent.click(await screen.findByRole('button', { name: 'Restaurar una copia de seguridad' }));
  expect(await screen.findByRole('radio', { name: /13 ago 2018/ })).toBeTruthy();
  expect((screen.getByLabelText('Carpeta de la bóveda nueva') as HTMLInputElement).value).toBe('/v-restaurada-2018-08-13');
});
