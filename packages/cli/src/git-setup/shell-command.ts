import { existsSync, realpathSync } from 'node:fs';
import { delimiter, isAbsolute, join, sep } from 'node:path';
import type { Io } from '../io.ts';

/** The parts of a shell command line. */
export interface ShellCommand {
  readonly call: string;
  /** A command that succeeds if the call can run. */
  readonly isThere: string;
}

/**
 * Returns the call of this command for the shell that runs git's drivers. Uses its name if the shell finds
 * it, so that it keeps working after updates of Node or of the command. Otherwise it uses the paths of Node
 * and of the script.
 */
export function findShellCommand({ program, env }: Pick<Io, 'program' | 'env'>): ShellCommand {
  const [node, script] = program ?? [];
  if (node === undefined || script === undefined) return byName;
  if (process.platform === 'win32') {
    // Git for Windows has its own shell, which does not accept backslashes in paths.
    return createCallByPaths(node.replaceAll('\\', '/'), script.replaceAll('\\', '/'));
  }
  return isFoundByName(script, env['PATH']) ? byName : createCallByPaths(node, resolveRealPath(script));
}

const byName: ShellCommand = { call: 'journey', isThere: 'command -v journey >/dev/null 2>&1' };

function createCallByPaths(node: string, script: string): ShellCommand {
  const [program, file] = [quotePath(node), quotePath(script)];
  return {
    call: `${program} ${file}`,
    isThere: `[ -f ${file} ] && command -v ${program} >/dev/null 2>&1`,
  };
}

/** Returns whether the first `journey` on the PATH is this command. Folders that npm adds temporarily do not count. */
function isFoundByName(script: string, path = ''): boolean {
  const program = path
    .split(delimiter)
    .filter((folder) => isAbsolute(folder) && !folder.includes(`node_modules${sep}.bin`))
    .map((folder) => join(folder, 'journey'))
    .find((file) => existsSync(file));
  return program !== undefined && resolveRealPath(program) === resolveRealPath(script);
}

function resolveRealPath(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}

function quotePath(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
