import { relative } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Plugin, Rollup } from 'vite';

/** What may be loaded before the first screen, compressed (docs/BENCHMARKS.md, `bundle_kb_gzip`). */
const MOST_KB = 250;

/**
 * Refuses a build that loads too much before the first screen: the page, its styles, its program with all
 * that this brings along, and the larger of the languages, of which a window reads one. Fonts do not count.
 */
export function firstLoad(): Plugin {
  return {
    name: 'first-load',
    apply: 'build',
    enforce: 'post',
    writeBundle(_, bundle) {
      const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
      const languages = chunks.filter(({ facadeModuleId }) => /\/i18n\/\w\w\.ts$/.test(facadeModuleId ?? ''));
      if (languages.length < 2) this.error('first-load: where the languages are is not known any more');
      const entry = chunks.filter(({ isEntry }) => isEntry);
      const loads = languages.map((language) => loadOf(bundle, [...entry, language]));
      const { kb, modules } = loads.reduce((one, other) => (other.kb > one.kb ? other : one));
      if (kb <= MOST_KB) return;
      this.error(
        `${Math.ceil(kb)} kB are loaded before the first screen, ${Math.ceil(kb - MOST_KB)} kB more than may be. ` +
          `The largest modules, before compression:\n${modules.slice(0, 12).join('\n')}`,
      );
    },
  };
}

/** What `begin` loads, with all that it brings along: its size, and its modules, the largest first. */
function loadOf(bundle: Rollup.OutputBundle, begin: readonly Rollup.OutputChunk[]): { kb: number; modules: string[] } {
  const files = new Set(['index.html', ...begin.map(({ fileName }) => fileName)]);
  const modules: [id: string, size: number][] = [];
  let bytes = 0;
  for (const name of files) {
    const file = bundle[name];
    if (!file) throw new Error(`first-load: ${name} is not there`);
    bytes += gzipSync(file.type === 'chunk' ? file.code : file.source).length;
    if (file.type !== 'chunk') continue;
    for (const other of [...file.imports, ...(file.viteMetadata?.importedCss ?? [])]) files.add(other);
    modules.push(...Object.entries(file.modules).map(([id, { renderedLength }]): [string, number] => [id, renderedLength]));
  }
  modules.sort(([, one], [, other]) => other - one);
  return { kb: bytes / 1000, modules: modules.map(([id, size]) => `  ${Math.ceil(size / 1000)} kB ${relative('.', id)}`) };
}
