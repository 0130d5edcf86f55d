import { afterEach, expect, it } from 'vitest';
import { LANGUAGES } from '$lib/i18n/bundles';
import { locale, tIn } from '$lib/i18n/locale.svelte';
import { explain } from './explain';
import { OWN_REASONS } from './own-reasons';

afterEach(() => locale.speak('en'));

it.each(Object.entries(OWN_REASONS))('knows %s in both languages', (id, said) => {
  for (const language of LANGUAGES) expect(said).toContain(tIn(language, id));
});

it('reads its own reason in the language of the window, and a person’s as it was written', async () => {
  await locale.speak('es');
  const withdrawn = (reason: string) => explain({ message_id: 'timeline-withdrawn', args: { reason } });
  expect(withdrawn('Undone at once')).toBe('Se retiró una anotación: Deshecho enseguida');
  expect(withdrawn('Wrong child')).toBe('Se retiró una anotación: Wrong child');
});
