import { existsSync, realpathSync } from 'node:fs';
import { delimiter, isAbsolute, join, sep } from 'node:path';
import type { Io } from '../io.ts';

/**
 * How this command is called by the shell in which git runs what its settings name: by its name where that is found, so
 * that it goes on working when Node or the command are updated, else by the paths of Node and of its script.
 */
export function shellCommand({ program, env }: Pick<Io, 'program' | 'env'>): string {
  const [node, script] = program ?? [];
  if (node === undefined || script === undefined) return 'journey';
  if (process.platform === 'win32') {
    // Git for Windows has a shell of its own, which knows no backslashes in paths.
    return [node, script].map((path) => quoted(path.replaceAll('\\', '/'))).join(' ');
  }
  return isFoundByName(script, env['PATH']) ? 'journey' : [node, realPath(script)].map(quoted).join(' ');
}

/** Whether the first `journey` of the path is this one. What npm adds to the path for a while does not count. */
function isFoundByName(script: string, path = ''): boolean {
  const found = path
    .split(delimiter)
    .filter((folder) => isAbsolute(folder) && !folder.includes(`node_modules${sep}.bin`))
    .map((folder) => join(folder, 'journey'))
    .find((file) => existsSync(file));
  return found !== undefined && realPath(found) === realPath(script);
}

function realPath(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
