/**
 * The only door to the shell. Nothing else in the window imports `@tauri-apps/api`.
 */
import { invoke as tauriInvoke } from '@tauri-apps/api/core';
import type { Glance } from '$lib/api/generated/Glance';
import { listen as tauriListen } from '@tauri-apps/api/event';

/** Calls a command of the shell; what it throws is the shell's own error object. */
export function invoke(command: string, request: unknown): Promise<unknown> {
  return tauriInvoke(command, { request });
}

/** Opens the system's folder dialog; answers with what stands in the chosen folder. */
export async function chooseFolder(): Promise<Glance> {
  return (await tauriInvoke('choose_folder', { request: {} })) as Glance;
}

/** Opens the system's dialog for a list's file; the path chosen, `null` when none was. */
export async function chooseListFile(): Promise<string | null> {
  return (await tauriInvoke('choose_list_file', { request: {} })) as string | null;
}

/** Opens the system's dialog for a document, any file; the path chosen, `null` when none was. */
export async function chooseDocument(): Promise<string | null> {
  return (await tauriInvoke('choose_document', { request: {} })) as string | null;
}

/**
 * Opens the system's dialog for any folder, and the program stays where it is; `null` when none was
 * chosen. The shell's command is named after its first use, a delivery's files.
 */
export async function chooseFolderPath(): Promise<string | null> {
  return (await tauriInvoke('choose_delivery_folder', { request: {} })) as string | null;
}

/** How far long work has come: its stage, and what is done of how many (0 when that is not known). */
export interface Progress {
  stage: 'idle' | 'reading' | 'comparing' | 'writing' | 'copying' | 'checking' | 'comparing-views' | 'matching' | 'ordering';
  done: number;
  total: number;
}

/** Looks at long work from beside it: this answers while a command runs. */
export async function progress(): Promise<Progress> {
  return (await tauriInvoke('progress', { request: {} })) as Progress;
}

/** Asks long work to stop at its next step. */
export async function stop(): Promise<void> {
  await tauriInvoke('stop', { request: {} });
}

/** Says that somebody types or points here: the time after which the vault locks begins anew. */
export async function here(): Promise<void> {
  await tauriInvoke('here', { request: {} });
}

/** Hears an event of the shell. Answers with the function that stops hearing it. */
export function listen<T>(event: string, heard: (payload: T) => void): Promise<() => void> {
  return tauriListen<T>(event, ({ payload }) => heard(payload));
}
