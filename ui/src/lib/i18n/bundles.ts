import { FluentBundle, FluentResource } from '@fluent/bundle';

/** The languages the window speaks. */
export const LANGUAGES = ['en', 'es'] as const;
export type Language = (typeof LANGUAGES)[number];

/** Each language is a file of its own beside the program: a window reads the one it speaks. */
const sources: Record<Language, () => Promise<{ default: Record<string, string> }>> = {
  en: () => import('./en'),
  es: () => import('./es'),
};

/** The `.ftl` sources of a language, by path: the core reads the same files. */
export async function readSources(language: Language): Promise<Record<string, string>> {
  return (await sources[language]()).default;
}

/** The messages of a language in one bundle. */
export async function readBundle(language: Language): Promise<FluentBundle> {
  // Isolation marks would end up in copied text and in what the tests compare.
  const bundle = new FluentBundle(language === 'en' ? 'en-US' : 'es-419', { useIsolating: false });
  for (const source of Object.values(await readSources(language))) {
    bundle.addResource(new FluentResource(source));
  }
  return bundle;
}
