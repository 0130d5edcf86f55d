import { FluentBundle, FluentResource } from '@fluent/bundle';

/** The languages the window speaks. */
export const LANGUAGES = ['en', 'es'] as const;
export type Language = (typeof LANGUAGES)[number];

const sources: Record<Language, Record<string, string>> = {
  en: import.meta.glob<string>('../../../../src-tauri/locales/en/*.ftl', {
    query: '?raw',
    import: 'default',
    eager: true,
  }),
  es: import.meta.glob<string>('../../../../src-tauri/locales/es/*.ftl', {
    query: '?raw',
    import: 'default',
    eager: true,
  }),
};

/** The `.ftl` sources of a language, by path: the core reads the same files. */
export function sourcesOf(language: Language): Record<string, string> {
  return sources[language];
}

/** All messages of a language in one bundle. */
export function makeBundle(language: Language): FluentBundle {
  // Isolation marks would end up in copied text and in what the tests compare.
  const bundle = new FluentBundle(language === 'en' ? 'en-US' : 'es-419', { useIsolating: false });
  for (const source of Object.values(sources[language])) {
    bundle.addResource(new FluentResource(source));
  }
  return bundle;
}
