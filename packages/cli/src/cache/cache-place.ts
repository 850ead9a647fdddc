import { createHash } from 'node:crypto';
import { homedir } from 'node:os';
import { isAbsolute, join, resolve } from 'node:path';

/**
 * The file of a cache. By default it lies with the person's caches, outside of the repository: what lies there was
 * written by the command, and not by whoever wrote the repository.
 *
 * @param given a folder, or `''` for the usual place
 * @param folder the current one: each has a cache of its own
 */
export function cacheFile(
  given: string,
  folder: string,
  env: Readonly<Record<string, string | undefined>>,
  platform: NodeJS.Platform = process.platform,
): string {
  if (given !== '') return join(resolve(folder, given), 'check.json');
  const key = createHash('sha256').update(folder).digest('hex').slice(0, 32);
  return join(cachesOf(env, platform), 'journey', `check-${key}.json`);
}

/** Returns the folder in which a person's programs keep their caches, by the conventions of each system. */
function cachesOf(env: Readonly<Record<string, string | undefined>>, platform: NodeJS.Platform): string {
  const home = env['HOME'] ?? homedir();
  if (platform === 'win32') return env['LOCALAPPDATA'] ?? join(home, 'AppData/Local');
  if (platform === 'darwin') return join(home, 'Library/Caches');
  const given = env['XDG_CACHE_HOME'];
  return given !== undefined && isAbsolute(given) ? given : join(home, '.cache');
}
