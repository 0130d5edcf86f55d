import { progress, stop, type Progress } from '$lib/host/host';

/** Looks at long work so often. */
const EVERY_MS = 150;

/** Long work as the window shows it: how far it has come, and whether it was asked to stop. */
export class Watch {
  now: Progress | undefined = $state.raw();
  stopping = $state(false);

  /** Runs `act` and looks on until it has ended. */
  async over<T>(act: () => Promise<T>): Promise<T> {
    this.stopping = false;
    const looking = setInterval(() => void this.#look(), EVERY_MS);
    try {
      return await act();
    } finally {
      clearInterval(looking);
      this.now = undefined;
      this.stopping = false;
    }
  }

  /** Whether the work can still be stopped: its last stage ends by itself. */
  get stoppable(): boolean {
    return !this.stopping && this.now?.stage !== 'ordering';
  }

  async stop(): Promise<void> {
    this.stopping = true;
    await stop();
  }

  async #look(): Promise<void> {
    try {
      this.now = await progress();
    } catch {
      // Only the bar is lost: how the work ends is said by the work itself.
      this.now = undefined;
    }
  }
}
