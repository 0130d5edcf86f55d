import { LANGUAGES, type Language } from '$lib/i18n/bundles';
import { readPage, type Page } from './markdown';
import { PAGES, type PageId } from './pages';

/** All of the guide, with its pictures. It is large and rarely needed: only the guide's own view loads it. */

const sources = import.meta.glob<string>('../../../../src-tauri/docs/guide/*/*.md', { query: '?raw', import: 'default', eager: true });
const pictures = import.meta.glob<string>('../../../../src-tauri/docs/guide/pictures/*/*.png', { query: '?url', import: 'default', eager: true });

/** `en/start`, from the path of a page or a picture. */
function nameIn(path: string): string {
  return path.replace(/^.*\/([^/]+\/[^/]+)\.\w+$/, '$1');
}

function byName(files: Record<string, string>): ReadonlyMap<string, string> {
  return new Map(Object.entries(files).map(([path, file]) => [nameIn(path), file]));
}

const sourceOf = byName(sources);
const pictureOf = byName(pictures);

/** The files of the guide as they are, by language and name. */
export function filesOf(): ReadonlyMap<string, string> {
  return sourceOf;
}

function read(language: Language): ReadonlyMap<PageId, Page> {
  return new Map(PAGES.map((id) => [id, readPage(sourceOf.get(`${language}/${id}`) ?? '')]));
}

const books = Object.fromEntries(LANGUAGES.map((language) => [language, read(language)])) as Record<Language, ReadonlyMap<PageId, Page>>;

/** The pages of a language in their order. */
export function bookOf(language: Language): ReadonlyMap<PageId, Page> {
  return books[language];
}

/** Where the picture of this name is; nothing until it has been taken. */
export function pictureIn(language: Language, name: string): string | undefined {
  return pictureOf.get(`${language}/${name}`);
}

/** Whether there is a page of this name. */
export function isPage(name: string): name is PageId {
  return PAGES.some((id) => id === name);
}
