import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** The error message without Node 20. */
export const noNode20 =
  'No Node.js 20 found, the oldest version that the bundles run on. Put one on the PATH, or set its path: NODE_20=/path/to/node';

/**
 * Finds Node 20: the program in the environment variable NODE_20, or the first of that version on the PATH.
 * The project's own tools run on a newer one.
 * @throws Error with {@link noNode20} if it is missing
 */
export function findNode20(environment: NodeJS.ProcessEnv = process.env): string {
  const named = environment['NODE_20'];
  const onPath = (environment['PATH'] ?? '').split(delimiter).map((folder) => join(folder, 'node'));
  const candidates = named === undefined ? onPath.filter((path) => existsSync(path)) : [named];
  const candidate = candidates.find(isNode20);
  if (candidate === undefined) throw new Error(noNode20);
  return candidate;
}

function isNode20(path: string): boolean {
  return spawnSync(path, ['--version'], { encoding: 'utf8' }).stdout?.startsWith('v20.') ?? false;
}
