import type { FluentVariable } from '@fluent/bundle';
import { LANGUAGES, makeBundle, type Language } from './bundles';

const STORED_AS = 'language';

const bundles = { en: makeBundle('en'), es: makeBundle('es') };

function firstLanguage(): Language {
  const stored = localStorage.getItem(STORED_AS);
  const wanted = [stored ?? '', ...navigator.languages].map((tag) => tag.slice(0, 2));
  return LANGUAGES.find((language) => wanted[0] === language)
    ?? wanted.map((tag) => LANGUAGES.find((language) => language === tag)).find(Boolean)
    ?? 'en';
}

class Locale {
  language: Language = $state(firstLanguage());

  /** Speaks another language at once; the choice is kept, nothing else is. */
  speak(language: Language): void {
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

/** The same in a language of one's own choice, for what is read aloud to somebody. */
export function tIn(language: Language, id: string, args?: Args): string {
  const bundle = bundles[language];
  const message = bundle.getMessage(id);
  if (!message?.value) return id;
  return bundle.formatPattern(message.value, args ?? null, []);
}

/** Whether there is a sentence with this id. */
export function hasMessage(id: string): boolean {
  return bundles[locale.language].hasMessage(id);
}

/** The label of a vocabulary's code, `word` → `prefix-word`. A code without one is shown as it is. */
export function label(prefix: string, code: string): string {
  const id = `${prefix}-${code.replaceAll('_', '-').toLowerCase()}`;
  return hasMessage(id) ? t(id) : code;
}
