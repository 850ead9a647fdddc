import {
  filterWalked,
  runWalk,
  runWalkLater,
  type WalkedMaps,
  type WalkOptions,
  walkMaps,
} from '@journey-maps/core';
import { readIgnore } from '@journey-maps/language/ignore';
import { answerLater, answerNow } from './disk-answers.ts';

/**
 * Finds the maps in a folder and below it, as `walkMaps` does, on this machine's disk.
 *
 * @param folder absolute
 */
export function findMapsBelow(folder: string, options: Omit<WalkOptions, 'readIgnore'> = {}): WalkedMaps {
  return runWalk(walkMaps(withoutEnd(folder), { ...options, readIgnore }), answerNow);
}

/** The same, for those who have something else to do meanwhile. */
export function findMapsBelowLater(
  folder: string,
  options: Omit<WalkOptions, 'readIgnore'> = {},
): Promise<WalkedMaps> {
  return runWalkLater(walkMaps(withoutEnd(folder), { ...options, readIgnore }), answerLater);
}

/** Tells apart which maps a walk through a folder finds. All paths are absolute; those of the maps have slashes. */
export function filterFound(paths: readonly string[], folder: string): Promise<readonly string[]> {
  const walk = filterWalked(paths, withoutEnd(folder), readIgnore);
  return runWalkLater(walk, answerLater);
}

function withoutEnd(folder: string): string {
  return withSlashes(folder).replace(/\/$/u, '');
}

/** A path as a walk has it. */
export function withSlashes(path: string): string {
  return process.platform === 'win32' ? path.replaceAll('\\', '/') : path;
}
