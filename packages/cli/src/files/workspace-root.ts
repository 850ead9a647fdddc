import { existsSync, realpathSync } from 'node:fs';
import { dirname, isAbsolute, join, relative, sep } from 'node:path';

/**
 * Finds the folder that a file's imports must stay inside: the nearest one above it with `.git` or
 * `journey.config.json`, else the current folder where that holds the file, else the file's own.
 *
 * @param folder the current one
 */
export function workspaceRootFinder(folder: string): (path: string) => string {
  const known = new Map<string, string | undefined>();
  const markedAbove = (start: string): string | undefined => {
    const passed: string[] = [];
    let root: string | undefined;
    for (let at = start; ; at = dirname(at)) {
      if (known.has(at)) {
        root = known.get(at);
        break;
      }
      passed.push(at);
      if (existsSync(join(at, '.git')) || existsSync(join(at, 'journey.config.json'))) {
        root = at;
        break;
      }
      if (dirname(at) === at) break;
    }
    for (const below of passed) known.set(below, root);
    return root;
  };
  return (path) => markedAbove(dirname(path)) ?? (isInside(folder, path) ? folder : dirname(path));
}

/** Whether a file lies in a folder, by its path and, if it is there, by what its links lead to. */
export function isReallyInside(folder: string, path: string): boolean {
  if (!isInside(folder, path)) return false;
  try {
    return isInside(realpathSync(folder), realpathSync(path));
  } catch {
    return false;
  }
}

function isInside(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}
