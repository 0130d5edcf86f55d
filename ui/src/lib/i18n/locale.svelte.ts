import type { FluentBundle, FluentVariable } from '@fluent/bundle';
import { LANGUAGES, readBundle, type Language } from './bundles';

const STORED_AS = 'language';

/** The languages that have been read. */
const bundles = new Map<Language, FluentBundle>();

function firstLanguage(): Language {
  const stored = localStorage.getItem(STORED_AS);
  const wanted = [stored ?? '', ...navigator.languages].map((tag) => tag.slice(0, 2));
  return LANGUAGES.find((language) => wanted[0] === language)
    ?? wanted.map((tag) => LANGUAGES.find((language) => language === tag)).find(Boolean)
    ?? 'en';
}

class Locale {
  language: Language = $state(firstLanguage());

  /** Reads the sentences of a language, once: the window's own before anything is drawn. */
  async read(language: Language = this.language): Promise<void> {
    if (!bundles.has(language)) bundles.set(language, await readBundle(language));
  }

  /** Speaks another language, at once if it has been read; the choice is kept, nothing else is. */
  async speak(language: Language): Promise<void> {
    if (!bundles.has(language)) await this.read(language);
    this.language = language;
    localStorage.setItem(STORED_AS, language);
  }
}

/** The language in use. */
export const locale = new Locale();

type Args = Record<string, FluentVariable>;

/** The sentence with this id. A missing id shows itself; a test keeps that from happening. */
export function t(id: string, args?: Args): string {
  return tIn(locale.language, id, args);
}

/** The same in a language of one's own choice that has been read, for what is read aloud to somebody. */
export function tIn(language: Language, id: string, args?: Args): string {
  const bundle = bundles.get(language);
  const message = bundle?.getMessage(id);
  if (!bundle || !message?.value) return id;
  return bundle.formatPattern(message.value, args ?? null, []);
}

/** Whether there is a sentence with this id. */
export function hasMessage(id: string): boolean {
  return bundles.get(locale.language)?.hasMessage(id) ?? false;
}

/** The label of a vocabulary's code, `word` → `prefix-word`. A code without one is shown as it is. */
export function label(prefix: string, code: string): string {
  const id = `${prefix}-${code.replaceAll('_', '-').toLowerCase()}`;
  return hasMessage(id) ? t(id) : code;
}

/** Words as they stand alone or begin a line, a cell or a choice: Spanish writes languages small, and there nothing begins small. */
export function atStart(words: string): string {
  return words.charAt(0).toLocaleUpperCase(locale.language) + words.slice(1);
}
