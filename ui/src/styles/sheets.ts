import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** For the tests of this folder: Vite hands them no stylesheet, so they read the files. */

export interface Sheet {
  name: string;
  text: string;
}

/** CSS without what is said about it. */
export function withoutComments(css: string): string {
  return css.replace(/\/\*[\s\S]*?\*\//g, (comment) => comment.replace(/[^\n]/g, ' '));
}

export function readSheet(name: string): Sheet {
  return { name, text: withoutComments(readFileSync(join(import.meta.dirname, name), 'utf8')) };
}

/** Every stylesheet of the window. */
export function readSheets(): Sheet[] {
  return readdirSync(import.meta.dirname)
    .filter((name) => name.endsWith('.css'))
    .map(readSheet);
}
