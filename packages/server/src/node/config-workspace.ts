import { existsSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { isInside } from './is-inside.ts';

/**
 * Whether a configuration may build on another file, or be read itself: both lie in one workspace, by their paths and by
 * what links lead to. A file that is not there may be looked for.
 *
 * The workspace of a configuration is the repository around it, else the folder that somebody opened or works in, else
 * its own folder. (A folder with a configuration in it is a workspace of its own for imports, but not for `extends`,
 * since configurations of folders build on a common one.)
 *
 * @param folders those that somebody opened, or the current one
 */
export function mayExtend(config: string, extended: string, folders: readonly string[]): boolean {
  const workspace = configWorkspace(config, folders);
  if (!isInside(workspace, extended)) return false;
  let target: string;
  try {
    target = realpathSync(extended);
  } catch {
    return true;
  }
  return isInside(realpathSync(workspace), target);
}

/** Returns the folder of a configuration's workspace. */
export function configWorkspace(config: string, folders: readonly string[]): string {
  for (let at = dirname(config); ; at = dirname(at)) {
    if (existsSync(join(at, '.git'))) return at;
    if (dirname(at) === at) break;
  }
  return folders.find((folder) => isInside(folder, config)) ?? dirname(config);
}
