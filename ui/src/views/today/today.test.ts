import { fireEvent, render, screen, waitFor, within } from '@testing-library/svelte';
import { beforeEach, expect, it } from 'vitest';
import { announceChanges } from '$lib/api/changes';
import { locale } from '$lib/i18n/locale.svelte';
import { navigation } from '$lib/shell/navigation.svelte';
import { today } from '$lib/today/today.svelte';
import { list } from '../../test-lists';
import { counsel } from '../../test-records';
import { answer } from '../../test-setup';
import { DAY, dayOf, funnelOf, item, toCall } from '../../test-today';
import TodayView from './Today.svelte';

const moved = { families: ['f1'], lists: false, deliveries: false, members: false };

beforeEach(() => {
  locale.speak('en');
  today.forget();
});

function showDay(items: Parameters<typeof dayOf>[0], totals = {}): ReturnType<typeof answer> {
  const calls = answer({ today: () => dayOf(items, totals), funnel: () => funnelOf(4), list_lists: () => ({ lists: [] }) });
  render(TodayView, { session: counsel });
  return calls;
}

async function rowsOf(list: RegExp): Promise<string[]> {
  const rows = within(await screen.findByRole('list', { name: list })).getAllByRole('listitem');
  return rows.map((one) => one.textContent ?? '');
}

it('shows only groups with something in them, each total with its unit', async () => {
  showDay({ must_notify: [item(1)], coming_of_age: [item(2, { due: '2018-09-12' })] }, { coming_of_age: 2 });
  const titles = (await screen.findAllByRole('heading', { level: 2 })).map((one) => one.closest('.section')?.textContent);
  expect(titles[0]).toMatch(/no longer holds\s*1 pair$/);
  expect(titles[1]).toMatch(/come of age\s*2 children$/);
  expect(screen.queryByText('Wishes that do not line up')).toBeNull();
  expect((await rowsOf(/come of age/))[0]).toMatch(/may turn 18 from 12 Sept 2018.*In 14 days/s);
});

it('says that a call may be made only where the core says now', async () => {
  const assumed = { state: 'now', there: `${DAY}T15:42`, assumed: true };
  showDay({
    next_step: [toCall(1, 'later', '18:00'), toCall(2, 'now', '16:42', { overdue: 3, due: '2018-08-26' }), toCall(3, 'never'), item(4, { person: 'm4', act: 'first_call', call: assumed })],
  });
  const now = await rowsOf(/May be called now/);
  expect(now.map((text) => /Parent \d/.exec(text)?.[0])).toEqual(['Parent 2', 'Parent 4']);
  expect(now[0]).toMatch(/3 days overdue.*May be called now.*16:42 there/s);
  expect(now[1]).toMatch(/At once.*Hours assumed/s);
  expect(now[0]).not.toContain('Hours assumed');
  expect((await rowsOf(/^Not yet/))[0]).toContain('Not yet: opens 18:00 there');
  expect((await rowsOf(/^No call/))[0]).toContain('There is no number that may be called');
  expect(screen.getAllByText('May be called now').length).toBe(2);
  today.age.old = true;
  expect(await screen.findByText(/refresh before you call$/)).toBeTruthy();
  expect(screen.queryByText('May be called now')).toBeNull();
});

it('says once above the rows that daytime was assumed, and marks the rows it is about', async () => {
  const call = { state: 'now', there: `${DAY}T15:42`, assumed: true };
  showDay({ next_step: [toCall(1, 'later', '18:00'), ...[2, 3, 4].map((index) => item(index, { person: `m${index}`, act: 'first_call', call }))] });
  expect((await rowsOf(/May be called now/)).filter((text) => text.includes('Hours assumed')).length).toBe(3);
  expect(screen.getAllByText(/daytime was assumed/).length).toBe(1);
});

