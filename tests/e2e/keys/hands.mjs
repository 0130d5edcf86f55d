import assert from 'node:assert/strict';

/** WebDriver's names of keys that have none of their own. */
const NAMED = { Esc: 'Escape', Ctrl: 'Control' };

/** Two hands on the keyboard and none on the mouse: counts what they press. */
export class Hands {
  strokes = 0;

  constructor(desk) {
    this.desk = desk;
  }

  /** Presses one after the other; keys of a chord are joined by `+`. A chord is one stroke a key. */
  async press(...chords) {
    for (const chord of chords) {
      const keys = chord.length > 1 ? chord.split('+').map((key) => NAMED[key] ?? key) : [chord];
      this.strokes += keys.length;
      await this.desk.page.keys(keys);
    }
  }

  /** Types words into whatever has the focus. */
  async type(words) {
    for (const letter of words) await this.press(letter);
    this.desk.typed.add(words);
  }

  /** What has the focus, as a person is told: its role and its name. */
  focus() {
    return this.desk.page.execute(() => {
      const at = document.activeElement;
      const by = at?.getAttribute('aria-labelledby')?.split(' ').map((id) => document.getElementById(id)?.textContent ?? '').join(' ');
      const named = by || (at?.getAttribute('aria-label') ?? at?.labels?.[0]?.textContent ?? at?.textContent ?? '');
      return { tag: at?.tagName.toLowerCase() ?? '', role: at?.getAttribute('role') ?? '', name: named.replace(/\s+/g, ' ').trim() };
    });
  }

  /** Presses a key until what has the focus is named so. */
  async until(key, name, most = 60) {
    for (let pressed = 0; pressed < most; pressed += 1) {
      if ((await this.focus()).name.startsWith(name)) return pressed;
      await this.press(key);
    }
    assert.fail(`${key} does not lead to “${name}”; the focus is on ${JSON.stringify(await this.focus())}`);
  }

  /** Whoever goes by keys sees where they are: what has the focus is on the screen and marked. */
  async seesFocus() {
    const seen = await this.desk.page.execute(() => {
      const at = document.activeElement;
      if (!at || at === document.body) return 'nothing has the focus';
      const box = at.getBoundingClientRect();
      const shown = box.width > 0 && box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
      const marks = [at, at.closest('label'), at.parentElement].filter(Boolean).map((one) => getComputedStyle(one));
      const marked = marks.some((style) => (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0) || style.boxShadow !== 'none');
      return shown ? (marked ? '' : `no mark on ${at.outerHTML.slice(0, 120)}`) : `not on the screen: ${at.outerHTML.slice(0, 120)}`;
    });
    assert.equal(seen, '');
  }

  /** Goes through everything that Tab reaches: each has a name and a mark, and the way comes round. */
  async tabsThrough(most = 80) {
    const seen = [];
    for (let step = 0; step < most; step += 1) {
      await this.press('Tab');
      const at = await this.focus();
      if (at.tag === 'body' || at.tag === 'html') break; // round the end
      assert.notEqual(at.name, '', `Tab leads to something without a name: ${JSON.stringify(at)}`);
      await this.seesFocus();
      const key = `${at.tag} ${at.role} ${at.name}`;
      if (seen[0] === key && seen.length > 2) break;
      seen.push(key);
    }
    return seen;
  }
}
