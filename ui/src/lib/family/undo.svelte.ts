import { Saving } from '$lib/record/saving.svelte';

/** The last act that can be taken back with one press; the bar stays until the next act, or for a while. */
export class Undo {
  /** What was done, as a sentence; empty while there is nothing to take back. */
  done = $state('');
  readonly saving = new Saving();
  #back: () => Promise<unknown> = () => Promise.resolve();
  #said = '';

  /** `back` takes it back, and `said` is spoken then. */
  offer(done: string, back: () => Promise<unknown>, said: string): void {
    this.done = done;
    this.#back = back;
    this.#said = said;
  }

  clear(): void {
    this.done = '';
  }

  /** It stood there long enough; what was refused stays to be read. */
  pass(): void {
    if (!this.saving.busy && !this.saving.error) this.clear();
  }

  async take(): Promise<void> {
    if (await this.saving.run(this.#back, this.#said)) this.clear();
  }
}
