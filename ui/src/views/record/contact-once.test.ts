import { fireEvent, render, screen, waitFor } from '@testing-library/svelte';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { makeFamily } from '../../../dev/families';
import type { FamilyView } from '$lib/api/generated/FamilyView';
import type { Today } from '$lib/api/generated/Today';
import { locale } from '$lib/i18n/locale.svelte';
import { dropDraft } from '$lib/record/drafts';
import { announced } from '$lib/shell/announce.svelte';
import { navigation } from '$lib/shell/navigation.svelte';
import { today } from '$lib/today/today.svelte';
import { vault } from '$lib/vault/session.svelte';
import { counsel, refusal } from '../../test-records';
import { answer } from '../../test-setup';
import { dayOf, funnelOf } from '../../test-today';
import { readAhead } from '../parts';
import Shell from '../shell/Shell.svelte';

// As in a window that has been open for a moment: no room is waited for.
await readAhead();

const recorded = { entry: 'ee', id: 'p0', changes: { families: [], lists: false, deliveries: false, members: false } };

beforeEach(() => {
  locale.speak('en');
  dropDraft('attempt marta');
  vault.session = counsel;
  vault.door = 'open';
  today.forget();
});
afterEach(() => vault.forget());

/** The sheet of a contact with Marta. */
async function open(ask: () => Today | Promise<Today>, change: (family: FamilyView) => void = () => undefined): Promise<ReturnType<typeof answer>> {
  const family = makeFamily();
  change(family);
  const calls = answer({ today: ask, funnel: () => funnelOf(4), list_lists: () => ({ lists: [] }), open_family: () => family, log_attempt: () => recorded });
  navigation.goTo({ at: 'contact', family: 'f0', person: 'marta', point: '' });
  render(Shell, { session: counsel });
  await screen.findByText('3 · What happened');
  return calls;
}

async function press(key: string, held: KeyboardEventInit = {}): Promise<void> {
  await fireEvent.keyDown(document.activeElement ?? document.body, { key, ...held });
}

it('records a contact once, however often it is saved while the next call is asked for', async () => {
  let tell: (day: Today) => void = () => undefined;
  const calls = await open(() => new Promise<Today>((resolve) => (tell = resolve)));
  await press(']');
  await press('5');
  await press('Enter', { ctrlKey: true, shiftKey: true });
  await waitFor(() => expect(calls.some(({ name }) => name === 'today')).toBe(true));
  await press('Enter', { ctrlKey: true, shiftKey: true });
  await fireEvent.click(screen.getByRole('button', { name: /^Save contact/ }));
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(calls.filter(({ name }) => name === 'log_attempt')).toHaveLength(1);
  tell(dayOf({}));
  await waitFor(() => expect(navigation.place).toEqual({ at: 'today' }));
  expect(announced.sentence).toBe('Saved. Nobody else may be called now.');
});

it('does not say that nobody may be called where that could not be read', async () => {
  await open(() => {
    throw refusal('disk_full');
  });
  await press(']');
  await press('5');
  await press('Enter', { ctrlKey: true, shiftKey: true });
  await waitFor(() => expect(navigation.place).toEqual({ at: 'today' }));
  expect(announced.sentence).toMatch(/^Saved\. Who may be called next could not be read/);
});
