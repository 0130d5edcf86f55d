import { fireEvent, render, screen, waitFor } from '@testing-library/svelte';
import { beforeEach, expect, it } from 'vitest';
import { PairList } from '$lib/families/rows.svelte';
import { locale } from '$lib/i18n/locale.svelte';
import { navigation } from '$lib/shell/navigation.svelte';
import { row } from '../../test-records';
import { answer } from '../../test-setup';
import FamilyGrid from './FamilyGrid.svelte';

beforeEach(() => locale.speak('en'));

async function showGrid(total: number): Promise<{ grid: HTMLElement; list: PairList; typed: string[] }> {
  answer({
    list_pairs: ({ from, count }) => ({
      total,
      rows: Array.from({ length: Math.min(count, total - from) }, (_, index) => row(from + index)),
    }),
  });
  const list = new PairList();
  await list.reload();
  const typed: string[] = [];
  render(FamilyGrid, { list, ontype: (letter: string) => typed.push(letter) });
  return { grid: await screen.findByRole('grid'), list, typed };
}

it('is one tab stop that names the active cell and counts every row', async () => {
  const { grid } = await showGrid(50_000);
  expect(grid.tabIndex).toBe(0);
  expect(grid.getAttribute('aria-rowcount')).toBe('50001');
  await fireEvent.keyDown(grid, { key: 'ArrowDown' });
  await fireEvent.keyDown(grid, { key: 'ArrowRight' });
  expect(grid.getAttribute('aria-activedescendant')).toBe('pair-1-1');
  await fireEvent.keyDown(grid, { key: 'End', ctrlKey: true });
  expect(grid.getAttribute('aria-activedescendant')).toBe('pair-49999-11');
});

it('draws only what is in view', async () => {
  await showGrid(50_000);
  await waitFor(() => expect(screen.getAllByRole('row').length).toBeGreaterThan(5));
  expect(screen.getAllByRole('row').length).toBeLessThan(100);
});

it('opens the family of the active row with Enter', async () => {
  const { grid } = await showGrid(3);
  await fireEvent.keyDown(grid, { key: 'ArrowDown' });
  await fireEvent.keyDown(grid, { key: 'Enter' });
  expect(navigation.place).toEqual({ at: 'family', family: 'f1', pair: 'p1' });
});

it('hands a typed letter to the search', async () => {
  const { grid, typed } = await showGrid(3);
  await fireEvent.keyDown(grid, { key: 'x' });
  expect(typed).toEqual(['x']);
});
