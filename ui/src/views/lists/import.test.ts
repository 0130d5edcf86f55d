import { fireEvent, render, screen, waitFor } from '@testing-library/svelte';
import { beforeEach, expect, it } from 'vitest';
import type { ListFileRequest } from '$lib/api/generated/ListFileRequest';
import type { Session } from '$lib/api/generated/Session';
import { locale } from '$lib/i18n/locale.svelte';
import { list, preview } from '../../test-lists';
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

it('says what would be added, how the columns are read, and what becomes of people in the book', async () => {
  const brings = [{ code: 'phone', count: 2 }, { code: 'born', count: 1 }];
  const calls = answer({ preview_list: () => preview({ brings, recalled: list('l1', { sender: 'DOJ' }) }) });
  render(Import, { session: coordinator });
  const path = screen.getByLabelText('File');
  await fireEvent.input(path, { target: { value: '/tmp/list.csv' } });
  await fireEvent.blur(path);
  await waitFor(() => expect(screen.getByText(/read as on the list from DOJ/)).toBeTruthy());
  expect(screen.queryByText('2 telephone numbers'), 'what it claims is not said before its kind is').toBeNull();
  await fireEvent.click(screen.getByLabelText('What kind of list', { exact: false }));
  await fireEvent.keyDown(document.activeElement ?? document.body, { key: 'ArrowDown' });
  await fireEvent.keyDown(document.activeElement ?? document.body, { key: 'Enter' });
  await waitFor(() => expect(screen.getByText('2 telephone numbers')).toBeTruthy());
  expect(screen.getByText('1 date of birth')).toBeTruthy();
  expect(screen.getByText(/read as on the list from DOJ/)).toBeTruthy();
  expect((calls.at(-1)?.request as ListFileRequest).policy).toBe('fill');
});
