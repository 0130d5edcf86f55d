import { tick } from 'svelte';
import { beforeEach, expect, it } from 'vitest';
import { vault } from '$lib/vault/session.svelte';
import { announced } from './announce.svelte';
import { arrived, arrivedAtDoor, arrivedIn } from './arrive';

beforeEach(() => {
  vault.door = 'open';
  announced.sentence = '';
  document.body.innerHTML = '<button>Families</button><h1>Families</h1>';
});

const heading = (): HTMLElement => document.querySelector('h1')!;

it('takes the focus that went with the place before', () => {
  arrived('Families')(heading());
  expect(document.activeElement).toBe(heading());
  expect(announced.sentence).toBe('');
});

it('leaves the focus where it still is, and speaks the title', () => {
  document.querySelector('button')!.focus();
  arrived('Families')(heading());
  expect(document.activeElement).toBe(document.querySelector('button'));
  expect(announced.sentence).toBe('Families');
});

it('waits for a title', () => {
  arrived(undefined)(heading());
  expect(document.activeElement).toBe(document.body);
});

it('says a door’s heading after a lock, although nothing of the vault is said any more', async () => {
  vault.forget();
  vault.door = 'unlock';
  document.querySelector('button')!.focus();
  arrived('Families')(heading());
  expect(announced.sentence).toBe('');
  arrivedAtDoor('Open the vault')(heading());
  await tick();
  expect([announced.sentence, document.activeElement]).toEqual(['Open the vault', document.querySelector('button')]);
});

it('gives a door’s heading the focus that no field takes', async () => {
  arrivedAtDoor('Restore')(heading());
  await tick();
  expect([announced.sentence, document.activeElement]).toEqual(['', heading()]);
});

it('gives a grid the focus that was lost or went to the heading, and speaks the title', async () => {
  const grid = document.createElement('div');
  grid.tabIndex = 0;
  document.body.append(grid);
  arrived('Families')(heading());
  arrivedIn('Families')(grid);
  await tick();
  expect([announced.sentence, document.activeElement]).toEqual(['Families', grid]);
  document.querySelector('button')!.focus();
  arrivedIn('Families')(grid);
  await tick();
  expect(document.activeElement).toBe(document.querySelector('button'));
});
