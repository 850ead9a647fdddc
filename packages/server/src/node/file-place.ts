import { realpathSync } from 'node:fs';
import { convertToSlashes, filterFound, filterFoundNow } from './find-maps-below.ts';
import { isInside } from './is-inside.ts';

/** The reasons why a file that a map names cannot be read, judging by its place. */
export type PlaceProblem = 'outside' | 'missing' | 'ignored';

/**
 * Checks the place of a file that a map names: it must be in one of the folders, also after links are
 * resolved. A missing file is `ignored` if the folders' ignore rules apply to its path.
 *
 * @returns `undefined` if the file exists in one of the folders
 */
export function findPlace(roots: readonly string[], path: string): PlaceProblem | undefined {
  const problem = checkPlace(roots, path);
  if (problem !== 'missing') return problem;
  const [root = ''] = roots.filter((folder) => isInside(folder, path));
  return filterFoundNow([convertToSlashes(path)], root).length === 0 ? 'ignored' : 'missing';
}

/** Checks a place like `findPlace`, but asynchronously. */
export async function findPlaceLater(
  roots: readonly string[],
  path: string,
): Promise<PlaceProblem | undefined> {
  const problem = checkPlace(roots, path);
  if (problem !== 'missing') return problem;
  const [root = ''] = roots.filter((folder) => isInside(folder, path));
  return (await filterFound([convertToSlashes(path)], root)).length === 0 ? 'ignored' : 'missing';
}

function checkPlace(roots: readonly string[], path: string): 'outside' | 'missing' | undefined {
  const around = roots.filter((root) => isInside(root, path));
  if (around.length === 0) return 'outside';
  try {
    const target = realpathSync(path);
    return around.some((root) => isInside(realpathSync(root), target)) ? undefined : 'outside';
  } catch {
    return 'missing';
  }
}
