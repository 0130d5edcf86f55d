/** Before that nothing is said about waiting. */
const QUIET_MS = 150;

/** That an answer is awaited, and whether for so long that it is said. */
export class Waiting {
  busy = $state(false);
  slow = $state(false);
  #quiet: ReturnType<typeof setTimeout> | undefined;

  begin(): void {
    clearTimeout(this.#quiet);
    this.busy = true;
    this.#quiet = setTimeout(() => (this.slow = true), QUIET_MS);
  }

  end(): void {
    clearTimeout(this.#quiet);
    this.busy = false;
    this.slow = false;
  }
}
