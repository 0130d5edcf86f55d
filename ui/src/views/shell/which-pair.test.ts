import { fireEvent, render, screen, waitFor } from '@testing-library/svelte';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { makeFamily } from '../../../dev/families';
import { locale } from '$lib/i18n/locale.svelte';
import { dropDraft } from '$lib/record/drafts';
import { navigation } from '$lib/shell/navigation.svelte';
import { vault } from '$lib/vault/session.svelte';
import { counsel } from '../../test-records';
import { answer } from '../../test-setup';
import { readAhead } from '../parts';
import Shell from './Shell.svelte';

// As in a window that has been open for a moment: no room is waited for.
await readAhead();

const recorded = { entry: 'ee', id: 'p0', changes: { families: [], lists: false, deliveries: false, members: false } };

beforeEach(() => {
  locale.speak('en');
  dropDraft('attempt marta');
  vault.session = counsel;
  vault.door = 'open';
  answer({ open_family: () => makeFamily(), log_attempt: () => recorded, list_lists: () => ({ lists: [] }) });
});
afterEach(() => vault.forget());

/** The window on Marta and Andrés. */
async function open(): Promise<void> {
  navigation.goTo({ at: 'family', family: 'f0', pair: 'p0' });
  render(Shell, { session: counsel });
  await shown('Andrés');
}

/** Waits until this child's pair is the one that is looked at. */
async function shown(child: string): Promise<void> {
  await waitFor(() => {
    const tabs = screen.getAllByRole('button', { pressed: true }).filter((one) => one.className.includes('pair-tab'));
    expect(tabs.map((one) => one.textContent)).toEqual([expect.stringContaining(child)]);
  });
}

async function press(...keys: string[]): Promise<void> {
  for (const key of keys) await fireEvent.keyDown(document.activeElement ?? document.body, { key: key.replace('Ctrl ', ''), ctrlKey: key.startsWith('Ctrl ') });
}

it('goes back to the child who was looked at when a contact is saved, left, or gone back from', async () => {
  await open();
  await press(']');
  await shown('Lucía');
  await press('c');
  await screen.findByText('3 · What happened');
  await press('Escape');
  await shown('Lucía');
  await press('c');
  await screen.findByText('3 · What happened');
  await press(']', '5', 'Ctrl Enter');
  await shown('Lucía');
  navigation.back();
  await screen.findByText('3 · What happened');
  navigation.back();
  await shown('Lucía');
});

it('goes back to the child who was looked at from the search for the same person', async () => {
  await open();
  await press(']');
  await shown('Lucía');
  await fireEvent.click(screen.getByRole('button', { name: 'Same person as…' }));
  await waitFor(() => expect(navigation.place).toMatchObject({ at: 'link', person: 'marta', pair: 'p0b' }));
  await press('Escape');
  await shown('Lucía');
});

it('shows another pair of the same family when it is gone to, and the first when gone back', async () => {
  await open();
  navigation.goTo({ at: 'family', family: 'f0', pair: 'p0b' });
  await shown('Lucía');
  navigation.back();
  await shown('Andrés');
  await press(']');
  await shown('Lucía');
  navigation.goTo({ at: 'family', family: 'f0', pair: 'p0' });
  await shown('Andrés');
});
