import { fireEvent, render, screen, waitFor, within } from '@testing-library/svelte';
import { beforeEach, expect, it } from 'vitest';
import { pairs } from '$lib/families/rows.svelte';
import { sayFilter } from '$lib/families/sentence';
import { locale } from '$lib/i18n/locale.svelte';
import { navigation } from '$lib/shell/navigation.svelte';
import { today } from '$lib/today/today.svelte';
import { counsel, refusal } from '../../test-records';
import { answer } from '../../test-setup';
import { dayOf, funnelOf, item } from '../../test-today';
import TodayView from './Today.svelte';

const empty = { ...counsel, counts: { parents: 0, children: 0, pairs: 0, families: 0 } };

beforeEach(() => {
  locale.speak('en');
  today.forget();
});

it('teaches what will stand here while there is no family, and leads to what brings it', async () => {
  answer({ today: () => dayOf({}), funnel: () => funnelOf(0), list_lists: () => ({ lists: [] }) });
  render(TodayView, { session: empty });
  expect(await screen.findByText('Nothing to do yet.')).toBeTruthy();
  await fireEvent.click(screen.getByRole('button', { name: 'Go to Lists' }));
  expect(navigation.place).toEqual({ at: 'lists' });
  expect(screen.queryByRole('table')).toBeNull();
});

it('shows how far the parents have come, with its unit and day', async () => {
  answer({ today: () => dayOf({}), funnel: () => funnelOf(4), list_lists: () => ({ lists: [] }) });
  render(TodayView, { session: counsel });
  const table = await screen.findByRole('table', { name: 'Where our 4 parents stand' });
  expect(within(table).getByRole('row', { name: /Spoken with\s*2/ })).toBeTruthy();
  expect(screen.getByText('Parents in the book, as of 29 Aug 2018')).toBeTruthy();
  expect(screen.getByText('Largest drop: 2 fewer from “Tried to reach” to “Spoken with”.')).toBeTruthy();
});

it('says in place why it cannot be read, and tries again', async () => {
  let fails = true;
  answer({
    today: () => {
      if (fails) throw refusal('busy');
      return dayOf({ conflict: [item(1)] });
    },
    list_lists: () => ({ lists: [] }), funnel: () => funnelOf(4),
  });
  render(TodayView, { session: counsel });
  expect(await screen.findByRole('alert')).toBeTruthy();
  fails = false;
  await fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
  expect(await screen.findByRole('button', { name: 'Parent 1' })).toBeTruthy();
});

it('says under one’s own work how many pairs are nobody’s, and shows them', async () => {
  pairs.forget();
  const calls = answer({
    today: () => dayOf({}),
    funnel: () => funnelOf(4),
    list_pairs: ({ conditions }) => ({ total: conditions.some((one) => one.any_of.includes('')) ? 3 : 9, rows: [] }),
  });
  render(TodayView, { session: counsel });
  expect(await screen.findByText('3 pairs are assigned to nobody.')).toBeTruthy();
  await fireEvent.click(screen.getByRole('button', { name: 'Show them in Families' }));
  expect(navigation.place).toEqual({ at: 'families' });
  expect(sayFilter(pairs.filter, counsel.members)).toBe('Pairs whose parent is assigned to nobody');
  await today.show(false);
  await waitFor(() => expect(screen.queryByText(/assigned to nobody/)).toBeNull());
  expect(calls.filter(({ name }) => name === 'today')).toHaveLength(2);
});
