import { invoke } from '$lib/host/host';
import { noteAct } from './acts';
import { announceChanges } from './changes';
import { asApiError } from './error';
import type { Changes } from './generated/Changes';
import type { Commands } from './generated/Commands';

/**
 * Calls a command of the core: its response, or an `ApiError` thrown. What a recording command says
 * has moved goes to the stores before the caller goes on, so that no screen shows the old state.
 */
export async function call<K extends keyof Commands>(
  name: K,
  request: Commands[K]['request'],
): Promise<Commands[K]['response']> {
  let response: Commands[K]['response'];
  try {
    response = (await invoke(name, request)) as Commands[K]['response'];
  } catch (thrown) {
    throw asApiError(thrown);
  }
  const changes = changesIn(response);
  if (changes) {
    noteAct(name, request, response);
    await announceChanges(changes);
  }
  return response;
}

function changesIn(response: unknown): Changes | undefined {
  if (typeof response !== 'object' || response === null || !('changes' in response)) return undefined;
  return response.changes as Changes;
}
