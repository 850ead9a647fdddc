import { realpathSync } from 'node:fs';
import { isAbsolute, relative, sep } from 'node:path';

/** Returns whether a file is in a folder, judging by its path alone. */
export function isInside(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

/**
 * Returns whether a file is in a folder, both by its path and after its links are resolved.
 * Returns false for a missing file.
 */
export function isReallyInside(folder: string, path: string): boolean {
  if (!isInside(folder, path)) return false;
  try {
    return isInside(realpathSync(folder), realpathSync(path));
  } catch {
    return false;
  }
}
