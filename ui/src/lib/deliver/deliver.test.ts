import { beforeEach, expect, it } from 'vitest';
import { locale } from '$lib/i18n/locale.svelte';
import { delivery, preflight } from '../../test-lists';
import { refusal } from '../../test-records';
import { answer } from '../../test-setup';
import { DeliveryState, ExportForm } from './delivery.svelte';
import { DeliverRoom } from './room.svelte';

beforeEach(() => locale.speak('en'));

it('puts into a draft the lines that were not left out, and only those', async () => {
  const calls = answer({
    preflight: () => preflight(3),
    list_deliveries: () => ({ deliveries: [] }),
    draft_delivery: () => delivery('drafted'),
  });
  const room = new DeliverRoom();
  await room.load();
  room.choose('p1', false);
  expect(room.chosen).toEqual(['p0', 'p2']);
  await room.draft();
  expect(calls.at(-1)?.request).toEqual({ recipient: 'United States Department of Justice', pairs: ['p0', 'p2'] });
  for (const pair of ['p0', 'p1', 'p2']) room.choose(pair, false);
  expect(room.missing).toContain('at least one');
  const before = calls.length;
  expect(await room.draft()).toBeUndefined();
  expect(calls.length).toBe(before);
});

it('groups what is held back by what is missing, the most frequent first', async () => {
  answer({
    preflight: () => preflight(0, { a: ['parent_final', 'child_confirmed'], b: ['child_confirmed'], c: ['child_confirmed'] }),
    list_deliveries: () => ({ deliveries: [delivery('exported').summary] }),
  });
  const room = new DeliverRoom();
  await room.load();
  expect(room.reasons).toEqual([{ code: 'child_confirmed', count: 3 }, { code: 'parent_final', count: 1 }]);
  expect(room.heldBy('child_confirmed').map(({ pair }) => pair)).toEqual(['b', 'c', 'a']);
  expect(room.heldBy('parent_final').map(({ pair }) => pair)).toEqual(['a']);
  const opened = () => room.reasons.filter(({ code }) => room.isOpened(code)).map(({ code }) => code);
  expect(opened()).toEqual(['child_confirmed']);
  room.open('parent_final', true);
  expect(opened()).toEqual(['child_confirmed', 'parent_final']);
  room.open('child_confirmed', false);
  expect(opened()).toEqual(['parent_final']);
  room.forget();
  answer({
    preflight: () => preflight(0, Object.fromEntries(Array.from({ length: 13 }, (_, index) => [`p${index}`, ['child_confirmed']]))),
    list_deliveries: () => ({ deliveries: [delivery('exported').summary] }),
  });
  await room.load();
  expect(opened()).toEqual([]);
  expect(room.recipient).toBe('DOJ');
  room.forget();
  expect([room.preflight, room.deliveries.length]).toEqual([undefined, 0]);
});

it('sends the approver’s passphrase once and keeps it nowhere', async () => {
  const calls = answer({
    open_delivery: () => delivery('drafted'),
    approve_delivery: () => {
      throw refusal('author_cannot_approve');
    },
  });
  const state = new DeliveryState('d1');
  await state.load();
  state.passphrase = 'siete gatos';
  await state.approve();
  expect(calls.at(-1)?.request).toEqual({ id: 'd1', approver: '', approver_passphrase: 'siete gatos' });
  expect(state.passphrase).toBe('');
  expect(state.approving.error?.code).toBe('author_cannot_approve');
  expect(state.view?.summary.state).toBe('drafted');
  await state.approve();
  expect(calls.length).toBe(2);
});

it('seals by default: plain files are sent only when they are meant', async () => {
  const calls = answer({
    export_delivery: ({ id, folder }) => ({ id, number: 1, folder, rows: 1, files: [], sealed_to: [] }),
  });
  const form = new ExportForm();
  expect(form.missing).toBe('Choose the folder.');
  form.folder = ' /out ';
  expect(form.missing).toBe('Name a recipient to seal to.');
  form.recipients = 'AGE1WRONG';
  expect(form.missing).toContain('age1');
  form.recipients = 'age1qqq\nage1zzz, ';
  expect(form.missing).toBeUndefined();
  form.formats = ['xlsx', 'csv_excel'];
  await form.run('d1');
  expect(calls[0]?.request).toEqual({ id: 'd1', folder: '/out', formats: ['csv_excel', 'xlsx'], seal_to: ['age1qqq', 'age1zzz'] });
  form.sealing = 'plain';
  await form.run('d1');
  expect(calls.length).toBe(1);
  form.plainIsMeant = true;
  await form.run('d1');
  expect(calls[1]?.request).toMatchObject({ seal_to: [] });
  form.formats = [];
  expect(form.missing).toBe('Choose at least one kind of file.');
});
