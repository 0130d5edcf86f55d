import { beforeEach, expect, it } from 'vitest';
import { nothingMoved, refusal } from '../../test-records';
import { answer } from '../../test-setup';
import type { CellLine } from '$lib/api/generated/CellLine';
import type { CellsChanged } from '$lib/api/generated/CellsChanged';
import { locale } from '$lib/i18n/locale.svelte';
import { announced } from '$lib/shell/announce.svelte';
import { CellChange, tallyCells, tallyParents } from './cells.svelte';

beforeEach(() => locale.speak('en'));

function found(states: Record<string, CellLine['state']>, written = false): CellsChanged {
  const lines = Object.entries(states).map(([pair, state]): CellLine => ({ pair, parent: '', child: '', column: 'tags', state, before: '', after: '', refusal: null }));
  return { lines, people: lines.filter((line) => line.state === 'changes').length, written, changes: nothingMoved };
}

const edit = (value: string) => ({ pair: 'p1', column: 'tags', how: 'add', value });

it('counts a parent of several pairs once, by what becomes of them', () => {
  const parents = new Map([['a', 'x'], ['b', 'x'], ['c', 'y'], ['d', 'y'], ['e', 'z']]);
  const lines = found({ a: 'changes', b: 'same', c: 'same', d: 'refused', e: 'same' });
  expect(tallyParents(lines, parents)).toEqual({ changes: 1, same: 1, refused: 1 });
  expect(tallyCells(lines)).toEqual({ changes: 1, same: 3, refused: 1 });
});

it('shows only what the newest look found', async () => {
  let release = (): void => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  answer({
    change_cells: async ({ edits }) => {
      if (edits[0]?.value === 'old') await held;
      return found({ [edits[0]?.value ?? '']: 'changes' });
    },
  });
  const change = new CellChange();
  change.look([edit('old')]);
  await new Promise((resolve) => setTimeout(resolve, 5));
  change.look([edit('new')]);
  expect(await change.write(() => '')).toBe(false);
  await expect.poll(() => change.found?.lines[0]?.pair).toBe('new');
  release();
  await new Promise((resolve) => setTimeout(resolve, 5));
  expect(change.found?.lines[0]?.pair).toBe('new');
});

it('says what was written and not what was seen before; nothing written is said too', async () => {
  answer({ change_cells: ({ write }) => found({ p1: write ? 'same' : 'changes' }) });
  const change = new CellChange();
  change.look([edit('x')]);
  await expect.poll(() => change.found?.people).toBe(1);
  expect(await change.write(() => 'One parent tagged.')).toBe(true);
  expect(announced.sentence).toBe('Nothing changes: there is nothing to write.');
});

it('takes a stop for no error, and keeps what was seen after a refusal', async () => {
  let code = 'stopped';
  answer({
    change_cells: ({ write }) => {
      if (write) throw refusal(code);
      return found({ p1: 'changes' });
    },
  });
  const change = new CellChange();
  change.look([edit('x')]);
  await expect.poll(() => change.found?.people).toBe(1);
  expect(await change.write(() => '')).toBe(false);
  expect(change.wrong).toBeUndefined();
  code = 'disk_full';
  await change.write(() => '');
  expect([change.wrong?.code, change.found?.people]).toEqual(['disk_full', 1]);
});
