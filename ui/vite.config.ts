import { svelte } from '@sveltejs/vite-plugin-svelte';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { firstLoad } from './first-load.ts';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

// The window's policy forbids inline styles, inline scripts and data: addresses (SECURITY.md §D),
// so nothing may be folded into the page: every asset stays a file of its own.
export default defineConfig({
  root: here('.'),
  // Beside the packages: a cache under ui/ would be a second node_modules in the tree.
  cacheDir: here('../node_modules/.vite'),
  plugins: [svelte(), firstLoad()],
  clearScreen: false,
  resolve: {
    alias: { $lib: here('./src/lib') },
    // Without this Vitest resolves Svelte's server build, where components cannot be mounted.
    ...(process.env.VITEST ? { conditions: ['browser'] } : {}),
  },
  server: { host: '127.0.0.1', port: 1420, strictPort: true, fs: { allow: [here('..')] } },
  build: {
    outDir: here('./dist'),
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    target: 'es2022',
  },
  test: {
    environment: 'jsdom',
    include: ['src/**/*.test.ts'],
    setupFiles: [here('./src/test-setup.ts')],
    restoreMocks: true,
  },
});
