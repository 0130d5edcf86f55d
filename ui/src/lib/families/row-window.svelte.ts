/** Rows drawn above and below those that show: a held key brings them before anybody looks at them. */
const MARGIN = 6;
/** Height until the web view has laid the grid out, in pixels. */
const FIRST_HEIGHT = 600;

/**
 * Which rows of a long list are drawn. All are of one height, so where each stands is a product. The
 * elements are as many as fit and no row has one of its own: who goes through fifty thousand rows makes
 * none and leaves none behind. A row keeps its element while it is drawn, and with it what is typed there.
 */
export class RowWindow {
  readonly rowHeight: number;
  readonly #count: () => number;
  #scroller: HTMLElement | undefined;
  #height = $state(FIRST_HEIGHT);
  #offset = $state(0);

  /** `count` tells how many rows there are; one row of heads stands above them. */
  constructor(count: () => number, rowHeight: number) {
    this.#count = count;
    this.rowHeight = rowHeight;
  }

  /** Rows from the first that shows to the last, and one more: the first is mostly cut. */
  readonly #showing = $derived.by(() => Math.ceil(this.#height / this.rowHeight) + 1);
  readonly #top = $derived.by(() => Math.max(0, Math.min(Math.floor(this.#offset / this.rowHeight), this.#count() - this.#showing)));
  /** The first row that is drawn, and the one after the last. */
  readonly first = $derived.by(() => Math.max(0, this.#top - MARGIN));
  readonly end = $derived.by(() => Math.min(this.#count(), this.#top + this.#showing + MARGIN));
  /** Elements that rows are drawn in, numbered from 0; some are empty at either end of the list. */
  readonly slots = $derived.by(() => this.#showing + 2 * MARGIN);

  /** The row that belongs into an element; it may be one that is not drawn. */
  rowOf(slot: number): number {
    return this.first + ((((slot - this.first) % this.slots) + this.slots) % this.slots);
  }

  /** The elements in the order of their rows. */
  get order(): number[] {
    return Array.from({ length: this.end - this.first }, (_, at) => (this.first + at) % this.slots);
  }

  isDrawn(row: number): boolean {
    return row >= this.first && row < this.end;
  }

  /** Rows that a page moves, with two of the page before still in view. */
  get page(): number {
    return Math.max(1, Math.floor(this.#height / this.rowHeight) - 2);
  }

  /** Follows the element that scrolls. */
  readonly follow = (scroller: HTMLElement): (() => void) => {
    this.#scroller = scroller;
    const measure = () => {
      this.#height = scroller.clientHeight || FIRST_HEIGHT;
      this.#offset = scroller.scrollTop;
    };
    const scrolled = () => void (this.#offset = scroller.scrollTop);
    measure();
    scroller.addEventListener('scroll', scrolled, { passive: true });
    const resized = typeof ResizeObserver === 'undefined' ? undefined : new ResizeObserver(measure);
    resized?.observe(scroller);
    return () => {
      scroller.removeEventListener('scroll', scrolled);
      resized?.disconnect();
    };
  };

  /** Scrolls no further than it takes to see a row, with one before it. */
  reveal(row: number): void {
    const least = (row + 2) * this.rowHeight - this.#height;
    const most = (row - 1) * this.rowHeight;
    if (least > this.#offset) this.#scrollTo(least);
    else if (most < this.#offset) this.#scrollTo(most);
  }

  toTop(): void {
    this.#scrollTo(0);
  }

  /** To ask the web view where it is makes it lay the page out: not when nothing is to move. */
  #scrollTo(wanted: number): void {
    const top = Math.max(0, wanted);
    if (!this.#scroller || top === this.#offset) return;
    this.#scroller.scrollTo({ top });
    // Not when the web view tells of it: the rows are drawn in the frame that shows them.
    this.#offset = this.#scroller.scrollTop;
  }
}
