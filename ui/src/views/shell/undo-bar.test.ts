import { fireEvent, render, screen } from '@testing-library/svelte';
import { tick } from 'svelte';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { call } from '$lib/api/client';
import { locale } from '$lib/i18n/locale.svelte';
import { STAY_MS } from '$lib/shell/passing';
import { undo } from '$lib/shell/undo.svelte';
import { nothingMoved } from '../../test-records';
import { answer } from '../../test-setup';
import UndoBar from './UndoBar.svelte';

beforeEach(() => {
  vi.useFakeTimers();
  locale.speak('en');
  undo.close();
});
afterEach(() => vi.useRealTimers());

const bar = (): HTMLElement | null => screen.queryByRole('region', { name: 'The last act' });

async function record(): Promise<void> {
  answer({
    write_note: () => ({ entry: 'ee', id: 'p0', changes: nothingMoved }),
    undo: () => ({ kind: 'note_written', count: 1, can_undo: false, can_redo: true, changes: nothingMoved }),
  });
  render(UndoBar);
  await write();
}

async function write(): Promise<void> {
  await call('write_note', { person: 'p', text: 'x', privileged: false, reconfirm_by: '', replaces: [] } as never);
  await tick();
}

async function pass(ms: number): Promise<void> {
  vi.advanceTimersByTime(ms);
  await tick();
}

it('goes after a while, and the key takes back all the same', async () => {
  await record();
  await pass(STAY_MS - 1);
  expect(bar()).toBeTruthy();
  await pass(1);
  expect(bar()).toBeNull();
  undo.byKey('undo');
  await vi.waitFor(() => expect(undo.bar?.said).toBe('Taken back: note.'));
});

it('begins its while anew with each act', async () => {
  await record();
  await pass(STAY_MS - 1);
  await write();
  await pass(STAY_MS - 1);
  expect(bar()).toBeTruthy();
  await pass(1);
  expect(bar()).toBeNull();
});

it('stays while somebody is in it', async () => {
  await record();
  screen.getByRole('button', { name: 'Put this bar away' }).focus();
  await pass(3 * STAY_MS);
  expect(bar()).toBeTruthy();
  (document.activeElement as HTMLElement).blur();
  await pass(STAY_MS);
  expect(bar()).toBeNull();
});

it('stays under the pointer', async () => {
  await record();
  const shown = bar();
  if (!shown) throw new Error('no bar');
  const matches = shown.matches.bind(shown);
  const under = vi.spyOn(shown, 'matches').mockImplementation((selector) => selector === ':hover' || matches(selector));
  await pass(2 * STAY_MS);
  expect(bar()).toBeTruthy();
  under.mockRestore();
  await fireEvent.pointerLeave(shown);
  await pass(STAY_MS);
  expect(bar()).toBeNull();
});
