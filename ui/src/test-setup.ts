import { cleanup } from '@testing-library/svelte';
import { clearMocks, mockIPC } from '@tauri-apps/api/mocks';
import { afterEach } from 'vitest';
import type { Commands } from '$lib/api/generated/Commands';
import { LANGUAGES } from '$lib/i18n/bundles';
import { locale } from '$lib/i18n/locale.svelte';

// jsdom lays nothing out: without a size the virtual grid would draw no row at all.
Object.defineProperties(HTMLElement.prototype, {
  offsetHeight: { configurable: true, get: () => 600 },
  offsetWidth: { configurable: true, get: () => 1000 },
});
Element.prototype.scrollTo = () => undefined;

// A test speaks any language at once, as a window does that has been open for a moment.
await Promise.all(LANGUAGES.map((language) => locale.read(language)));

afterEach(async () => {
  cleanup();
  // Leaving components stop hearing events, which still needs the mocked shell.
  await new Promise((resolve) => setTimeout(resolve));
  clearMocks();
});

type Answers = {
  [K in keyof Commands]?: (request: Commands[K]['request']) => Commands[K]['response'] | Promise<Commands[K]['response']>;
};

/** Answers the window's calls in a test; answers with every call that was made. */
export function answer(answers: Answers): { name: string; request: unknown }[] {
  const calls: { name: string; request: unknown }[] = [];
  mockIPC(
    (name, payload) => {
      const request = (payload as { request?: unknown } | undefined)?.request;
      calls.push({ name, request });
      const known = answers[name as keyof Commands] as ((request: unknown) => unknown) | undefined;
      if (!known) throw new Error(`nobody answers ${name}`);
      return known(request);
    },
    { shouldMockEvents: true },
  );
  return calls;
}
