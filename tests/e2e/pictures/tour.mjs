// One who walks through the window and stops at every screen, in one language.
import { Hands } from '../keys/hands.mjs';
import { settled } from './sight.mjs';
import { wordsOf } from './words.mjs';

const HEADS = { today: 'place-today', families: 'families-title', lists: 'place-lists', deliver: 'place-deliver', settings: 'place-settings' };

export class Tour {
  constructor(desk, language) {
    this.desk = desk;
    this.language = language;
    this.hands = new Hands(desk);
    this.say = wordsOf(language);
  }

  /** The window speaks the language of this walk. Before a vault is open, by the switch at the door. */
  async speak() {
    await this.desk.press(this.say(`language-${this.language}`));
    await this.desk.page.waitUntil(() => this.desk.page.execute((wanted) => document.documentElement.lang === wanted, this.language));
  }

  /** Presses what bears this name. “Abrir” is not “Abrir la guía”: the whole name counts before its beginning. */
  async press(id, args) {
    const name = this.say(id, args);
    let element;
    await this.desk.page.waitUntil(
      async () => {
        element = await this.desk.page.execute((wanted) => {
          const reach = document.querySelector('[role="dialog"]') ?? document;
          const all = [...reach.querySelectorAll('button, a, [role="button"], [role="tab"]')].filter((one) => one.checkVisibility());
          const named = (one) => one.getAttribute('aria-label') ?? [...one.childNodes].filter((part) => !part.matches?.('kbd, .sr-only')).map((part) => part.textContent).join(' ').replace(/\s+/g, ' ').trim();
          return all.find((one) => named(one) === wanted) ?? all.find((one) => named(one).startsWith(wanted)) ?? null;
        }, name);
        return element !== null && (await (await this.desk.page.$(element)).getAttribute('aria-disabled')) !== 'true';
      },
      { timeout: 20_000, interval: 100, timeoutMsg: `cannot be pressed: ${name}` },
    );
    await this.desk.click(await this.desk.page.$(element), name);
  }

  see(id, args, timeout = 20_000) {
    return this.desk.see(this.say(id, args), timeout);
  }

  fill(id, text) {
    return this.desk.fill(this.say(id), text);
  }

  tick(id, args) {
    return this.desk.tick(this.say(id, args));
  }

  choose(id, option) {
    const words = this.say(option);
    // An option begins with a capital, whatever its word does within a sentence.
    return this.desk.choose(this.say(id), words.charAt(0).toUpperCase() + words.slice(1));
  }

  /** A place of the spine, by its key, once its title stands there. Whatever lies over the screen is put away. */
  async place(name) {
    await this.clear();
    await this.hands.press(`Ctrl+${Object.keys(HEADS).indexOf(name) + 1}`);
    await this.headed(HEADS[name]);
    await settled(this.desk);
  }

  /** Waits for the title of a screen. */
  async headed(id, args, timeout = 20_000) {
    await this.desk.find(`//h1[normalize-space(.)="${this.say(id, args)}"]`, `the title ${id}`, timeout);
  }

  /** Closes panels, lists and boxes, the innermost first. */
  async clear() {
    const open = () => this.desk.page.execute(() => document.querySelector('[role="dialog"], [role="menu"], [role="listbox"]:not([aria-multiselectable])') !== null);
    for (let closed = 0; closed < 4 && (await open()); closed += 1) await this.hands.press('Esc');
  }

  /** The family of a pair, open at that pair. */
  async family(pair) {
    await this.place('families');
    // What stood in the search or the filter would stand there still.
    await this.everybody();
    const number = pair.child_a_number.replaceAll(' ', '');
    const box = await this.desk.find("//main//input[@type='search']", 'the search');
    await box.setValue(number);
    await this.see('grid-count', { count: 1 });
    await this.hands.press('Enter', 'Enter');
    await this.see('what-happened');
    await this.desk.see(pair.parent);
    await settled(this.desk);
  }

  /** The grid with nothing left out. */
  async everybody() {
    const label = this.say('filter-clear');
    const clears = await this.desk.page.$(`//button[normalize-space(.)="${label}"]`);
    if (await clears.isExisting()) await this.press('filter-clear');
    await this.desk.find("//*[@role='grid']", 'the grid');
  }

  /** The words in the head of the grid's footer, or any control of this name, brought into sight at the top. */
  async scrollTo(xpath, what) {
    const wanted = await this.desk.find(xpath, what);
    await this.desk.page.execute((element) => element.scrollIntoView({ block: 'start' }), wanted);
    await settled(this.desk);
  }
}
