import { fireEvent, render, screen, waitFor } from '@testing-library/svelte';
import { beforeEach, expect, it } from 'vitest';
import { locale } from '$lib/i18n/locale.svelte';
import { ListRows } from '$lib/lists/list.svelte';
import { looks } from '$lib/shell/looks.svelte';
import { navigation } from '$lib/shell/navigation.svelte';
import { list } from '../../test-lists';
import { answer } from '../../test-setup';
import RowGrid from './RowGrid.svelte';

const TOTAL = 5_000;

beforeEach(() => locale.speak('en'));

async function show(): Promise<HTMLElement> {
  answer({
    open_list: ({ from, count }) => ({
      list: list('l1'), columns: ['NAME'], fields: ['parent_name'], total: TOTAL,
      rows: Array.from({ length: count }, (_, at) => ({ row: from + at + 2, cells: [`Name ${from + at}`], bucket: 'founded', reason: '', target: `f${from + at}`, says: [], candidates: [], contradicting: [] })),
    }),
  });
  const rows = new ListRows('l1');
  await rows.show('');
  render(RowGrid, { rows, title: 'Rows' });
  return screen.findByRole('grid', { name: 'Rows' });
}

it('draws a long list in the same few elements, heard in its order', async () => {
  const grid = await show();
  expect(screen.getByText('Name 0')).toBeTruthy();
  const elements = [...document.querySelectorAll('.grid-rows > *')];
  expect(elements.length).toBeLessThan(60);
  grid.scrollTop = 3_000 * looks.rowPixels;
  await fireEvent.scroll(grid);
  await waitFor(() => expect(screen.getByText('Name 3000')).toBeTruthy());
  expect([...document.querySelectorAll('.grid-rows > *')]).toEqual(elements);
  const heard = document.querySelector('.grid-rows')?.getAttribute('aria-owns')?.split(' ') ?? [];
  expect(heard).toEqual(heard.map((_, at) => `row-${Number(heard[0]?.slice(4)) + at}`));
  expect(heard.every((id) => document.getElementById(id)?.hidden === false)).toBe(true);
});

it('opens the family of the row that the keys reached', async () => {
  const grid = await show();
  await fireEvent.keyDown(grid, { key: 'ArrowDown' });
  expect(grid.getAttribute('aria-activedescendant')).toBe('row-1');
  await fireEvent.keyDown(grid, { key: 'Enter' });
  expect(navigation.place).toEqual({ at: 'family', family: 'f1', pair: 'f1' });
});
