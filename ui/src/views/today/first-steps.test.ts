import { fireEvent, render, screen, waitFor, within } from '@testing-library/svelte';
import axe from 'axe-core';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { PairRow } from '$lib/api/generated/PairRow';
import type { Session } from '$lib/api/generated/Session';
import { locale } from '$lib/i18n/locale.svelte';
import { navigation } from '$lib/shell/navigation.svelte';
import { firstSteps } from '$lib/today/first-steps.svelte';
import { today } from '$lib/today/today.svelte';
import { vault } from '$lib/vault/session.svelte';
import { counsel, refusal, row } from '../../test-records';
import { answer } from '../../test-setup';
import { dayOf, funnelOf } from '../../test-today';
import TodayView from './Today.svelte';

const NONE = { parents: 0, children: 0, pairs: 0, families: 0 };
const ONE = { parents: 1, children: 1, pairs: 1, families: 1 };
const empty: Session = { ...counsel, counts: NONE };
const fresh: PairRow = { ...row(0), last_contact: '', contact: 'no_info', parent_statement: 'not_asked' };
let rows: PairRow[] = [];

beforeEach(() => {
  locale.speak('en');
  today.forget();
  rows = [fresh];
  navigation.goTo({ at: 'today' });
  answer({
    glance: () => ({ folder: '/v-practice', state: 'locked', practice: true, fingerprint: 'K72M', wait_seconds: 0, pin: false }),
    lock: () => ({}),
    today: () => dayOf({}),
    funnel: () => funnelOf(0),
    list_pairs: () => ({ total: rows.length, rows }),
  });
});
afterEach(() => {
  vault.forget();
  firstSteps.open();
});

const list = (): Promise<HTMLElement> => screen.findByRole('region', { name: /^First steps/ });
const ticked = async (): Promise<number> => within(await list()).queryAllByText('done').length;

it('stands in an empty practice vault and nowhere else', async () => {
  const { unmount } = render(TodayView, { session: { ...empty, practice: false } });
  await screen.findByText('Nothing to do yet.');
  expect(screen.queryByText('Add an invented family')).toBeNull();
  unmount();
  render(TodayView, { session: empty });
  expect(await ticked()).toBe(0);
  expect(screen.getByText('0 of 5 done')).toBeTruthy();
});

it('brings in invented families, and says when that was refused', async () => {
  let refuse = true;
  const calls = answer({
    list_pairs: () => ({ total: 1, rows }),
    bring_practice_families: () => {
      if (refuse) throw refusal('disk_full');
      return { parents: 12, changes: { families: ['f0'], lists: false, deliveries: false, members: false } };
    },
  });
  render(TodayView, { session: empty });
  const button = await within(await list()).findByRole('button', { name: 'Bring in twelve of ours' });
  await fireEvent.click(button);
  const steps = within(await list());
  expect((await steps.findByRole('alert')).textContent).toContain('space');
  refuse = false;
  await fireEvent.click(button);
  await waitFor(() => expect(steps.queryByRole('alert')).toBeNull());
  expect(calls.filter(({ name }) => name === 'bring_practice_families')).toHaveLength(2);
});

it('is not shown in a practice vault full of families, whatever was begun here before', async () => {
  const { unmount } = render(TodayView, { session: empty });
  await list();
  unmount();
  render(TodayView, { session: { ...counsel, counts: { ...ONE, pairs: 12_000 } } });
  await screen.findByText(/Nothing .*is due today/);
  expect(screen.queryByText('Add an invented family')).toBeNull();
});

it('ticks what the rows say, not what was pressed', async () => {
  const { rerender } = render(TodayView, { session: empty });
  await fireEvent.click(within(await list()).getByRole('button', { name: /Add an invented family/ }));
  expect(navigation.place).toEqual({ at: 'families' });
  expect(await ticked()).toBe(0);
  navigation.goTo({ at: 'today' });
  await rerender({ session: { ...counsel, counts: ONE } });
  await waitFor(async () => expect(await ticked()).toBe(1));
  await fireEvent.click(await screen.findByRole('button', { name: /Go to the family\s*: Log a contact/ }));
  expect(navigation.place).toEqual({ at: 'family', family: 'f0' });
  rows = [{ ...fresh, last_contact: '2018-08-26', parent_statement: 'preliminary' }];
  await rerender({ session: { ...counsel, counts: ONE } });
  await waitFor(async () => expect(await ticked()).toBe(3));
  navigation.goTo({ at: 'families' });
  await waitFor(async () => expect(await ticked()).toBe(4));
});

it('says so when all is done, and leads to a real vault', async () => {
  const first = render(TodayView, { session: empty });
  await list();
  first.unmount();
  rows = [{ ...fresh, last_contact: '2018-08-26', parent_statement: 'preliminary' }];
  const { unmount } = render(TodayView, { session: { ...counsel, counts: ONE } });
  await waitFor(async () => expect(await ticked()).toBe(3));
  navigation.goTo({ at: 'families' });
  await waitFor(async () => expect(await ticked()).toBe(4));
  unmount();
  vault.forget();
  render(TodayView, { session: { ...counsel, counts: ONE } });
  await fireEvent.click(await screen.findByRole('button', { name: 'Lock, and make a real vault' }));
  await waitFor(() => expect(vault.door).toBe('welcome'));
});

it('keeps on this computer five words at most, closes, and can be had again', async () => {
  render(TodayView, { session: empty });
  await fireEvent.click(within(await list()).getByRole('button', { name: 'Close these steps' }));
  expect(screen.queryByText('Add an invented family')).toBeNull();
  expect(localStorage.getItem('first-steps')).toBe('begun closed');
  await fireEvent.click(await screen.findByRole('button', { name: 'Show the first steps' }));
  expect(await list()).toBeTruthy();
});

it('stands up to axe', async () => {
  render(TodayView, { session: empty });
  await list();
  const { violations } = await axe.run(document.body, { rules: { 'color-contrast': { enabled: false }, region: { enabled: false } } });
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
});
