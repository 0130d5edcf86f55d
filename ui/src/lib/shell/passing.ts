/** So long a bar stays that only tells what was done. */
export const STAY_MS = 10_000;

/** For such a bar: it goes after a while, but not under the pointer nor while the focus is in it; then the while begins anew. */
export function passing(pass: () => void): (bar: HTMLElement) => () => void {
  return (bar) => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const begin = (): void => {
      clearTimeout(timer);
      timer = setTimeout(() => (bar.matches(':hover') || bar.contains(document.activeElement) ? begin() : pass()), STAY_MS);
    };
    const events = ['pointerleave', 'focusout'] as const;
    for (const name of events) bar.addEventListener(name, begin);
    begin();
    return () => {
      clearTimeout(timer);
      for (const name of events) bar.removeEventListener(name, begin);
    };
  };
}
