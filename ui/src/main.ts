import './styles/fonts.css';
import './styles/tokens.css';
import './styles/base.css';
import './styles/controls.css';
import './styles/layout.css';
import './styles/grid.css';
import './styles/family.css';
import './styles/acts.css';
import './styles/link.css';
import './styles/rooms.css';
import './styles/reconcile.css';
import './styles/today.css';
import './styles/palette.css';
import './styles/forced.css';
import './styles/print.css';
import { mount } from 'svelte';
import App from './App.svelte';
import { locale } from '$lib/i18n/locale.svelte';
import { looks } from '$lib/shell/looks.svelte';
import { readAhead } from './views/parts';
import { showWithoutWords } from './without-words';

/** By then the first screen stands. Nothing tells when a page is idle: WebKitGTK has no such call. */
const READ_AHEAD_AFTER_MS = 300;

async function start(): Promise<void> {
  // Before anything is drawn: a page that turns dark afterwards flashes.
  looks.apply();
  // The window can be looked at without the core: `vite --mode mock`. A real build drops this branch.
  if (import.meta.env.MODE === 'mock') await (await import('../dev/mock')).install();
  const target = document.getElementById('app');
  if (!target) return;
  try {
    await locale.read();
  } catch {
    return showWithoutWords(target);
  }
  mount(App, { target });
  setTimeout(() => void readAhead(), READ_AHEAD_AFTER_MS);
}

void start();
