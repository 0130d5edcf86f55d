import axe from 'axe-core';
import { fireEvent, render, screen, waitFor } from '@testing-library/svelte';
import { beforeEach, expect, it } from 'vitest';
import type { OpenExport } from '$lib/api/generated/OpenExport';
import type { Session } from '$lib/api/generated/Session';
import { locale } from '$lib/i18n/locale.svelte';
import { Ways } from '$lib/vault/ways.svelte';
import { counsel, refusal } from '../../test-records';
import { answer } from '../../test-setup';
import ExportOpen from './ExportOpen.svelte';

const keeper: Session = { ...counsel, member: { ...counsel.member, roles: ['keeper', 'counsel'] } };
const done: OpenExport = { folder: '/stick/out', entries: 12, privileged: 0, people: 3, pairs: 2, attachments: 1, attachments_lost: 0, files: 9, manifest_sha256: 'ab12', sealed_to: [] };

beforeEach(() => locale.speak('en'));

function write(session = keeper): HTMLElement {
  render(ExportOpen, { session, ways: new Ways() });
  return screen.getByRole('button', { name: 'Write everything out' });
}

async function fill(): Promise<void> {
  await fireEvent.input(screen.getByLabelText('Empty folder to write into'), { target: { value: '/stick/out' } });
  await fireEvent.input(screen.getByLabelText('Your passphrase, to take everything out'), { target: { value: 'six words' } });
}

const off = (button: HTMLElement): boolean => button.getAttribute('aria-disabled') === 'true';

it('says what is in it and that anybody can read it, with neither way chosen beforehand', async () => {
  answer({});
  const button = write();
  expect(screen.getByText(/Whoever has plain files reads all of it, without a passphrase/)).toBeTruthy();
  expect(screen.getByText(/the lists exactly as they were received/)).toBeTruthy();
  expect(screen.getAllByRole<HTMLInputElement>('radio').map(({ checked }) => checked)).toEqual([false, false]);
  await fill();
  expect(off(button)).toBe(true);
  const found = await axe.run(document.body, { rules: { 'color-contrast': { enabled: false }, region: { enabled: false } } });
  expect(found.violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
});

it('writes plain files only when that is said apart, and tells what was written', async () => {
  const calls = answer({ export_open: () => done, progress: () => ({}) } as Parameters<typeof answer>[0]);
  const button = write();
  await fill();
  await fireEvent.click(screen.getByRole('radio', { name: 'Plain' }));
  expect(off(button)).toBe(true);
  await fireEvent.click(screen.getByRole('checkbox', { name: /anybody who has them can read them/ }));
  expect(screen.getByText(/You are about to write everything out in plain files/)).toBeTruthy();
  await fireEvent.click(button);
  expect(await screen.findByText('9 files were written:')).toBeTruthy();
  expect(calls.find(({ name }) => name === 'export_open')?.request).toEqual({ folder: '/stick/out', seal_to: [], plain: true, privileged: false, passphrase: 'six words' });
  expect(screen.getByLabelText<HTMLInputElement>('Your passphrase, to take everything out').value).toBe('');
  await waitFor(() => expect(screen.getByRole<HTMLInputElement>('checkbox', { name: /anybody who has them/ }).checked).toBe(false));
});

it('seals to recipients that can be one, and says a refusal in place', async () => {
  const calls = answer({
    export_open: () => {
      throw refusal('folder_not_empty');
    },
  });
  const button = write();
  await fill();
  await fireEvent.click(screen.getByRole('radio', { name: 'Sealed' }));
  await fireEvent.input(screen.getByLabelText('Recipients to seal to'), { target: { value: 'somebody' } });
  expect(off(button)).toBe(true);
  await fireEvent.input(screen.getByLabelText('Recipients to seal to'), { target: { value: 'age1abc, age1def' } });
  await fireEvent.click(button);
  expect((await screen.findByRole('alert')).textContent).toContain('This folder is not empty');
  expect(calls.find(({ name }) => name === 'export_open')?.request).toMatchObject({ seal_to: ['age1abc', 'age1def'], plain: false });
});

it('is for a keeper, and for whoever opened the vault with the organisation’s key', async () => {
  answer({});
  const { unmount } = render(ExportOpen, { session: counsel, ways: new Ways() });
  expect(screen.getByText('Only a keeper of this vault can take everything out. Ask a keeper.')).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Write everything out' })).toBeNull();
  unmount();
  const ways = new Ways();
  ways.found = { opened_with: 'organisation', pin_until: null, organisation: 'age1x', may_set_organisation: false };
  render(ExportOpen, { session: counsel, ways });
  await waitFor(() => expect(screen.getByLabelText('The organisation’s key, to take everything out')).toBeTruthy());
});
