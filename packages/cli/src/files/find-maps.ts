import { readdirSync, statSync } from 'node:fs';
import { basename, dirname, resolve, sep } from 'node:path';
import { type Failure, findNearest, isFailure } from '@journey-maps/core/text';
import { findMapsBelow } from '@journey-maps/server/files';
import { isMapName } from './find-maps-below.ts';
import { findMatchingMaps, isPattern } from './find-matching-maps.ts';
import { describeFsError } from './fs-error-text.ts';
import { isMarkdownName } from './maps-in-markdown.ts';

/** A map that the arguments name. */
export interface FoundMap {
  /** Absolute. */
  readonly path: string;
  /** As given, or below the given folder; with `/`. */
  readonly shown: string;
}

export interface FoundMaps {
  /** Without duplicates. */
  readonly maps: readonly FoundMap[];
  /** Messages about arguments without maps. */
  readonly wrong: readonly string[];
  /** Folders and ignore rules that cannot be read, in sentences. */
  readonly unreadable: readonly string[];
}

/**
 * Finds the maps that paths and patterns match, in alphabetical order for each path. A file that is named
 * always counts. In a folder, files that `.gitignore`, `ignore` or their name exclude do not count, and
 * symbolic links are not followed.
 *
 * @param folder the folder for relative paths
 * @param withMarkdown also accepts Markdown files that are named or that a pattern matches
 */
export function findMaps(given: readonly string[], folder: string, withMarkdown = false): FoundMaps {
  const maps = new Map<string, FoundMap>();
  const wrong: string[] = [];
  const unreadable = new Set<string>();
  const add = (shown: string): void => {
    const path = resolve(folder, shown);
    if (!maps.has(path)) maps.set(path, { path, shown: convertToSlashes(shown) });
  };
  for (const path of given.length > 0 ? given : ['.']) {
    const kind = getPathKind(path, folder);
    if (kind === 'file') {
      if (isMapName(path) || (withMarkdown && isMarkdownName(path))) add(path);
      else wrong.push(`${path} is not a map: the name of a map ends in \`.journey\`.`);
    } else if (kind === 'folder') {
      const { maps: below, problems, hasLeftOut } = findMapsBelow(resolve(folder, path));
      for (const problem of problems) unreadable.add(problem);
      const prefix = path === '.' ? '' : path.endsWith('/') || path.endsWith(sep) ? path : `${path}/`;
      for (const path of below) add(prefix + path);
      if (below.length === 0) {
        const what = path === '.' ? 'this folder' : path;
        wrong.push(`${what} has no maps (files that end in \`.journey\`).${hasLeftOut ? leftOut : ''}`);
      }
    } else if (kind === 'none' && isPattern(path)) {
      const matched = findMatchingMaps(convertToSlashes(path), folder, withMarkdown);
      if (isFailure(matched)) {
        wrong.push(matched.problem);
        continue;
      }
      for (const problem of matched.problems) unreadable.add(problem);
      for (const path of matched.maps) add(path);
      if (matched.maps.length === 0) {
        wrong.push(
          `${path} matches no maps (files that end in \`.journey\`).${matched.hasLeftOut ? leftOut : ''}`,
        );
      }
    } else if (kind === 'none') {
      wrong.push(`there is no file or folder ${path || '""'}.${proposePath(path, folder)}`);
    } else wrong.push(kind.problem);
  }
  return { maps: [...maps.values()], wrong, unreadable: [...unreadable] };
}

const leftOut =
  ' Hidden files and folders, `dist`, and everything in `.gitignore` or `ignore` are left out: name them to include them.';

function getPathKind(given: string, folder: string): 'file' | 'folder' | 'none' | Failure {
  // `resolve` would turn it into the current folder.
  if (given === '') return 'none';
  try {
    const stats = statSync(resolve(folder, given), { throwIfNoEntry: false });
    if (stats === undefined) return 'none';
    if (stats.isDirectory()) return 'folder';
    return stats.isFile() ? 'file' : { problem: `${given} is neither a file nor a folder.` };
  } catch (error) {
    // Patterns may contain characters that no path may.
    if (isPattern(given) || (error as NodeJS.ErrnoException).code === 'ENOTDIR') return 'none';
    return { problem: `${given} cannot be read: ${describeFsError(error)}.` };
  }
}

function proposePath(given: string, folder: string): string {
  try {
    const name = basename(given);
    const names = readdirSync(dirname(resolve(folder, given)));
    // All maps share their extension, so it must not count for similarity.
    const meant = findNearest(getStem(name), names.map(getStem));
    const similarName = names.find((similarName) => getStem(similarName) === meant);
    if (similarName !== undefined)
      return ` Did you mean ${given.slice(0, given.lastIndexOf(name))}${similarName}?`;
  } catch {
    // The parent folder does not exist either.
  }
  return ' Check the path.';
}

function getStem(name: string): string {
  return name.replace(/\.[^.]*$/u, '');
}

export function convertToSlashes(path: string): string {
  return sep === '/' ? path : path.replaceAll(sep, '/');
}
