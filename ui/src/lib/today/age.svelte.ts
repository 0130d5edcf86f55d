/** So long it may be said who can be called: safe hours end, and the screen does not hear of it. */
export const FRESH_MINUTES = 5;

/** Whether what was read is so old that nobody on it is said to be callable any more. */
export class Age {
  old = $state(false);
  #fresh: ReturnType<typeof setTimeout> | undefined;

  /** It was read just now. */
  begin(): void {
    this.forget();
    this.#fresh = setTimeout(() => (this.old = true), FRESH_MINUTES * 60_000);
  }

  forget(): void {
    clearTimeout(this.#fresh);
    this.old = false;
  }
}
