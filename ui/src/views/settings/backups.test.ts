import { fireEvent, render, screen } from '@testing-library/svelte';
import { beforeEach, expect, it } from 'vitest';
import { locale } from '$lib/i18n/locale.svelte';
import type { BackupView } from '$lib/api/generated/BackupView';
import { refusal } from '../../test-records';
import { answer } from '../../test-setup';
import Backups from './Backups.svelte';

beforeEach(() => locale.speak('en'));

function backup(name: string, lost = 0): BackupView {
  return {
    name, made_at: '2018-08-13T08:00:00-07:00', why: 'daily', entries: 12, privileged: 1, attachments: 2, attachments_lost: lost, lost: [], only_here: [],
  };
}

it('says when the newest was made, where it is, and how it comes back', async () => {
  answer({ list_backups: () => ({ folder: '/v/backups', backups: [backup('b2', 1), backup('b1')], unreadable: [], failed: null }) });
  render(Backups);
  expect(await screen.findByText(/The newest: 13 Aug 2018, 08:00, 12 entries/)).toBeTruthy();
  expect(screen.getByText(/One received file was damaged/)).toBeTruthy();
  expect(document.body.textContent).toContain('reencuentro backup restore "/v/backups/b2" --into DIR');
});

it('tells why the backup of the day was not made, until one is', async () => {
  let made = false;
  answer({
    list_backups: () => ({
      folder: '/v/backups', backups: made ? [backup('b1')] : [], unreadable: [], failed: made ? null : (refusal('backup_disk_full') as never),
    }),
    make_backup: () => {
      made = true;
      return backup('b1');
    },
  });
  render(Backups);
  expect((await screen.findByRole('alert')).textContent).toContain('no room for a backup');
  await fireEvent.click(screen.getByRole('button', { name: 'Make one now' }));
  expect(await screen.findByText(/The newest:/)).toBeTruthy();
  expect(screen.queryByRole('alert')).toBeNull();
});

it('shows what a check found, and a damaged backup by its file', async () => {
  let whole = true;
  answer({
    list_backups: () => ({ folder: '/v/backups', backups: [backup('b1')], unreadable: [], failed: null }),
    check_backup: ({ name }) => {
      if (!whole) throw { ...refusal('backup_damaged'), args: { file: 'main.db' } };
      return { name, entries: 12, privileged: 1, attachments: 2, lost: ['ab'] };
    },
  });
  render(Backups);
  const button = await screen.findByRole('button', { name: 'Open and check again' });
  await fireEvent.click(button);
  expect(await screen.findByText(/b1 was opened and checked: 12 entries/)).toBeTruthy();
  expect(screen.getByText(/One received file is not in it/)).toBeTruthy();
  expect(screen.getByText('att/ab/ab')).toBeTruthy();
  whole = false;
  await fireEvent.click(button);
  expect((await screen.findByRole('alert')).textContent).toContain('This backup is damaged: main.db');
  expect(screen.queryByText(/was opened and checked: 12/)).toBeNull();
});
