// What stands on the screen, by the names of its sentences: the same walk goes through every language.
import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { FluentBundle, FluentResource } from '@fluent/bundle';

export const LANGUAGES = { en: 'en-US', es: 'es-419' };

/** The sentences of a language, as the window has them. An id that is not there is a mistake of the walk. */
export function wordsOf(language) {
  const folder = fileURLToPath(new URL(`../../../src-tauri/locales/${language}/`, import.meta.url));
  const bundle = new FluentBundle(LANGUAGES[language], { useIsolating: false });
  for (const file of readdirSync(folder)) {
    bundle.addResource(new FluentResource(readFileSync(folder + file, 'utf8')));
  }
  return (id, args) => {
    const message = bundle.getMessage(id);
    if (!message?.value) throw new Error(`there is no sentence “${id}”`);
    return bundle.formatPattern(message.value, args ?? null);
  };
}
