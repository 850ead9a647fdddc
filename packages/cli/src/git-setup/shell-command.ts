import { existsSync, realpathSync } from 'node:fs';
import { delimiter, isAbsolute, join, sep } from 'node:path';
import type { Io } from '../io.ts';

/** Parts of a line of shell. */
export interface ShellCommand {
  readonly call: string;
  /** A command that succeeds as long as the call can. */
  readonly isThere: string;
}

/**
 * Returns how this command is called by the shell in which git runs what its settings name: by its name where that is
 * found, so that it goes on working when Node or the command are updated, else by the paths of Node and of its script.
 */
export function shellCommand({ program, env }: Pick<Io, 'program' | 'env'>): ShellCommand {
  const [node, script] = program ?? [];
  if (node === undefined || script === undefined) return byName;
  if (process.platform === 'win32') {
    // Git for Windows has a shell of its own, which knows no backslashes in paths.
    return byPaths(node.replaceAll('\\', '/'), script.replaceAll('\\', '/'));
  }
  return isFoundByName(script, env['PATH']) ? byName : byPaths(node, realPath(script));
}

const byName: ShellCommand = { call: 'journey', isThere: 'command -v journey >/dev/null 2>&1' };

function byPaths(node: string, script: string): ShellCommand {
  const [program, file] = [quoted(node), quoted(script)];
  return {
    call: `${program} ${file}`,
    isThere: `[ -f ${file} ] && command -v ${program} >/dev/null 2>&1`,
  };
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
