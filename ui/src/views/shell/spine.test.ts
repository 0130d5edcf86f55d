import { render } from '@testing-library/svelte';
import { expect, it } from 'vitest';
import { locale } from '$lib/i18n/locale.svelte';
import { counsel } from '../../test-records';
import Spine from './Spine.svelte';

/** Letters beside an icon and the keys that fit in one line at 184 pixels, in the widest of the two languages. */
const MOST_LETTERS = 11;

it.each(['en', 'es'] as const)('has words on its buttons that stand in one line in %s', async (language) => {
  await locale.speak(language);
  render(Spine, { session: counsel });
  const words = [...document.querySelectorAll('.spine-act span')].map((one) => one.textContent ?? '');
  expect(words.length).toBe(4);
  expect(words.filter((one) => one.length > MOST_LETTERS)).toEqual([]);
});
