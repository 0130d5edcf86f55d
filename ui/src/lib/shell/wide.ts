import type { Attachment } from 'svelte/attachments';

/**
 * A box that scrolls inside the page, reached with Tab while there is something to scroll: on a narrow
 * window a wide table has columns that no key would come to otherwise. `label` is what it holds.
 */
export function wide(label: string): Attachment<HTMLElement> {
  return (box) => {
    const look = (): void => {
      const scrolls = box.scrollWidth > box.clientWidth || box.scrollHeight > box.clientHeight;
      if (!scrolls) for (const name of ['tabindex', 'role', 'aria-label']) box.removeAttribute(name);
      else for (const [name, value] of [['tabindex', '0'], ['role', 'group'], ['aria-label', label]] as const) box.setAttribute(name, value);
    };
    look();
    if (typeof ResizeObserver === 'undefined') return;
    const watched = new ResizeObserver(look);
    for (const one of [box, ...box.children]) watched.observe(one);
    return () => watched.disconnect();
  };
}
