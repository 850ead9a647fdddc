import fs, { type Dirent, lstatSync, readdirSync, type Stats } from 'node:fs';
import type { DiskAnswer, DiskEntry, DiskQuestion, FileKind } from '@journey-maps/core/text';
import { describeFsError } from './fs-error-text.ts';
import { type FileBytes, readRegularFile, readRegularFileSync, sizeLimits } from './regular-file.ts';

/** Answers a question of a walk synchronously. */
export function answerNow({ ask, path }: DiskQuestion): DiskAnswer {
  try {
    if (ask === 'entries') return convertEntries(readdirSync(onDisk(path), { withFileTypes: true }));
    if (ask === 'text') return decodeAnswer(readRegularFileSync(path, getSizeLimit(path)));
    const stats = lstatSync(onDisk(path), { throwIfNoEntry: false });
    return stats && getKind(stats);
  } catch (error) {
    return createFailure(ask, error);
  }
}

/** Answers a question of a walk asynchronously. */
export async function answerLater({ ask, path }: DiskQuestion): Promise<DiskAnswer> {
  try {
    if (ask === 'entries')
      return convertEntries(await fs.promises.readdir(onDisk(path), { withFileTypes: true }));
    if (ask === 'text') return decodeAnswer(await readRegularFile(path, getSizeLimit(path)));
    return getKind(await fs.promises.lstat(onDisk(path)));
  } catch (error) {
    return createFailure(ask, error);
  }
}

/** Converts a path of a walk to one on disk. A walk writes `/` as an empty string, and a drive without its slash. */
function onDisk(path: string): string {
  return path === '' || /^[a-z]:$/iu.test(path) ? `${path}/` : path;
}

function getSizeLimit(path: string): number {
  return path.endsWith('.json') ? sizeLimits.config : sizeLimits.ignore;
}

function convertEntries(entries: readonly Dirent[]): readonly DiskEntry[] {
  return entries.map((entry) => ({ name: entry.name, kind: getKind(entry) }));
}

function getKind(entry: Dirent | Stats): FileKind {
  return entry.isDirectory() ? 'folder' : entry.isFile() ? 'file' : 'other';
}

/** Decodes ignore rules. Invalid UTF-8 becomes a replacement character, which matches no file name. */
function decodeAnswer(read: FileBytes): DiskAnswer {
  if (read.bytes !== undefined) return new TextDecoder().decode(read.bytes);
  return read.isMissing ? undefined : { problem: read.problem };
}

/** Reports an unreadable folder as a problem. An unreadable file counts as missing. */
function createFailure(ask: DiskQuestion['ask'], error: unknown): DiskAnswer {
  return ask === 'entries' ? { problem: describeFsError(error) } : undefined;
}
