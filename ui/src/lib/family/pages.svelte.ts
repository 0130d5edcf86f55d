import { call } from '$lib/api/client';
import { asApiError, type ApiError } from '$lib/api/error';
import type { ShownPage } from '$lib/api/generated/ShownPage';

/** How wide a page is shown, in pixels of CSS. */
export const WIDTHS = [800, 1200, 1600, 2400] as const;
/** The widest picture that the core draws, in pixels of the screen (crates/pages). */
const WIDEST = 2400;

/** The pages of one document, one of them drawn. The core draws; the window holds only its picture. */
export class Pages {
  /** The page that is looked at, from 1. */
  page = $state(1);
  /** As it was drawn; nothing while another page is being drawn. */
  shown: ShownPage | undefined = $state.raw();
  /** How large it is shown, in pixels of CSS: the screen may have several for each of them. */
  size = $state.raw({ width: 0, height: 0 });
  /** The address of the picture. */
  picture = $state('');
  drawing = $state(false);
  error: ApiError | undefined = $state.raw();
  /** How wide by the person's choice; nothing: as wide as the room there is. */
  width: number | undefined = $state();
  /** How many pages there are, once one was drawn. */
  count = $state(0);

  #closed = false;
  /** What was drawn last, or could not be. */
  #drawnFor = '';
  readonly #entry: string;
  readonly #room: () => number;

  readonly #density: () => number;

  /** `room`: how many pixels of CSS there are beside each other to show a page in; `density`: of the screen for each. */
  constructor(entry: string, room: () => number, density: () => number = () => devicePixelRatio) {
    this.#entry = entry;
    this.#room = room;
    this.#density = density;
  }

  get wider(): number | undefined {
    return WIDTHS.find((width) => width > (this.width ?? this.#room()));
  }

  get narrower(): number | undefined {
    return WIDTHS.findLast((width) => width < (this.width ?? this.#room()));
  }

  turn(page: number): void {
    if (page < 1 || page > this.count || page === this.page) return;
    this.page = page;
    // Nobody reads the page before under the number of this one.
    this.#drop();
    void this.draw();
  }

  /** Drawn anew at this width: enlarged by the window it would only be blurred. */
  zoom(width: number | undefined): void {
    this.width = width;
    void this.draw();
  }

  /** The window or the screen is another: drawn anew if the picture would be blurred there or is too large. */
  fit(): void {
    if (this.#drawnFor !== this.#wanted()) void this.draw();
  }

  /** Draws what is looked at: one page at a time, and of several asked for meanwhile only the last. */
  async draw(): Promise<void> {
    if (this.drawing) return;
    this.drawing = true;
    let asked = '';
    while (!this.#closed && asked !== this.#wanted()) {
      asked = this.#wanted();
      this.error = undefined;
      await this.#draw(asked);
    }
    this.drawing = false;
  }

  /** Nothing of the document stays in the window's memory. */
  close(): void {
    this.#closed = true;
    this.#drop();
  }

  #wanted(): string {
    return [this.page, this.#shownWidth(), this.#pixels()].join(' ');
  }

  #shownWidth(): number {
    return this.width ?? WIDTHS.find((width) => width >= this.#room()) ?? Math.max(...WIDTHS);
  }

  /** Pixels of the screen, as many as stand beside each other where it is shown. */
  #pixels(): number {
    return Math.min(WIDEST, Math.round(this.#shownWidth() * this.#density()));
  }

  async #draw(asked: string): Promise<void> {
    this.#drawnFor = asked;
    try {
      const width = this.#pixels();
      const scale = width / this.#shownWidth();
      const shown = await call('show_page', { entry: this.#entry, page: this.page, width });
      if (this.#closed || asked !== this.#wanted()) return;
      this.#drop();
      this.shown = shown;
      this.size = { width: Math.round(shown.width / scale), height: Math.round(shown.height / scale) };
      this.count = shown.pages;
      this.picture = URL.createObjectURL(new Blob([bytesOf(shown.png)], { type: 'image/png' }));
    } catch (thrown) {
      this.#drop();
      this.error = asApiError(thrown);
    }
  }

  #drop(): void {
    if (this.picture) URL.revokeObjectURL(this.picture);
    this.picture = '';
    this.shown = undefined;
  }
}

function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
}
