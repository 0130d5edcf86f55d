import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** A practice vault with families in every state, as `npm run demo` makes it; gives its passphrase. */
export function practise(desk) {
  const out = join(desk.folder, 'practice');
  execFileSync(join(dirname(desk.binary), 'reencuentro'), ['demo', '--out', out], { stdio: ['ignore', 'ignore', 'pipe'] });
  desk.vault = join(out, 'vault');
  return readFileSync(join(out, 'passphrase'), 'utf8').trim();
}
