import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Lists the processes of our language server that the editors with this home have started, by their command
 * lines. Needs Linux.
 *
 * @param home the folder for settings and extensions of an editor
 */
export function serverProcesses(home: string): readonly string[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/u.test(name))
    .map((name) => commandLine(name))
    .filter((line) => line.includes(join(home, 'extensions')) && line.includes('dist/server/node.cjs'));
}

function commandLine(process: string): string {
  try {
    return readFileSync(`/proc/${process}/cmdline`, 'utf8').replaceAll('\0', ' ').trim();
  } catch {
    // The process has ended in the meantime.
    return '';
  }
}
