import { realpathSync } from 'node:fs';
import { basename, join, relative, resolve } from 'node:path';
import { isInside, isReallyInside } from '@journey-maps/server/files';
import { convertToSlashes } from '../files/find-maps.ts';

/** A path that an assistant gave, or the reason why it is refused. */
export type RootedPath =
  | { readonly path: string; readonly root: string; readonly problem?: undefined }
  | { readonly problem: string; readonly path?: undefined };

/** The folders that the server may read. */
export interface MapRoots {
  readonly folders: readonly string[];
  /** Resolves a path inside the roots, also after links. Refuses all others. */
  resolve(given: string): RootedPath;
  /** Returns a path as an assistant can give it: relative to its root, with `/`. */
  show(path: string): string;
}

/** @param given absolute folders */
export function mapRoots(given: readonly string[]): MapRoots {
  const folders = [...new Set(given.map((folder) => realpathSync(folder)))];
  const [first = ''] = folders;
  const isOne = folders.length === 1;

  return { folders, resolve: resolveIn, show };

  function resolveIn(path: string): RootedPath {
    if (path.includes('\0')) return { problem: 'A path cannot contain a null character.' };
    const candidates = folders.flatMap((root) => {
      const label = `${basename(root)}/`;
      const inner = !isOne && convertToSlashes(path).startsWith(label) ? path.slice(label.length) : path;
      return [{ root, path: resolve(root, inner) }];
    });
    for (const { root, path } of candidates) if (isReallyInside(root, path)) return { root, path };
    const inside = candidates.find(({ root, path }) => isInside(root, path) && isMissing(path));
    if (inside !== undefined)
      return { problem: `There is no file or folder ${path}. List the maps with \`list\`.` };
    return {
      problem: `${path} is outside the folders that this server may read: ${folders.join(', ')}.`,
    };
  }

  function show(path: string): string {
    const root = folders.find((folder) => isInside(folder, path)) ?? first;
    const way = convertToSlashes(relative(root, path));
    return isOne ? way : convertToSlashes(join(basename(root), way));
  }
}

function isMissing(path: string): boolean {
  try {
    realpathSync(path);
    return false;
  } catch {
    return true;
  }
}
