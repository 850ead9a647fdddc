import { readlinkSync, realpathSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';

/**
 * Returns the reason why a report or a picture must not be written to a file: it would replace a map or a
 * configuration, or be read as one. Links are resolved, and names are compared without case, as on disks that
 * ignore case.
 *
 * @param path absolute
 */
export function findOutputProblem(path: string): string | undefined {
  for (const name of [basename(path), basename(resolveTarget(path))]) {
    if (/\.journey$/iu.test(name))
      return 'the file is a map, or has the extension of maps. Choose a name with a different extension';
    if (/^journey\.config\.json$/iu.test(name))
      return 'the configuration file has this name. Choose another name';
  }
  return undefined;
}

/** Returns whether two paths lead to the same file, which need not exist. */
export function isSameFile(path: string, other: string): boolean {
  return path === other || resolveTarget(path) === resolveTarget(other);
}

function resolveTarget(path: string): string {
  try {
    return realpathSync.native(path);
  } catch {
    // The file does not exist yet, or is a link to a missing file.
  }
  try {
    return resolve(dirname(path), readlinkSync(path));
  } catch {
    // The path is not a link, but its folder may have several names.
  }
  try {
    return resolve(realpathSync.native(dirname(path)), basename(path));
  } catch {
    return path;
  }
}
