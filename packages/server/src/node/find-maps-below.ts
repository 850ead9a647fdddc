import {
  filterWalked,
  runWalk,
  runWalkLater,
  type WalkedMaps,
  type WalkOptions,
  walkMaps,
} from '@journey-maps/core/text';
import { readIgnore } from '@journey-maps/language/ignore';
import { answerLater, answerNow } from './disk-answers.ts';

/**
 * Finds the maps in a folder and below it on disk, as `walkMaps` does.
 *
 * @param folder an absolute path
 */
export function findMapsBelow(folder: string, options: Omit<WalkOptions, 'readIgnore'> = {}): WalkedMaps {
  return runWalk(walkMaps(removeTrailingSlash(folder), { ...options, readIgnore }), answerNow);
}

/** Finds maps like `findMapsBelow`, but asynchronously. */
export function findMapsBelowLater(
  folder: string,
  options: Omit<WalkOptions, 'readIgnore'> = {},
): Promise<WalkedMaps> {
  return runWalkLater(walkMaps(removeTrailingSlash(folder), { ...options, readIgnore }), answerLater);
}

/**
 * Returns the given maps that a walk of a folder finds. All paths are absolute, and paths of maps have
 * slashes.
 */
export function filterFound(paths: readonly string[], folder: string): Promise<readonly string[]> {
  const walk = filterWalked(paths, removeTrailingSlash(folder), readIgnore);
  return runWalkLater(walk, answerLater);
}

/** Filters maps like `filterFound`, but synchronously. */
export function filterFoundNow(paths: readonly string[], folder: string): readonly string[] {
  return runWalk(filterWalked(paths, removeTrailingSlash(folder), readIgnore), answerNow);
}

function removeTrailingSlash(folder: string): string {
  return convertToSlashes(folder).replace(/\/$/u, '');
}

/** Returns a path with slashes, the form that a walk uses. */
export function convertToSlashes(path: string): string {
  return process.platform === 'win32' ? path.replaceAll('\\', '/') : path;
}
