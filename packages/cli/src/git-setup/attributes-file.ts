import { mkdirSync, rmdirSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { readRegularFileSync, sizeLimits } from '@journey-maps/server/files';
import { whyNot } from '../files/why-not.ts';
import { writeWhole } from '../files/write-whole.ts';
import { hasLines, withLines, withoutLines } from './attribute-lines.ts';

type Problem = { readonly problem: string };

/** @returns whether anything had to be changed */
export function addLines(path: string): boolean | Problem {
  const before = readOr(path);
  if (typeof before === 'object') return before;
  if (before !== undefined && hasLines(before)) return false;
  try {
    mkdirSync(dirname(path), { recursive: true });
  } catch (error) {
    return { problem: whyNot(error) };
  }
  const problem = writeWhole(path, Buffer.from(withLines(before), 'latin1'));
  return problem === undefined ? true : { problem };
}

/**
 * @param stop a folder that stays, even if it is empty then
 * @returns whether there was anything of ours
 */
export function removeLines(path: string, stop: string): boolean | Problem {
  const during = readOr(path);
  if (typeof during === 'object') return during;
  if (during === undefined || !hasLines(during)) return false;
  const before = withoutLines(during);
  if (before !== undefined) {
    const problem = writeWhole(path, Buffer.from(before, 'latin1'));
    return problem === undefined ? true : { problem };
  }
  try {
    rmSync(path);
    removeEmpty(dirname(path), stop);
  } catch (error) {
    return { problem: whyNot(error) };
  }
  return true;
}

/** The folders that were made for it. */
function removeEmpty(folder: string, stop: string): void {
  for (let at = folder; at !== stop && at.startsWith(stop); at = dirname(at)) {
    try {
      rmdirSync(at);
    } catch {
      // Something else is in it.
      return;
    }
  }
}

/** Each byte as one character, so that whatever the encoding is stays. */
function readOr(path: string): string | undefined | Problem {
  const read = readRegularFileSync(path, sizeLimits.config);
  if (read.bytes !== undefined) return Buffer.from(read.bytes).toString('latin1');
  return read.isMissing
    ? undefined
    : {
        problem: read.problem.replace(/^(?:cannot be read: |(?=is ))/u, (start) =>
          start === '' ? 'it ' : '',
        ),
      };
}
