import { beforeEach, expect, it } from 'vitest';
import { nothingMoved, refusal } from '../../test-records';
import { answer } from '../../test-setup';
import { call } from '$lib/api/client';
import { locale } from '$lib/i18n/locale.svelte';
import { Saving } from '$lib/record/saving.svelte';
import { vault } from '$lib/vault/session.svelte';
import { announced } from './announce.svelte';
import { pressedAnywhere } from './keys';
import { undo } from './undo.svelte';

const recorded = { entry: 'ee', id: 'p0', changes: nothingMoved };
const cells = { lines: [], people: 0, changes: nothingMoved };

beforeEach(() => {
  locale.speak('en');
  undo.close();
});

const write = () => call('write_note', { person: 'p', text: 'x', privileged: false, reconfirm_by: '', replaces: [] } as never);

it('names the last act in the words of the form that recorded it', async () => {
  answer({ write_note: () => recorded });
  await new Saving().run(write, 'The note is kept.');
  expect(undo.bar).toEqual({ said: 'The note is kept.', undo: true, redo: false });
});

it('names only the last where a form recorded several, for only that is taken back', async () => {
  answer({ write_note: () => recorded });
  const twice = async () => {
    await write();
    await write();
  };
  await new Saving().run(twice, '2 notes are kept.', () => 'The second note is kept.');
  expect(undo.bar?.said).toBe('The second note is kept.');
  expect(announced.sentence).toBe('2 notes are kept.');
  await new Saving().run(twice, '2 notes are kept.');
  expect(undo.bar?.said).toMatch(/only the last/);
});

it('offers the way back also for what no form said anything of', async () => {
  answer({ write_note: () => recorded });
  await write();
  expect(undo.bar?.said).toBe('Recorded.');
});

it('leaves the bar alone when a form recorded nothing, or only looked', async () => {
  answer({ change_cells: ({ write: writes }) => ({ ...cells, written: writes }), change_passphrase: () => ({}) });
  await call('change_cells', { edits: [], write: true });
  undo.name('Three parents assigned.');
  await call('change_cells', { edits: [], write: false });
  await new Saving().run(() => call('change_passphrase', { old: 'a', new: 'b' }), 'Changed.');
  expect(undo.bar?.said).toBe('Three parents assigned.');
});

it('offers no way back from what was signed, and from what goes another way', async () => {
  answer({ write_note: () => recorded, record_statement: () => recorded, redact: () => recorded, decide_row: () => ({ changes: nothingMoved }) as never });
  for (const [name, request] of [['record_statement', { stage: 'final' }], ['redact', {}], ['decide_row', {}]] as const) {
    await write();
    expect(undo.bar?.undo).toBe(true);
    await call(name, request as never);
    expect(undo.bar).toBeUndefined();
  }
  await call('record_statement', { stage: 'preliminary' } as never);
  expect(undo.bar?.undo).toBe(true);
});

it('takes back and says again with the keys, except in a field', async () => {
  const calls = answer({
    undo: () => ({ kind: 'tagged', count: 1, can_undo: false, can_redo: true, changes: nothingMoved }),
    redo: () => ({ kind: 'tagged', count: 1, can_undo: true, can_redo: false, changes: nothingMoved }),
  });
  vault.door = 'open';
  const field = document.body.appendChild(document.createElement('input'));
  const press = (target: EventTarget, init: KeyboardEventInit) => {
    addEventListener('keydown', pressedAnywhere, { capture: true, once: true });
    target.dispatchEvent(new KeyboardEvent('keydown', { ...init, ctrlKey: true, bubbles: true, cancelable: true }));
  };
  press(field, { key: 'z' });
  expect(calls).toEqual([]);
  press(document.body, { key: 'z' });
  await expect.poll(() => undo.bar).toEqual({ said: 'Taken back: tag.', undo: false, redo: true });
  expect(announced.sentence).toBe('Taken back: tag.');
  press(document.body, { key: 'Z', shiftKey: true });
  await expect.poll(() => undo.bar).toEqual({ said: 'Said again: tag.', undo: true, redo: false });
  field.remove();
  vault.forget();
  expect(undo.bar).toBeUndefined();
});

it('says when there is nothing to take back, and shows what else went wrong', async () => {
  answer({ undo: () => { throw refusal('not_found'); }, redo: () => { throw refusal('not_allowed'); } });
  await undo.undo();
  expect([undo.bar?.said, undo.error]).toEqual([expect.stringMatching(/nothing to take back with a key/), undefined]);
  await undo.redo();
  expect(undo.error?.code).toBe('not_allowed');
});
