import { readlinkSync, realpathSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';

/**
 * Says why a report or a picture must not go to a file: it would take the place of a map or of a configuration, or be
 * read as one. A link counts as what it leads to, and names as disks have them that do not tell upper from lower case.
 *
 * @param path absolute
 */
export function outputProblem(path: string): string | undefined {
  for (const name of [basename(path), basename(targetOf(path))]) {
    if (/\.journey$/iu.test(name))
      return 'a map is there, or would seem to be. Choose a name with another ending';
    if (/^journey\.config\.json$/iu.test(name)) return 'the configuration has this name. Choose another one';
  }
  return undefined;
}

/** Tells whether two paths lead to one file, there or not. */
export function isSameFile(one: string, other: string): boolean {
  return one === other || targetOf(one) === targetOf(other);
}

function targetOf(path: string): string {
  try {
    return realpathSync.native(path);
  } catch {
    // It is not there yet, or it is a link to a file that is not.
  }
  try {
    return resolve(dirname(path), readlinkSync(path));
  } catch {
    // Its folder may be known by several names.
  }
  try {
    return resolve(realpathSync.native(dirname(path)), basename(path));
  } catch {
    return path;
  }
}
