import { fireEvent, render, screen, within } from '@testing-library/svelte';
import { beforeEach, expect, it } from 'vitest';
import type { AccessLogItem } from '$lib/api/generated/AccessLogItem';
import type { AccessLogRequest } from '$lib/api/generated/AccessLogRequest';
import type { Session } from '$lib/api/generated/Session';
import { locale } from '$lib/i18n/locale.svelte';
import { AccessLogState } from '$lib/vault/access-log.svelte';
import { counsel, row } from '../../test-records';
import { answer } from '../../test-setup';
import AccessLog from './AccessLog.svelte';

const session: Session = { ...counsel, members: [counsel.member, { ...counsel.member, id: 'm2', name: 'Tadeo Obando' }] };
const unlocked = (day: string, by = 'Inés Robleda'): AccessLogItem => ({ when: `${day}T08:00:00-07:00`, by, kind: 'unlocked', what: 'keyring', opened: [] });
const opened: AccessLogItem = { when: '2018-08-30T09:15:00-07:00', by: 'Tadeo Obando', kind: 'reads_gathered', what: '', opened: [{ what: 'family', id: 'f1', name: 'Xicay' }, { what: 'list', id: 'l1', name: '' }] };

/** A log of 1,200 lines: ten a day, newest first; one in ten by somebody else. */
const long = Array.from({ length: 1200 }, (_, index) =>
  unlocked(new Date(Date.UTC(2018, 7, 30) - Math.floor(index / 10) * 86_400_000).toISOString().slice(0, 10), index % 10 === 9 ? 'Tadeo Obando' : undefined));

function log(items: AccessLogItem[]) {
  return answer({
    access_log: ({ from, count }: AccessLogRequest) => ({ total: items.length, items: items.slice(from, from + count) }),
    list_pairs: () => ({ total: 1, rows: [row(1)] }),
  });
}

const asked = (calls: { name: string; request: unknown }[]): AccessLogRequest[] => calls.filter(({ name }) => name === 'access_log').map(({ request }) => request as AccessLogRequest);

beforeEach(() => locale.speak('en'));

it('reads nothing before it is asked, and says each line in words', async () => {
  const calls = log([opened, unlocked('2018-08-30')]);
  render(AccessLog, { session });
  expect(asked(calls)).toEqual([]);
  await fireEvent.click(screen.getByRole('button', { name: 'Show the log' }));
  const table = await screen.findByRole('table', { name: 'Who looked at what' });
  expect(within(table).getByText('Xicay')).toBeTruthy();
  expect(within(table).getByText('taken back since')).toBeTruthy();
  expect(within(table).getByText('Unlocked with the PIN')).toBeTruthy();
  expect(screen.getByText(/2 lines shown;\s+2 of 2 looked through\./)).toBeTruthy();
});

it('shows a page and then the next', async () => {
  const calls = log(long);
  render(AccessLog, { session });
  await fireEvent.click(screen.getByRole('button', { name: 'Show the log' }));
  await screen.findByText(/50 lines shown/);
  await fireEvent.click(screen.getByRole('button', { name: 'Read on' }));
  await screen.findByText(/100 lines shown/);
  expect(asked(calls).map(({ from, count }) => [from, count])).toEqual([[0, 50], [50, 50]]);
});

it('reads on until the day that is looked for is past', async () => {
  const calls = log(long);
  render(AccessLog, { session });
  await fireEvent.input(screen.getByLabelText('On the day'), { target: { value: '10/7/2018' } });
  await fireEvent.click(screen.getByRole('button', { name: 'Show the log' }));
  await screen.findByText(/10 lines shown;\s+1,200 of 1,200/);
  // 51 days back are in the second five hundred: the third is never asked for.
  expect(asked(calls).map(({ from }) => from)).toEqual([0, 500]);
});

it('does not read on with another question than the lines shown answer', async () => {
  const calls = log(long);
  render(AccessLog, { session });
  await fireEvent.click(screen.getByRole('button', { name: 'Show the log' }));
  await screen.findByText(/50 lines shown/);
  await fireEvent.input(screen.getByLabelText('On the day'), { target: { value: '10/7/2018' } });
  const on = screen.getByRole('button', { name: /^Read on/ });
  expect(on.getAttribute('aria-disabled')).toBe('true');
  expect(screen.getByText(/These lines answer what was asked before/, { selector: 'span.strong > span' })).toBeTruthy();
  await fireEvent.click(on);
  expect(asked(calls).length).toBe(1);
  await fireEvent.click(screen.getByRole('button', { name: 'Show the log' }));
  await screen.findByText(/10 lines shown;/);
  expect(screen.queryByText(/These lines answer what was asked before/)).toBeNull();
});

it('reads on by what was asked, whatever the fields say while it reads', async () => {
  const calls = log(long);
  const read = new AccessLogState();
  await read.show();
  read.member = 'Tadeo Obando';
  await read.more();
  expect(asked(calls).map(({ from, count }) => [from, count])).toEqual([[0, 50], [50, 50]]);
  expect(read.shown.length).toBe(100);
});

it('asks the core for one family, and says which', async () => {
  const calls = log([opened]);
  render(AccessLog, { session });
  await fireEvent.input(screen.getByLabelText('Whose family was opened'), { target: { value: 'parent' } });
  await fireEvent.click(await screen.findByRole('button', { name: 'Parent 1 and Child 1' }));
  await fireEvent.click(screen.getByRole('button', { name: 'Show the log' }));
  await screen.findByRole('table', { name: 'Who looked at what' });
  expect(asked(calls)[0]?.about).toBe('f1');
  expect(screen.getByText('Parent 1 and Child 1')).toBeTruthy();
});

it('says before the click who may read it, and what day cannot be read', async () => {
  log([]);
  const { unmount } = render(AccessLog, { session: { ...session, member: { ...counsel.member, roles: ['volunteer'] } } });
  expect(screen.getByText('Your role does not read this log. Counsel, a keeper or an auditor can.', { selector: 'span.sm' })).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Show the log' }).getAttribute('aria-disabled')).toBe('true');
  unmount();
  render(AccessLog, { session });
  await fireEvent.input(screen.getByLabelText('On the day'), { target: { value: '31/2/2018' } });
  expect(screen.getByRole('button', { name: 'Show the log' }).getAttribute('aria-disabled')).toBe('true');
});
