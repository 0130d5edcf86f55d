import { beforeEach, expect, it } from 'vitest';
import { vault } from '$lib/vault/session.svelte';
import { announced } from './announce.svelte';
import { arrived } from './arrive';

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