it('opens the family from its row, and the arrows move between rows', async () => {
  showDay({ conflict: [item(1, { pair: { ...item(1).pair, assigned: 'Tadeo Obando' } })], decision: [item(2)] });
  const first = await screen.findByRole('button', { name: 'Parent 1' });
  expect(first.closest('li')?.textContent).toContain('With Tadeo Obando');
  first.focus();
  await fireEvent.keyDown(first, { key: 'ArrowDown' });
  const second = screen.getByRole('button', { name: 'Parent 2' });
  expect(document.activeElement).toBe(second);
  await fireEvent.click(second);
  expect(navigation.place).toEqual({ at: 'family', family: 'f2', pair: 'p2' });
});

it('asks for everybody’s when it is switched', async () => {
  const calls = showDay({});
  expect(await screen.findByText('Nothing of yours is due today.')).toBeTruthy();
  await fireEvent.click(screen.getByRole('radio', { name: 'Everybody’s' }));
  expect(await screen.findByText('Nothing is due today.')).toBeTruthy();
  expect(calls.at(-1)?.request).toEqual({ mine: false, group: '', from: 0, count: 20 });
});

it('says that the list may have changed and reads it anew with R', async () => {
  const calls = showDay({ conflict: [item(1)] });
  await screen.findByRole('button', { name: 'Parent 1' });
  await waitFor(() => expect(today.funnel.view).toBeTruthy());
  const before = calls.length;
  await announceChanges(moved);
  expect(await screen.findByText('The list may have changed.')).toBeTruthy();
  expect(calls.length).toBe(before);
  await fireEvent.keyDown(window, { key: 'r', ctrlKey: true });
  expect(calls.length).toBe(before);
  await fireEvent.keyDown(document.body, { key: 'r' });
  await waitFor(() => expect(screen.queryByText('The list may have changed.')).toBeNull());
  expect(calls[before]?.name).toBe('today');
});

it('shows more of a group, and goes on with the rows that came', async () => {
  answer({
    today: ({ from }) => dayOf({ decision: from ? [item(30)] : Array.from({ length: 20 }, (_, index) => item(index)) }, { decision: 21 }),
    funnel: () => funnelOf(4),
  });
  render(TodayView, { session: counsel });
  const more = await screen.findByRole('button', { name: 'Show more' });
  await waitFor(() => expect(more.getAttribute('aria-disabled')).toBeNull());
  more.focus();
  await fireEvent.click(more);
  const came = await screen.findByRole('button', { name: 'Parent 30' });
  await waitFor(() => expect(document.activeElement).toBe(came));
  expect(screen.queryByRole('button', { name: 'Show more' })).toBeNull();
});

it('names the lists of which rows wait, to whoever may decide them, and leads to the first row', async () => {
  const buckets = { linked: 0, founded: 2, review: 41, not_ours: 0, unreadable: 1 };
  answer({
    today: () => dayOf({}), funnel: () => funnelOf(4),
    list_lists: () => ({ lists: [list('l1', { buckets }), list('l2', { buckets: { ...buckets, review: 0 } }), list('l3', { buckets, undone: true })] }),
  });
  const { unmount } = render(TodayView, { session: counsel });
  const region = await screen.findByRole('region', { name: /wait for a decision/ });
  expect(within(region).getAllByRole('listitem').map((one) => one.textContent)).toEqual([expect.stringContaining('41 rows')]);
  await fireEvent.click(within(region).getByRole('button'));
  expect(navigation.place).toEqual({ at: 'row', list: 'l1', bucket: 'review', row: 0 });
  unmount();
  const calls = answer({ today: () => dayOf({}), funnel: () => funnelOf(4) });
  render(TodayView, { session: { ...counsel, member: { ...counsel.member, roles: ['volunteer'] } } });
  await screen.findAllByRole('heading', { level: 2 });
  expect(calls.map(({ name }) => name)).not.toContain('list_lists');
  expect(screen.queryByRole('region', { name: /wait for a decision/ })).toBeNull();
});

it('goes down to the first row from where one arrives', async () => {
  showDay({ conflict: [item(1)], decision: [item(2)] });
  const first = await screen.findByRole('button', { name: 'Parent 1' });
  expect(document.activeElement).toBe(screen.getByRole('heading', { level: 1 }));
  await fireEvent.keyDown(document.activeElement ?? document.body, { key: 'ArrowDown' });
  expect(document.activeElement).toBe(first);
});
