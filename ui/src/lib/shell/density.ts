/** Calls whenever the window has other pixels for one of CSS: another scale of the system, another screen. */
export function onDensity(changed: () => void): () => void {
  if (typeof matchMedia !== 'function') return () => undefined;
  let query: MediaQueryList;
  const watch = () => {
    query = matchMedia(`(resolution: ${devicePixelRatio}dppx)`);
    query.addEventListener('change', heard, { once: true });
  };
  const heard = () => {
    watch();
    changed();
  };
  watch();
  return () => query.removeEventListener('change', heard);
}
