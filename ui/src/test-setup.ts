import { cleanup } from '@testing-library/svelte';
import { clearMocks } from '@tauri-apps/api/mocks';
import { afterEach } from 'vitest';

// jsdom lays nothing out: without a size the virtual grid would draw no row at all.
Object.defineProperties(HTMLElement.prototype, {
  offsetHeight: { configurable: true, get: () => 600 },
  offsetWidth: { configurable: true, get: () => 1000 },
});
Element.prototype.scrollTo = () => undefined;

afterEach(async () => {
  cleanup();
  // Leaving components stop hearing events, which still needs the mocked shell.
  await new Promise((resolve) => setTimeout(resolve));
  clearMocks();
});
