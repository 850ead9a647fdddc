import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, isAbsolute, join } from 'node:path';

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Finds git on the PATH. Only absolute folders count: relative folders, and on Windows the current folder,
 * could be in the repository, whose programs must not run.
 *
 * @returns `undefined` if git is not installed
 */
export function findGit(env: Environment): string | undefined {
  const path = env['PATH'] ?? env['Path'] ?? process.env['PATH'] ?? '';
  if (!known.has(path)) known.set(path, lookUp(path));
  return known.get(path);
}

const known = new Map<string, string | undefined>();

function lookUp(path: string): string | undefined {
  const name = process.platform === 'win32' ? 'git.exe' : 'git';
  return path
    .split(delimiter)
    .filter(isAbsolute)
    .map((folder) => join(folder, name))
    .find(isProgram);
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}
