import { fireEvent, render, screen } from '@testing-library/svelte';
import { beforeEach, expect, it } from 'vitest';
import { locale } from '$lib/i18n/locale.svelte';
import { answer } from '../../test-setup';
import Verify from './Verify.svelte';

beforeEach(() => locale.speak('en'));

const well = { entries: 7, chains: 2, views: 3, problems: [], spaces: [], set_aside: 0 };

async function check(found: typeof well): Promise<void> {
  answer({ verify: () => found });
  render(Verify);
  await fireEvent.click(screen.getByRole('button', { name: 'Check now' }));
  expect(await screen.findByText(/All is well/)).toBeTruthy();
}

it('says how many privileged notes are kept aside', async () => {
  await check({ ...well, set_aside: 2 });
  expect(screen.getByText(/belong to no entry: 2\./)).toBeTruthy();
});

it('says nothing of them where there are none', async () => {
  await check(well);
  expect(screen.queryByText(/belong to no entry/)).toBeNull();
});
