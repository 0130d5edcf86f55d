import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Every file of the vault, searched for words that must not be readable there. */
export function readable(vault, words) {
  const hits = [];
  for (const file of readdirSync(vault, { recursive: true, withFileTypes: true })) {
    if (!file.isFile()) continue;
    const bytes = readFileSync(join(file.parentPath, file.name));
    for (const word of words) {
      for (const form of [Buffer.from(word, 'utf8'), Buffer.from(word, 'utf16le')]) {
        if (bytes.includes(form)) hits.push(`${file.name}: ${word}`);
      }
    }
  }
  return hits;
}
