import { mkdirSync, rmdirSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Failure } from '@journey-maps/core/text';
import { describeFsError } from '../files/fs-error-text.ts';
import { writeFileAtomic } from '../files/write-file-atomic.ts';
import { addOwnLines, hasLines, removeOwnLines } from './attribute-lines.ts';
import { readBytewise } from './read-bytewise.ts';

/** @returns whether the file changed */
export function addLines(path: string): boolean | Failure {
  const before = readBytewise(path);
  if (typeof before === 'object') return before;
  if (before !== undefined && hasLines(before)) return false;
  try {
    mkdirSync(dirname(path), { recursive: true });
  } catch (error) {
    return { problem: describeFsError(error) };
  }
  const problem = writeFileAtomic(path, Buffer.from(addOwnLines(before), 'latin1'));
  return problem === undefined ? true : { problem };
}

/**
 * @param stop a folder that is kept even if it is empty
 * @returns whether the file had our lines
 */
export function removeLines(path: string, stop: string): boolean | Failure {
  const during = readBytewise(path);
  if (typeof during === 'object') return during;
  if (during === undefined || !hasLines(during)) return false;
  const before = removeOwnLines(during);
  if (before !== undefined) {
    const problem = writeFileAtomic(path, Buffer.from(before, 'latin1'));
    return problem === undefined ? true : { problem };
  }
  try {
    rmSync(path);
    removeEmpty(dirname(path), stop);
  } catch (error) {
    return { problem: describeFsError(error) };
  }
  return true;
}

/** Removes the empty folders that were created for the file. */
function removeEmpty(folder: string, stop: string): void {
  for (let at = folder; at !== stop && at.startsWith(stop); at = dirname(at)) {
    try {
      rmdirSync(at);
    } catch {
      // The folder contains something else.
      return;
    }
  }
}
