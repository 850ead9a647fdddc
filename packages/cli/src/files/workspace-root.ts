import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { isInside, isReadBoundary } from '@journey-maps/server/files';

export { isReallyInside } from '@journey-maps/server/files';

/**
 * Returns a function that finds the workspace root of a file, which its imports must not leave. The root is
 * the nearest folder above it with `.git` or `journey.config.json`. Otherwise it is the current folder if
 * that contains the file, or the file's own folder. It is never above a folder to which reading is limited.
 *
 * @param folder the current folder
 */
export function createWorkspaceRootFinder(folder: string): (path: string) => string {
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
      const isMarked = existsSync(join(at, '.git')) || existsSync(join(at, 'journey.config.json'));
      if (isMarked || isReadBoundary(at)) {
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
