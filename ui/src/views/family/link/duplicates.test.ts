import axe from 'axe-core';
import { fireEvent, render, screen, waitFor } from '@testing-library/svelte';
import { beforeEach, expect, it } from 'vitest';
import { makeFamily } from '../../../../dev/families';
import type { DuplicateView } from '$lib/api/generated/DuplicateView';
import type { FamilyView } from '$lib/api/generated/FamilyView';
import { locale } from '$lib/i18n/locale.svelte';
import { announced } from '$lib/shell/announce.svelte';
import { alike, counsel, refusal } from '../../../test-records';
import { answer } from '../../../test-setup';
import Duplicates from './Duplicates.svelte';

const recorded = { entry: 'e', id: 'i', changes: { families: [], lists: false, deliveries: false, members: false } };

/** A family of one with this id. */
function familyOf(id: string, name: string): FamilyView {
  const view = makeFamily();
  const [marta] = view.people;
  if (!marta) throw new Error('nobody');
  return { ...view, id: `f-${id}`, people: [{ ...marta, id, records: [id], name }], pairs: [] };
}

function duplicate(one: string, other: string, change: Partial<DuplicateView> = {}): DuplicateView {
  const of = (id: string) => alike({ person: id, family: `f-${id}`, name: `Marta ${id}` }).who;
  return { one: of(one), other: of(other), weighing: alike({}).weighing, pairs: 2, decided_before: false, ...change };
}

let queue: DuplicateView[] = [];

function opened(answers: Parameters<typeof answer>[0] = {}) {
  const taken = ({ person, other }: { person: string; other: string }) => {
    queue = queue.filter((pair) => pair.one.person !== person || pair.other.person !== other);
    return recorded;
  };
  const calls = answer({
    list_duplicates: () => ({ total: queue.length, found: queue }),
    open_family: ({ family }) => familyOf(family.replace(/^f-/, ''), `Marta ${family.replace(/^f-/, '')}`),
    lookalikes: () => ({ found: [] }),
    link_persons: taken,
    tell_persons_apart: taken,
    ...answers,
  });
  render(Duplicates, { session: counsel });
  return calls;
}

const heading = (name: string): Promise<HTMLElement> => screen.findByRole('heading', { level: 1, name });
const ground = (): HTMLTextAreaElement => screen.getByLabelText('On what ground');

beforeEach(async () => {
  await locale.speak('en');
  announced.sentence = '';
  queue = [duplicate('a', 'b', { decided_before: true }), duplicate('c', 'd'), duplicate('e', 'f')];
});

it('shows two people with what speaks for and against it, and shuts nobody out', async () => {
  opened();
  await heading('Are Marta a and Marta b one person?');
  expect(screen.getByText('1 of 3 that may be one person')).toBeTruthy();
  expect(screen.getByText(/^Somebody found them to be two people\. Their names/)).toBeTruthy();
  expect(screen.getByText('Both surnames are the same')).toBeTruthy();
  expect(screen.getByText('They are in 2 pairs, which wait for the answer.')).toBeTruthy();
  const found = await axe.run(document.body, { rules: { 'color-contrast': { enabled: false }, region: { enabled: false } } });
  expect(found.violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
});

it('says how far the search of a large book has come, can stop it and begin again', async () => {
  let refuse: (why: unknown) => void = () => undefined;
  const held = new Promise<never>((_, reject) => (refuse = reject));
  let asked = 0;
  const beside: Record<string, () => unknown> = {
    progress: () => ({ stage: 'matching', done: 40_000, total: 100_000 }),
    stop: () => refuse(refusal('stopped')),
  };
  opened({ ...beside, list_duplicates: () => (asked++ === 0 ? held : { total: queue.length, found: queue }) });
  expect(await screen.findByText('Looking who may be written twice: 40,000 of 100,000')).toBeTruthy();
  await fireEvent.click(screen.getByRole('button', { name: 'Stop' }));
  expect(await screen.findByText('You stopped it. Nothing was written.')).toBeTruthy();
  expect(screen.queryByRole('progressbar')).toBeNull();
  await fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
  await heading('Are Marta a and Marta b one person?');
  expect(screen.queryByText('You stopped it. Nothing was written.')).toBeNull();
});

it('decides by keys: the ground is written from what agrees, and the next two stand there', async () => {
  const calls = opened();
  await heading('Are Marta a and Marta b one person?');
  await fireEvent.keyDown(document.body, { key: 'm' });
  await waitFor(() => expect(ground().value).toMatch(/^Same: /));
  await fireEvent.keyDown(ground(), { key: 'Enter', ctrlKey: true });
  await heading('Are Marta c and Marta d one person?');
  expect(ground().value).toBe('');
  await fireEvent.keyDown(document.body, { key: 'n' });
  await fireEvent.input(ground(), { target: { value: 'another village' } });
  await fireEvent.keyDown(ground(), { key: 'Enter', ctrlKey: true });
  await heading('Are Marta e and Marta f one person?');
  const written = calls.filter(({ name }) => name === 'link_persons' || name === 'tell_persons_apart');
  expect(written.map(({ name, request }) => [name, (request as { person: string }).person])).toEqual([['link_persons', 'a'], ['tell_persons_apart', 'c']]);
  expect((written[1]?.request as { reason: string }).reason).toBe('another village');
});

it('goes past those of whom nobody can tell yet, and writes nothing of them', async () => {
  const calls = opened();
  await heading('Are Marta a and Marta b one person?');
  await fireEvent.keyDown(document.body, { key: 'u' });
  await fireEvent.keyDown(document.body, { key: 'Enter', ctrlKey: true });
  await heading('Are Marta c and Marta d one person?');
  await fireEvent.keyDown(document.body, { key: 'PageUp' });
  await heading('Are Marta a and Marta b one person?');
  await fireEvent.keyDown(document.body, { key: 'PageUp' });
  await waitFor(() => expect(announced.sentence).toBe('That is the first one.'));
  expect(calls.some(({ name }) => name === 'link_persons' || name === 'tell_persons_apart')).toBe(false);
});

it('says that nobody is written twice, and looks for those who possibly are', async () => {
  queue = [];
  const calls = opened();
  await heading('Nobody seems to be written twice');
  queue = [duplicate('a', 'b')];
  await fireEvent.click(screen.getByLabelText('Show also who is possibly the same'));
  await heading('Are Marta a and Marta b one person?');
  expect(calls.filter(({ name }) => name === 'list_duplicates').map(({ request }) => (request as { possible: boolean }).possible)).toEqual([false, true]);
});

it('says what could not be read, and tries again', async () => {
  let damaged = true;
  opened({
    list_duplicates: () => {
      if (damaged) throw refusal('internal');
      return { total: queue.length, found: queue };
    },
  });
  const again = await screen.findByRole('button', { name: 'Try again' });
  damaged = false;
  await fireEvent.click(again);
  await heading('Are Marta a and Marta b one person?');
});
