/** A clock that only a person starts and stops; the minutes of a call come from it or are typed, never guessed. */
export class CallClock {
  startedAt: number | undefined = $state();
  readonly #now: () => number;

  constructor(now: () => number = () => Date.now()) {
    this.#now = now;
  }

  get running(): boolean {
    return this.startedAt !== undefined;
  }

  start(): void {
    this.startedAt = this.#now();
  }

  /** Stops it; the minutes that were begun. */
  stop(): number {
    const minutes = this.minutes;
    this.startedAt = undefined;
    return minutes;
  }

  /** Minutes begun since it was started; a call of ten seconds is one. */
  get minutes(): number {
    return Math.max(1, Math.ceil(this.seconds / 60));
  }

  get seconds(): number {
    return this.startedAt === undefined ? 0 : Math.max(0, Math.floor((this.#now() - this.startedAt) / 1000));
  }
}

/** Seconds as a clock shows them, `02:14`. */
export function sayClock(seconds: number): string {
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${two(Math.floor(seconds / 60))}:${two(seconds % 60)}`;
}
