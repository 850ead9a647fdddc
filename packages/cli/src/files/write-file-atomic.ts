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
import { describeFsError } from './fs-error-text.ts';

/** A function that writes bytes or a text to a path. Tests replace it to simulate a full disk. */
type WriteFile = (
  path: string,
  content: string | Uint8Array,
  options?: { flag?: string; mode?: number },
) => void;

/**
 * Writes a file atomically: writes a temporary file next to the target, then renames the temporary file.
 * Links stay links, and a file keeps its permissions and its owner. Read-only files are left alone, as with a
 * direct write.
 *
 * @returns the reason for a failure to write
 */
export function writeFileAtomic(
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
      return 'it is a link to a missing file';
    }
    if (before !== undefined && isReadOnly(before)) return 'it is read-only';
    const target = before === undefined ? path : realpathSync(path);
    // Hidden, so that no tool takes it for a map. Short, since the length of file names is limited.
    temporary = join(dirname(target), `.journey-${crypto.randomUUID()}.tmp`);
    write(temporary, content, { flag: 'wx', ...(before !== undefined && { mode: 0o600 }) });
    if (before === undefined || canReplace(temporary, before)) renameSync(temporary, target);
    else {
      // The disk has room for it, as the temporary file shows.
      write(target, content);
      rmSync(temporary, { force: true });
    }
    return undefined;
  } catch (error) {
    if (temporary !== undefined) removeIfThere(temporary);
    return (error as NodeJS.ErrnoException).code === 'ENOENT'
      ? 'there is no such folder'
      : describeFsError(error);
  }
}

/** Returns whether a file is read-only by its permissions. The system would let an administrator write to it anyway. */
function isReadOnly({ mode }: Stats): boolean {
  return (mode & 0o222) === 0;
}

/**
 * Copies permissions and owner from the old file to the new one. Returns false if the old file must not be
 * replaced.
 */
function canReplace(path: string, before: Stats): boolean {
  // A hard link: the other names would keep the old text.
  if (before.nlink > 1) return false;
  const now = statSync(path);
  if (now.uid !== before.uid || now.gid !== before.gid) {
    try {
      chownSync(path, before.uid, before.gid);
    } catch {
      // Only an administrator may change the owner of a file.
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
    // The caller already reports that the file could not be written.
  }
}
