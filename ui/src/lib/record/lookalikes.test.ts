import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { alike as someone, refusal } from '../../test-records';
import { answer } from '../../test-setup';
import { Lookalikes, MOST } from './lookalikes.svelte';

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));

afterEach(() => void vi.useRealTimers());

/** The pause in which nobody types, and the answer after it. */
async function settle(): Promise<void> {
  await vi.advanceTimersByTimeAsync(400);
  await vi.waitFor(() => undefined);
}

const typed = (name: string, number = ''): Parameters<Lookalikes['look']>[0] => ({ name, a_number: number, part: 'parent' });
const names = (alike: Lookalikes): string[] => alike.found.map(({ who }) => who.name);

it('asks with all that is typed, once nobody types any more, and shows no more than five', async () => {
  const calls = answer({ lookalikes: () => ({ found: Array.from({ length: 9 }, (_, at) => someone({ person: `p${at}` })) }) });
  const alike = new Lookalikes();
  for (const name of ['M', 'Marta', 'Marta X', 'Marta Xicay']) alike.look({ ...typed(name), born: '1986', sex: 'f', country: 'GT' });
  await settle();
  expect(calls.map(({ request }) => request)).toEqual([{ person: '', part: 'parent', name: 'Marta Xicay', a_number: '', born: '1986', sex: 'f', country: 'GT' }]);
  expect(alike.found.length).toBe(MOST);
});

it.each([
  ['a given name alone', typed('Marta'), 0],
  ['a given name and a number that is none', typed('Marta', '12'), 0],
  ['an A-number alone', typed('', 'A900214331'), 1],
  ['two words', typed('Marta Xicay'), 1],
  ['somebody of the book', { person: 'p1' }, 1],
])('asks for %s or does not', async (_, sought, asked) => {
  const calls = answer({ lookalikes: () => ({ found: [] }) });
  new Lookalikes().look(sought);
  await settle();
  expect(calls.length).toBe(asked);
});

it('lets the latest words win over an answer that comes late', async () => {
  vi.useRealTimers();
  const waiting: (() => void)[] = [];
  answer({ lookalikes: ({ name }) => new Promise((resolve) => waiting.push(() => resolve({ found: [someone({ name })] }))) });
  const alike = new Lookalikes();
  alike.look(typed('Marta Xicay'));
  await vi.waitFor(() => expect(waiting.length).toBe(1));
  alike.look(typed('Ana Caal'));
  await vi.waitFor(() => expect(waiting.length).toBe(2));
  waiting[1]?.();
  await vi.waitFor(() => expect(names(alike)).toEqual(['Ana Caal']));
  waiting[0]?.();
  await new Promise((resolve) => setTimeout(resolve, 5));
  expect(names(alike)).toEqual(['Ana Caal']);
});

it('keeps an error to itself: it can be said, and nothing old stays', async () => {
  vi.useRealTimers();
  answer({
    lookalikes: () => {
      throw refusal('internal');
    },
  });
  const alike = new Lookalikes();
  alike.look(typed('Marta Xicay'));
  await vi.waitFor(() => expect(alike.failure?.code).toBe('internal'));
  expect([alike.found.length, alike.waiting.busy]).toEqual([0, false]);
});
