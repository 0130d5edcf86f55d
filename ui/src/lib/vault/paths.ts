/** Paths as the system shows them: with `/`, or with `\` on Windows. */

const LAST_PART = /[/\\]+([^/\\]+)[/\\]*$/;

/** The path of what lies in a folder under this name. */
export function inFolder(folder: string, name: string): string {
  const separator = folder.includes('\\') && !folder.includes('/') ? '\\' : '/';
  return /[/\\]$/.test(folder) ? `${folder}${name}` : `${folder}${separator}${name}`;
}

/** The folder that a path lies in; nothing for one that lies in none that can be named. */
export function parentOf(path: string): string | undefined {
  const parent = path.replace(LAST_PART, '');
  return parent === path || parent === '' ? undefined : parent;
}

/** The last part of a path. */
export function nameOf(path: string): string {
  return LAST_PART.exec(path)?.[1] ?? path;
}
