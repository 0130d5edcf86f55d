import { expect, it } from 'vitest';
import { refusal } from '../../test-records';
import { answer } from '../../test-setup';
import { dayOf, item } from '../../test-today';
import { largestDrop } from './funnel.svelte';
import { TodayBoard } from './today.svelte';

it('shows the day’s work when the figures fail', async () => {
  answer({
    today: () => dayOf({ conflict: [item(1)] }),
    funnel: () => {
      throw refusal('busy');
    },
  });
  const board = new TodayBoard();
  await board.open();
  expect([board.failure, board.funnel.failure?.code, board.listed.length]).toEqual([undefined, 'busy', 1]);
});

it('finds where most are lost on the way', () => {
  const stages = { listed: 10, attempted: 9, reached: 4, counselled: 4, final: 4, aligned: 0, delivered: 0 };
  expect(largestDrop(stages)).toEqual({ from: 'attempted', to: 'reached', count: 5 });
  expect(largestDrop({ listed: 2, attempted: 2, reached: 2, counselled: 2, final: 2, aligned: 2, delivered: 2 })).toBeUndefined();
});
