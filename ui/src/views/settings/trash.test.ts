import { fireEvent, render, screen, waitFor } from '@testing-library/svelte';
import { beforeEach, expect, it } from 'vitest';
import type { TrashItem } from '$lib/api/generated/TrashItem';
import { locale } from '$lib/i18n/locale.svelte';
import { counsel } from '../../test-records';
import { answer } from '../../test-setup';
import Trash from './Trash.svelte';

const changes = { families: ['f0'], lists: false, deliveries: false, members: false };

beforeEach(() => locale.speak('en'));

function items(): TrashItem[] {
  return [{ about: 'p0', family: 'f0', is_pair: true, name: 'Marta Xicay Ixtuc · Andrés Xicay', reason: 'entered twice', by: 'Tadeo Obando', when: '2018-08-29T14:02:00-06:00' }];
}

it('lists who is in the trash and why, and puts them back with a reason', async () => {
  let all = items();
  const calls = answer({
    list_trash: () => ({ items: all }),
    restore: () => {
      all = [];
      return { entry: 'e', id: 'p0', changes };
    },
  });
  render(Trash, { session: counsel });
  expect(await screen.findByText('entered twice')).toBeTruthy();
  await fireEvent.click(screen.getByRole('button', { name: /^Put back: Marta/ }));
  await fireEvent.input(await screen.findByLabelText('Reason'), { target: { value: 'two different children' } });
  await fireEvent.click(screen.getByRole('button', { name: 'Put back' }));
  await screen.findByText(/The trash is empty/);
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(calls.find((one) => one.name === 'restore')?.request).toEqual({ about: 'p0', reason: 'two different children' });
});

it('says to a volunteer that a coordinator puts it back', async () => {
  answer({ list_trash: () => ({ items: items() }) });
  render(Trash, { session: { ...counsel, member: { ...counsel.member, roles: ['volunteer'] } } });
  expect((await screen.findByRole('button', { name: /^Put back/ })).getAttribute('aria-disabled')).toBe('true');
});
