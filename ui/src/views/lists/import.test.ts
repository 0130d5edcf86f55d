import { fireEvent, render, screen, waitFor } from '@testing-library/svelte';
import { beforeEach, expect, it } from 'vitest';
import type { ListFileRequest } from '$lib/api/generated/ListFileRequest';
import type { Session } from '$lib/api/generated/Session';
import { locale } from '$lib/i18n/locale.svelte';
import { preview } from '../../test-lists';
import { counsel } from '../../test-records';
import { answer } from '../../test-setup';
import Import from './Import.svelte';

const coordinator: Session = { ...counsel, member: { ...counsel.member, roles: ['coordinator'] } };

beforeEach(() => locale.speak('en'));

it('takes rows pasted anywhere for the list, and leaves a word to its field', async () => {
  const calls = answer({ preview_list: () => preview({ file_name: 'Pasted rows' }) });
  render(Import, { session: coordinator });
  const sender = screen.getByLabelText('Sent by', { exact: false });
  const paste = (text: string) => fireEvent.paste(sender, { clipboardData: { getData: () => text } });
  // Not prevented: the field gets it.
  expect(await paste('DOJ')).toBe(true);
  expect(calls).toEqual([]);
  const rows = 'A number\tName\r\n900 000 001\tMarta Xicay\r\n';
  expect(await paste(rows)).toBe(false);
  await waitFor(() => expect(screen.getByRole('heading', { name: 'Pasted rows' })).toBeTruthy());
  expect((calls[0]?.request as ListFileRequest).pasted).toBe(rows);
  expect((screen.getByLabelText('File') as HTMLInputElement).value).toBe('Pasted rows');
});
