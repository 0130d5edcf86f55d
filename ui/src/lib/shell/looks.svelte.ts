/** How the window looks and which keys it hears: kept on this computer, and nothing of the vault with it. */
export const THEMES = ['system', 'light', 'dark'] as const;
export const ROWS = ['compact', 'roomy'] as const;
export type Theme = (typeof THEMES)[number];
export type Rows = (typeof ROWS)[number];

/** Heights of a row, in rem (styles/tokens.css: --row, --row-roomy). */
const ROW_REM: Record<Rows, number> = { compact: 1.75, roomy: 2.25 };

function stored<T extends string>(name: string, known: readonly T[], otherwise: T): T {
  const found = localStorage.getItem(name);
  return known.find((one) => one === found) ?? otherwise;
}

class Looks {
  theme: Theme = $state(stored('theme', THEMES, 'system'));
  rows: Rows = $state(stored('rows', ROWS, 'compact'));
  /** Single characters act, where no field has the focus (WCAG 2.1.4: they can be switched off). */
  letters = $state(stored('letters', ['on', 'off'], 'on') === 'on');

  /** Height of a row in CSS pixels: it follows the system's font size. */
  get rowPixels(): number {
    const font = parseFloat(getComputedStyle(document.documentElement).fontSize);
    return ROW_REM[this.rows] * (font || 16);
  }

  chooseTheme(theme: Theme): void {
    this.theme = theme;
    localStorage.setItem('theme', theme);
    this.apply();
  }

  chooseRows(rows: Rows): void {
    this.rows = rows;
    localStorage.setItem('rows', rows);
    this.apply();
  }

  switchLetters(on: boolean): void {
    this.letters = on;
    localStorage.setItem('letters', on ? 'on' : 'off');
  }

  /** Puts theme and rows on the page; the style sheets do the rest. */
  apply(): void {
    const { dataset } = document.documentElement;
    if (this.theme === 'system') delete dataset.theme;
    else dataset.theme = this.theme;
    dataset.rows = this.rows;
  }
}

/** The looks of this window. */
export const looks = new Looks();
