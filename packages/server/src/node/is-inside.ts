import { realpathSync } from 'node:fs';
import { isAbsolute, relative, sep } from 'node:path';

/** Tells whether a file lies in a folder, by its path. */
export function isInside(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

/** Tells whether a file lies in a folder, by its path and, if it exists, by the target of its links. */
export function isReallyInside(folder: string, path: string): boolean {
  if (!isInside(folder, path)) return false;
  try {
    return isInside(realpathSync(folder), realpathSync(path));
  } catch {
    return false;
  }
}
