import { chmodSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { whyNot } from './why-not.ts';

/**
 * Writes a file so that nobody ever reads half of it: to a temporary one beside it, which then takes its place. A
 * link stays one, and a file keeps its permissions.
 *
 * @returns why it could not be written, if so
 */
export function writeWhole(path: string, content: string | Uint8Array): string | undefined {
  let temporary: string | undefined;
  try {
    const before = statSync(path, { throwIfNoEntry: false });
    if (before?.isDirectory() === true) return 'it is a folder';
    if (before !== undefined && !before.isFile()) {
      // A pipe or a device, such as /dev/stdout.
      writeFileSync(path, content);
      return undefined;
    }
    const target = before === undefined ? path : realpathSync(path);
    temporary = join(dirname(target), `.${basename(target).slice(0, 100)}.${crypto.randomUUID()}`);
    writeFileSync(temporary, content, { flag: 'wx' });
    if (before !== undefined) chmodSync(temporary, before.mode);
    renameSync(temporary, target);
    return undefined;
  } catch (error) {
    if (temporary !== undefined) removeIfThere(temporary);
    return (error as NodeJS.ErrnoException).code === 'ENOENT' ? 'there is no such folder' : whyNot(error);
  }
}

function removeIfThere(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    // It could not be written in the first place, and that is what is told.
  }
}
