import {
  chmodSync,
  chownSync,
  lstatSync,
  realpathSync,
  renameSync,
  rmSync,
  type Stats,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { whyNot } from './why-not.ts';

/** Writes bytes or a text to a path; a test puts a disk that is full in its place. */
type WriteFile = (
  path: string,
  content: string | Uint8Array,
  options?: { flag?: string; mode?: number },
) => void;

/**
 * Writes a file so that nobody ever reads half of it: to a temporary one beside it, which then takes its place. A
 * link stays one, and a file keeps its permissions and its owner. A file that may not be written to is left alone, as
 * it would be if it were written to directly.
 *
 * @returns why it could not be written, if so
 */
export function writeWhole(
  path: string,
  content: string | Uint8Array,
  write: WriteFile = writeFileSync,
): string | undefined {
  let temporary: string | undefined;
  try {
    const before = statSync(path, { throwIfNoEntry: false });
    if (before?.isDirectory() === true) return 'it is a folder';
    if (before !== undefined && !before.isFile()) {
      // A pipe or a device, such as /dev/stdout.
      write(path, content);
      return undefined;
    }
    if (before === undefined && lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() === true) {
      return 'it is a link that leads nowhere';
    }
    if (before !== undefined && isReadOnly(before)) return 'it is read-only';
    const target = before === undefined ? path : realpathSync(path);
    // Hidden, so that it is no map for anybody, and short, since names have a longest length.
    temporary = join(dirname(target), `.journey-${crypto.randomUUID()}.tmp`);
    write(temporary, content, { flag: 'wx', ...(before !== undefined && { mode: 0o600 }) });
    if (before === undefined || canReplace(temporary, before)) renameSync(temporary, target);
    else {
      // There is room for it on the disk: that was just tried.
      write(target, content);
      rmSync(temporary, { force: true });
    }
    return undefined;
  } catch (error) {
    if (temporary !== undefined) removeIfThere(temporary);
    return (error as NodeJS.ErrnoException).code === 'ENOENT' ? 'there is no such folder' : whyNot(error);
  }
}

/** Tells whether a file's permissions let no one write to it. The system lets an administrator do it all the same. */
function isReadOnly({ mode }: Stats): boolean {
  return (mode & 0o222) === 0;
}

/** Gives a new file the permissions and the owner of an old one; false where a file must stay the one that it is. */
function canReplace(path: string, before: Stats): boolean {
  // Its other names would go on leading to the old text.
  if (before.nlink > 1) return false;
  const now = statSync(path);
  if (now.uid !== before.uid || now.gid !== before.gid) {
    try {
      chownSync(path, before.uid, before.gid);
    } catch {
      // Only an administrator may give a file away.
      return false;
    }
  }
  chmodSync(path, before.mode);
  return true;
}

function removeIfThere(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    // It could not be written in the first place, and that is what is reported.
  }
}
