// How the window looks to somebody: its theme, its size, and what of it cannot be read.

/** A laptop as most have it, and the same laptop at 200 %. */
export const SIZES = { 1366: { width: 1366, height: 768 }, 683: { width: 683, height: 384 } };
export const THEMES = ['light', 'dark'];

/** The theme as Settings sets it (lib/shell/looks.svelte.ts). */
export async function wear(desk, theme) {
  await desk.page.execute((wanted) => {
    document.documentElement.dataset.theme = wanted;
  }, theme);
  await settled(desk);
}

/** The window in another size, once its page has it. */
export async function resize(desk, { width, height }) {
  await desk.page.setWindowRect(0, 0, width, height);
  let now;
  await desk.page.waitUntil(
    async () => {
      now = await desk.page.execute(() => ({ width: innerWidth, height: innerHeight }));
      return now.width === width && now.height === height;
    },
    { timeout: 5000, interval: 50, timeoutMsg: `the window cannot be made ${width} × ${height}` },
  ).catch((error) => {
    throw new Error(`${error.message}: it is ${now.width} × ${now.height}`);
  });
  await settled(desk);
}

/** Waits until nothing is under way: fonts, the change of a colour, what is drawn with the next frame. */
export async function settled(desk) {
  await desk.page.executeAsync((done) => {
    const moved = document.getAnimations().map((one) => one.finished.catch(() => undefined));
    void Promise.all([document.fonts.ready, ...moved]).then(() => requestAnimationFrame(() => requestAnimationFrame(() => done())));
  });
}

/** Waits until what takes the place of what is still coming has gone. */
export async function arrived(desk) {
  const none = () => ![...document.querySelectorAll('.still, [role="gridcell"] > .bar')].some((one) => one.checkVisibility());
  await desk.page.waitUntil(() => desk.page.execute(none), { timeout: 20_000, interval: 50, timeoutMsg: 'something is still being read' });
}

/** What a stranger would see at once: a page that goes out of the window at the side, and words that are cut. */
export async function unreadable(desk) {
  return desk.page.execute(() => {
    const found = [];
    const page = document.scrollingElement;
    if (page.scrollWidth > page.clientWidth) found.push(`the page is ${page.scrollWidth} wide, the window ${page.clientWidth}`);

    const scrolls = (style) => /auto|scroll/.test(style.overflowX) || /auto|scroll/.test(style.overflowY);
    const clips = (style) => /hidden|clip/.test(style.overflowX) || /hidden|clip/.test(style.overflowY);
    /** For ears alone: shown to nobody, or only while it has the focus (layout.css: the names in the narrow spine). */
    const unseen = (element) => {
      const style = getComputedStyle(element);
      const hidden = style.position === 'absolute' && style.clipPath !== 'none';
      return hidden || element.closest('.sr-only') !== null || !element.checkVisibility({ visibilityProperty: true });
    };

    /** What is looked at: the box that is open, else the page. */
    const front = [...document.querySelectorAll('[role="dialog"], [role="menu"]')].at(-1) ?? document.body;
    const scroller = (element) => {
      let around = element;
      while (around && !scrolls(getComputedStyle(around))) around = around.parentElement;
      return around;
    };
    const box = front.getBoundingClientRect();
    if (front !== document.body && (box.bottom > innerHeight + 2 || box.right > innerWidth + 2)) {
      found.push(`“${front.getAttribute('aria-label') ?? front.className}” ends outside the window, at ${Math.round(box.right)}, ${Math.round(box.bottom)}`);
    }
    /** Something else lies over the middle of the words; what stays in sight while its own list scrolls may. */
    const covered = (element, text) => {
      if (!front.contains(element)) return undefined;
      const [x, y] = [text.left + text.width / 2, text.top + text.height / 2];
      for (let around = scroller(element); around; around = scroller(around.parentElement)) {
        const box = around.getBoundingClientRect();
        if (x < box.left + 2 || x > box.right - 2 || y < box.top + 2 || y > box.bottom - 2) return undefined;
      }
      const over = document.elementFromPoint(x, y);
      if (!over || over.contains(element) || element.contains(over)) return undefined;
      return scroller(over) === scroller(element) ? undefined : over;
    };

    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node.parentElement;
      if (!node.data.trim() || !element || unseen(element)) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      const text = range.getBoundingClientRect();
      if (text.width === 0) continue;
      const over = covered(element, text);
      if (over) found.push(`covered: “${node.data.trim().slice(0, 50)}” by <${over.tagName.toLowerCase()} class="${over.className}">`);
      // Up to whatever scrolls it into sight, or to the window.
      for (let around = element; around; around = around.parentElement) {
        const style = getComputedStyle(around);
        if (around !== document.documentElement && scrolls(style)) break;
        if (style.textOverflow === 'ellipsis' && (around.title || around.closest('[title]'))) break;
        const top = around === document.documentElement;
        if (!top && !clips(style)) {
          if (style.position === 'fixed') around = document.body;
          continue;
        }
        const box = top ? { left: 0, right: innerWidth, top: 0, bottom: innerHeight } : around.getBoundingClientRect();
        const beyond = Math.max(text.right - box.right, box.left - text.left, text.bottom - box.bottom, box.top - text.top);
        if (beyond > 2) {
          found.push(`cut by ${Math.round(beyond)}: “${node.data.trim().slice(0, 50)}” in <${around.tagName.toLowerCase()} class="${around.className}">`);
          break;
        }
      }
    }
    return [...new Set(found)];
  });
}

/** Everything that is wrong with what is shown now: who is shut out, and what cannot be read. */
export async function wrongWith(desk) {
  const wrong = await unreadable(desk);
  await desk.axe().catch((error) => wrong.push(error.message));
  return wrong;
}
