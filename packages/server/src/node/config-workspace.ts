import { existsSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { isInside } from './is-inside.ts';

/**
 * Returns whether a configuration may extend another file, or be read at all. Both files must be in one
 * workspace, by their paths and after links are resolved. Missing files are allowed.
 *
 * The workspace of a configuration is the repository around it, else the open or current folder, else its own
 * folder. (For imports, a folder with a configuration is a workspace of its own. For `extends`, it isn't,
 * since configurations of folders extend a common configuration.)
 *
 * @param folders the open folders, or the current folder
 */
export function mayExtend(config: string, extended: string, folders: readonly string[]): boolean {
  const workspace = findConfigWorkspace(config, folders);
  if (!isInside(workspace, extended)) return false;
  let target: string;
  try {
    target = realpathSync(extended);
  } catch {
    return true;
  }
  return isInside(realpathSync(workspace), target);
}

/** Returns the workspace folder of a configuration. */
export function findConfigWorkspace(config: string, folders: readonly string[]): string {
  for (let at = dirname(config); ; at = dirname(at)) {
    if (existsSync(join(at, '.git'))) return at;
    if (dirname(at) === at) break;
  }
  return folders.find((folder) => isInside(folder, config)) ?? dirname(config);
}
