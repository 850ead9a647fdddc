import { createHash } from 'node:crypto';
import { homedir } from 'node:os';
import { isAbsolute, join, resolve } from 'node:path';

/**
 * Returns the path of the cache file. By default it is in the user's cache folder, outside the repository. So
 * the command wrote it, and not the author of the repository.
 *
 * @param given a folder, or `''` for the default
 * @param folder the current folder: each has its own cache
 */
export function getCacheFile(
  given: string,
  folder: string,
  env: Readonly<Record<string, string | undefined>>,
  platform: NodeJS.Platform = process.platform,
): string {
  if (given !== '') return join(resolve(folder, given), 'check.json');
  const key = createHash('sha256').update(folder).digest('hex').slice(0, 32);
  return join(getCachesFolder(env, platform), 'journey', `check-${key}.json`);
}

/** Returns the folder for a user's caches, by the conventions of each system. */
export function getCachesFolder(
  env: Readonly<Record<string, string | undefined>>,
  platform: NodeJS.Platform,
): string {
  const home = env['HOME'] ?? homedir();
  if (platform === 'win32') return env['LOCALAPPDATA'] ?? join(home, 'AppData/Local');
  if (platform === 'darwin') return join(home, 'Library/Caches');
  const given = env['XDG_CACHE_HOME'];
  return given !== undefined && isAbsolute(given) ? given : join(home, '.cache');
}
