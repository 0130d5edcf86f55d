import { beforeEach, expect, it, vi } from 'vitest';
import type { ListFileRequest } from '$lib/api/generated/ListFileRequest';
import { locale } from '$lib/i18n/locale.svelte';
import { list, preview } from '../../test-lists';
import { refusal } from '../../test-records';
import { answer } from '../../test-setup';
import { ImportForm } from './import.svelte';

beforeEach(() => locale.speak('en'));

it('says what is missing in the order of the form, and sends nothing before', async () => {
  const calls = answer({ preview_list: () => preview() });
  const form = new ImportForm();
  expect(form.blocked).toBe('Choose the file first.');
  form.path = '/tmp/list.csv';
  expect(form.blocked).toContain('Leave the field');
  await form.lookIfNew();
  expect(form.blocked).toBe('Say what kind of list it is.');
  form.kind = 'removed';
  expect(form.blocked).toBe('Say who sent it.');
  form.sender = 'DOJ';
  expect(form.blocked).toBe('Say which day it speaks of.');
  form.asOf = '31/2/2018';
  expect(form.blocked).toBeTruthy();
  expect(await form.run()).toBeUndefined();
  form.asOf = '7/8/2018';
  expect(form.blocked).toBeUndefined();
  expect(calls.map(({ name }) => name)).toEqual(['preview_list']);
});

it('takes in exactly what was looked at', async () => {
  const calls = answer({
    preview_list: () => preview(),
    import_list: () => ({ list: list('l1'), already_here: false, problem_counts: [], unclear: [], changes: { families: [], lists: true, deliveries: false, members: false } }),
    list_lists: () => ({ lists: [list('l1')] }),
  });
  const form = new ImportForm();
  form.path = ' /tmp/list.csv ';
  form.kind = 'removed';
  form.sender = 'DOJ';
  form.asOf = '7/8/2018';
  await form.lookIfNew();
  await form.readColumn(1, 'child_name');
  expect((await form.run())?.list.id).toBe('l1');
  const sent = calls.find(({ name }) => name === 'import_list')?.request as ListFileRequest;
  expect(sent).toEqual({
    path: '/tmp/list.csv', pasted: null, kind: 'removed', sender: 'DOJ', as_of: '2018-08-07', sheet: '', mapping: ['parent_a_number', 'child_name'],
    map: '', policy: 'fill', protective_order: false,
  });
});

it('reads the columns by a file that another organisation wrote, and not twice by the same', async () => {
  const calls = answer({ preview_list: () => preview() });
  const form = new ImportForm();
  const looks = () => calls.map(({ request }) => request as ListFileRequest);
  form.map = '/tmp/map.json';
  await form.readByMap();
  expect(looks(), 'nothing to look at yet').toEqual([]);
  form.path = '/tmp/list.csv';
  await form.lookIfNew();
  expect(looks().map(({ map }) => map)).toEqual(['/tmp/map.json']);
  await form.readColumn(1, 'child_name');
  await form.readByMap();
  expect(looks(), 'the same file again changes nothing that was set by hand').toHaveLength(2);
  form.map = '/tmp/other.json';
  await form.readByMap();
  expect(looks().at(-1)).toMatchObject({ map: '/tmp/other.json', mapping: null });
});

it('takes a table from the clipboard instead of a file, and a file after it', async () => {
  const calls = answer({ preview_list: () => preview() });
  const sent = () => calls.at(-1)?.request as ListFileRequest;
  const form = new ImportForm();
  expect(form.paste('DOJ\n')).toBe(false);
  expect(calls).toEqual([]);
  expect(form.paste('A number\tName\n900 000 001\tMarta Xicay\n')).toBe(true);
  await vi.waitFor(() => expect(form.preview).toBeDefined());
  expect(sent()).toMatchObject({ path: 'Pasted rows', pasted: 'A number\tName\n900 000 001\tMarta Xicay\n' });
  // Other rows under the same name are looked at anew.
  form.paste('A number\tName\n900 000 002\tElena Tum\n');
  await vi.waitFor(() => expect(calls).toHaveLength(2));
  await form.lookIfNew();
  expect(calls).toHaveLength(2);
  form.path = '/tmp/list.csv';
  await form.lookIfNew();
  expect(sent()).toMatchObject({ path: '/tmp/list.csv', pasted: null });
});

it('tells the very same file for the same day from a version for another', async () => {
  answer({ preview_list: () => preview({ same_file: [list('l1'), list('l2', { as_of: '2018-08-14' })] }) });
  const form = new ImportForm();
  form.path = '/tmp/list.csv';
  await form.look();
  expect([form.same?.id, form.isVersion]).toEqual(['l2', false]);
  form.asOf = '2018-08-07';
  expect([form.same?.id, form.isVersion]).toEqual(['l1', false]);
  form.asOf = '2018-08-21';
  expect([form.same?.id, form.isVersion]).toEqual(['l2', true]);
});

it('shows how far the work has come, and can stop it', async () => {
  let refuse: (why: unknown) => void = () => undefined;
  const held = new Promise<never>((_, reject) => (refuse = reject));
  const others: Record<string, () => unknown> = {
    progress: () => ({ stage: 'writing', done: 2, total: 3 }),
    stop: () => refuse(refusal('stopped')),
  };
  const calls = answer({ preview_list: () => preview(), import_list: () => held, ...others });
  const form = new ImportForm();
  form.path = '/tmp/list.csv';
  form.kind = 'removed';
  form.sender = 'DOJ';
  form.asOf = '7/8/2018';
  await form.lookIfNew();
  const running = form.run();
  await vi.waitFor(() => expect(form.watch.now?.done).toBe(2));
  expect(form.watch.stoppable).toBe(true);
  await form.watch.stop();
  expect(await running).toBeUndefined();
  expect(form.saving.error?.code).toBe('stopped');
  expect(form.watch.now).toBeUndefined();
  expect(calls.map(({ name }) => name)).toContain('stop');
});

it('gives a field to one column only', async () => {
  const calls = answer({ preview_list: () => preview() });
  const form = new ImportForm();
  form.path = '/tmp/list.csv';
  await form.look();
  await form.readColumn(1, 'parent_a_number');
  expect((calls.at(-1)?.request as ListFileRequest).mapping).toEqual(['', 'parent_a_number']);
});

it('shows no preview of a file that could not be read, and none of an older look', async () => {
  let release = (): void => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  answer({
    preview_list: async ({ path }) => {
      if (path === '/slow.csv') await held;
      if (path === '/bad.xlsx') throw refusal('unreadable_file');
      return preview({ file_name: path });
    },
  });
  const form = new ImportForm();
  form.path = '/slow.csv';
  const slow = form.look();
  form.path = '/bad.xlsx';
  await form.look();
  release();
  await slow;
  expect(form.preview).toBeUndefined();
  expect(form.failure?.code).toBe('unreadable_file');
  expect(form.blocked).toBe('This file cannot be taken in.');
  form.path = '/good.csv';
  await form.lookIfNew();
  expect(form.preview?.file_name).toBe('/good.csv');
  expect(form.failure).toBeUndefined();
});
