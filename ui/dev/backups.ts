import type { BackupRestored } from '$lib/api/generated/BackupRestored';
import type { Backups } from '$lib/api/generated/Backups';
import type { RestoreBackupRequest } from '$lib/api/generated/RestoreBackupRequest';

/** The backups of the invented vault: eleven days, newest first. */
export const backups: Backups = {
  folder: '/home/invented/vault/backups',
  backups: Array.from({ length: 11 }, (_, index) => {
    const day = `2018-08-${String(26 - index).padStart(2, '0')}`;
    return {
      name: `${day}T150000Z-daily`,
      made_at: `${day}T08:00:00-07:00`,
      why: index === 2 ? 'import' : 'daily',
      entries: 48_211 - index * 320,
      privileged: 12,
      attachments: 7,
      attachments_lost: index === 1 ? 1 : 0,
      lost: [],
      only_here: [],
    };
  }),
  unreadable: ['2018-08-10T150000Z-daily'],
  failed: null,
};

/** What comes back of one of them. */
export function restored(request: RestoreBackupRequest): BackupRestored {
  return { into: request.into, made_at: '2018-08-26T08:00:00-07:00', entries: 48_211, attachments: 7, lost: [] };
}
