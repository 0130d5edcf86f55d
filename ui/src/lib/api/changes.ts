import type { Changes } from './generated/Changes';

type Reload = (changes: Changes) => Promise<void> | void;

const reloads = new Set<Reload>();

/** A store that reloads by kind; answers with the function that takes it out again. */
export function onChanges(reload: Reload): () => void {
  reloads.add(reload);
  return () => reloads.delete(reload);
}

/** Tells every store what moved, and waits until each has reloaded. */
export async function announceChanges(changes: Changes): Promise<void> {
  await Promise.all([...reloads].map((reload) => reload(changes)));
}
