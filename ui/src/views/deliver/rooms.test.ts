import { fireEvent, render, screen, waitFor, within } from '@testing-library/svelte';
import { beforeEach, expect, it } from 'vitest';
import { room } from '$lib/deliver/room.svelte';
import { locale } from '$lib/i18n/locale.svelte';
import { listBook } from '$lib/lists/lists.svelte';
import { navigation } from '$lib/shell/navigation.svelte';
import { delivery, list, preflight, preview } from '../../test-lists';
import { counsel, refusal } from '../../test-records';
import { answer } from '../../test-setup';
import Import from '../lists/Import.svelte';
import Lists from '../lists/Lists.svelte';
import Deliver from './Deliver.svelte';
import Delivery from './Delivery.svelte';

const volunteer = { ...counsel, member: { ...counsel.member, roles: ['volunteer' as const] }, reads_privileged: false };
const second = { id: 'm2', name: 'Tadeo Obando', roles: ['counsel' as const], active: true, waits_for_key: false };

beforeEach(() => {
  locale.speak('en');
  room.forget();
  listBook.forget();
});

it('teaches what a list is while there is none, and says who may import', async () => {
  answer({ list_lists: () => ({ lists: [] }) });
  render(Lists, { session: volunteer });
  expect(await screen.findByText('No list yet.')).toBeTruthy();
  const [button] = screen.getAllByRole('button', { name: /Import a list/ });
  expect(button?.getAttribute('aria-disabled')).toBe('true');
  expect(screen.getAllByText(/A coordinator or a lawyer can/).length).toBeGreaterThan(0);
});

it('opens a list from its line', async () => {
  answer({ list_lists: () => ({ lists: [list('l1')] }) });
  render(Lists, { session: counsel });
  await fireEvent.click(await screen.findByRole('button', { name: '7 Aug 2018' }));
  expect(navigation.place).toEqual({ at: 'list', list: 'l1' });
});

it('shows the preview of a pasted path, and what stops a row with its advice', async () => {
  answer({ preview_list: () => preview() });
  render(Import, { session: counsel });
  const path = screen.getByLabelText('File');
  await fireEvent.input(path, { target: { value: '/tmp/list.csv' } });
  await fireEvent.blur(path);
  expect(await screen.findByText('list.csv')).toBeTruthy();
  const problem = (await screen.findByText('4.41E+11')).closest('tr') as HTMLElement;
  expect(problem.textContent).toContain('A spreadsheet has destroyed this A-number.');
  expect(problem.textContent).toContain('Ask the sender for the file again');
  expect(screen.getByRole('button', { name: /^Take in 3 rows/ }).getAttribute('aria-disabled')).toBe('true');
});

it('says in words why a file is no table', async () => {
  answer({
    preview_list: () => {
      throw { ...refusal('unreadable_file'), args: { reason: 'unpacks_too_large' } };
    },
  });
  render(Import, { session: counsel });
  const path = screen.getByLabelText('File');
  await fireEvent.input(path, { target: { value: '/tmp/bomb.xlsx' } });
  await fireEvent.keyDown(path, { key: 'Enter' });
  expect((await screen.findByRole('alert')).textContent).toContain('it could be an attack');
});

it('shows lines exactly as they would leave, and a line left out is not in the draft', async () => {
  const calls = answer({
    preflight: () => preflight(2, { a: ['parent_final'] }),
    list_deliveries: () => ({ deliveries: [] }),
    draft_delivery: () => delivery('drafted'),
  });
  render(Deliver, { session: counsel });
  const table = await screen.findByRole('table', { name: 'Lines of the file' });
  expect(within(table).getAllByRole('row').length).toBe(3);
  await fireEvent.click(screen.getByRole('checkbox', { name: 'Line 1 goes' }));
  await fireEvent.click(screen.getByRole('button', { name: /^Put a draft of 1 line together/ }));
  await waitFor(() => expect(calls.at(-1)?.name).toBe('draft_delivery'));
  expect(calls.at(-1)?.request).toMatchObject({ pairs: ['p1'] });
  await waitFor(() => expect(navigation.place).toEqual({ at: 'delivery', delivery: 'd1' }));
});

it('says each reason once with its count, opens to its pairs, and leads from there to the family', async () => {
  answer({
    preflight: () => preflight(0, { a: ['parent_final', 'child_confirmed'], b: ['child_confirmed'], c: ['child_confirmed'] }),
    list_deliveries: () => ({ deliveries: [] }),
  });
  render(Deliver, { session: counsel });
  await fireEvent.click(await screen.findByRole('button', { name: 'See what 3 pairs lack' }));
  const [first, second, ...others] = screen.getAllByRole('button', { name: /^\d pairs? / });
  expect([first?.textContent, second?.textContent, others.length]).toEqual([
    expect.stringMatching(/^3 pairs .*child/i), expect.stringMatching(/^1 pair The parent’s wish is preliminary/), 0,
  ]);
  expect(screen.getAllByRole('row').slice(1).map((line) => line.textContent?.trim().replace(/\s+/g, ' '))).toEqual([
    'Parent b and Child bnothing', 'Parent c and Child cnothing', 'Parent a and Child a1 thing',
  ]);
  await fireEvent.click(first as HTMLElement);
  expect(screen.queryByRole('row')).toBeNull();
  await fireEvent.click(second as HTMLElement);
  expect(screen.getAllByRole('row').length).toBe(2);
  await fireEvent.click(screen.getByRole('button', { name: 'Parent a and Child a' }));
  expect(navigation.place).toEqual({ at: 'family', family: 'a', pair: 'a' });
});

it('names who can approve, and shows the refusal in place', async () => {
  answer({
    open_delivery: () => delivery('drafted'),
    approve_delivery: () => {
      throw refusal('author_cannot_approve');
    },
  });
  render(Delivery, { delivery: 'd1', session: { ...counsel, members: [counsel.member, second] } });
  expect(await screen.findByText('These can: Tadeo Obando.')).toBeTruthy();
  await fireEvent.input(screen.getByLabelText('Passphrase of the person who approves'), { target: { value: 'siete gatos' } });
  await fireEvent.click(screen.getByRole('button', { name: 'Approve' }));
  expect((await screen.findByRole('alert')).textContent).toContain('someone else must approve it');
});

it('tells a member without privileged notes why they make no files', async () => {
  answer({ open_delivery: () => delivery('approved', { own: false }) });
  render(Delivery, { delivery: 'd1', session: volunteer });
  const make = await screen.findByRole('button', { name: 'Make the files' });
  expect(make.getAttribute('aria-disabled')).toBe('true');
  expect(screen.getAllByText(/made by a member with the role of counsel/).length).toBeGreaterThan(0);
});

it('says of which pairs the government must be told, and leads to them', async () => {
  const told = [{ family: 'f9', pair: 'p9', parent: 'Marta Xicay', child: 'Juana Xicay', delivery: 3 }];
  answer({
    preflight: () => ({ ...preflight(0), must_notify: told }),
    list_deliveries: () => ({ deliveries: [] }),
  });
  render(Deliver, { session: counsel });
  await fireEvent.click(await screen.findByRole('button', { name: /Marta Xicay – Juana Xicay: what delivery 3 says no longer holds/ }));
  expect(navigation.place).toEqual({ at: 'family', family: 'f9', pair: 'p9' });
});
