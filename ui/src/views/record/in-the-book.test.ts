import { fireEvent, render, screen } from '@testing-library/svelte';
import { beforeEach, expect, it, vi } from 'vitest';
import { locale } from '$lib/i18n/locale.svelte';
import { draftOf, dropDraft } from '$lib/record/drafts';
import type { NewFamilyForm } from '$lib/record/new-family.svelte';
import { announced } from '$lib/shell/announce.svelte';
import { navigation } from '$lib/shell/navigation.svelte';
import { alike } from '../../test-records';
import { answer } from '../../test-setup';
import AddFamily from './AddFamily.svelte';

beforeEach(() => {
  locale.speak('en');
  dropDraft('family');
  announced.sentence = '';
});

const marta = { person: 'm', name: 'Marta Xicay', a_number: 'A900 214 331', with: 'Rosa Xicay' };
const sameNumber = { likely: 'very', lines: [{ seen: 'match-a-number-same', bits: 14 }] };

it('says loudly that the A-number is in the book, opens the family and keeps what was typed', async () => {
  answer({ lookalikes: () => ({ found: [alike(marta, sameNumber)] }) });
  const onclose = vi.fn();
  render(AddFamily, { onclose });
  const [number] = screen.getAllByLabelText('A-number');
  await fireEvent.input(number as HTMLElement, { target: { value: '900214331' } });
  expect((await screen.findByRole('alert')).textContent).toContain('Marta Xicay has this same A-number');
  expect(announced.sentence).toBe('1 person in the book may be the same.');
  await fireEvent.click(screen.getByRole('button', { name: 'Open Marta Xicay, with Rosa Xicay' }));
  expect(navigation.place).toEqual({ at: 'family', family: 'f1', pair: 'p1' });
  expect(onclose).toHaveBeenCalledTimes(1);
  expect(draftOf<NewFamilyForm | undefined>('family', () => undefined)?.parent.aNumber).toBe('900214331');
});

it('says a name quietly, with why, and holds no save back', async () => {
  answer({ lookalikes: () => ({ found: [alike(marta)] }) });
  render(AddFamily, { onclose: vi.fn() });
  await fireEvent.input(screen.getByLabelText('Parent’s name'), { target: { value: 'Xicay Marta' } });
  expect((await screen.findByText('Likely the same')).parentElement?.textContent).toBe('Likely the same Both surnames are the same · Given names differ by one letter');
  expect(screen.queryByRole('alert')).toBeNull();
  const save = screen.getByRole('button', { name: /^Add family/ });
  const reason = document.getElementById(save.getAttribute('aria-describedby') ?? '')?.textContent ?? '';
  expect(reason).not.toContain('book');
});
