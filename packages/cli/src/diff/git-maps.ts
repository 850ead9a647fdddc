import { lstatSync } from 'node:fs';
import { join } from 'node:path';
import { isFailure } from '@journey-maps/core/text';
import { readRegularFileSync, sizeLimits } from '@journey-maps/server/files';
import { isMapName, skippedFolders } from '../files/find-maps-below.ts';
import { describeFsError } from '../files/fs-error-text.ts';
import { decodeMap } from '../files/read-map.ts';
import {
  type GitFile,
  type GitFiles,
  listFilesOfCommit,
  listFilesOfWorkingTree,
  readContents,
} from '../git/git-files.ts';
import type { Repository } from '../git/repository.ts';
import { hashContent } from './content-key.ts';
import type { MapFile, MapFilesOr, UnreadableFile } from './map-files.ts';

/** Reads all maps of a commit from git's object store, without touching the working tree. */
export async function readMapsOfCommit(
  commit: string,
  shown: string,
  repository: Repository,
): Promise<MapFilesOr> {
  const listed = await listFilesOfCommit(commit, repository);
  if (isFailure(listed)) return { problems: [`${shown} cannot be read: ${listed.problem}.`] };
  const maps = await readFiles(listed, shown, repository);
  return 'problems' in maps ? maps : { ...maps, commit: { id: commit, top: repository.top } };
}

/**
 * Reads the maps of the working tree, including untracked files, but without ignored files. For a file that
 * git skips in the working tree (sparse checkout), reads git's own copy.
 */
export async function readMapsOfWorkingTree(repository: Repository): Promise<MapFilesOr> {
  if (!repository.hasWorkingTree)
    return { problems: ['this repository has no working tree. Name two commits, or go to a clone of it.'] };
  const listed = await listFilesOfWorkingTree(repository);
  if (isFailure(listed)) return { problems: [`the working tree cannot be read: ${listed.problem}.`] };
  const maps = await readFiles(listed, 'the working tree', repository, (path) =>
    readBytes(join(repository.top, path)),
  );
  return 'problems' in maps ? maps : { ...maps, disk: repository.top };
}

/** @param onDisk returns the content of a file in the working tree if it exists; absent for a commit */
async function readFiles(
  { files: listed, missing }: GitFiles,
  shown: string,
  { top }: Repository,
  onDisk?: (path: string) => Uint8Array | string | undefined,
): Promise<MapFilesOr> {
  const contents = new Map<GitFile, Uint8Array | string>();
  const inGit: GitFile[] = [];
  for (const file of listed.values()) {
    if (!isMap(file.path)) continue;
    const bytes = onDisk?.(file.path);
    if (bytes !== undefined) contents.set(file, bytes);
    // Links are not followed: they may lead elsewhere.
    else if (file.mode.startsWith('100') && (onDisk === undefined || file.isSkipped === true))
      inGit.push(file);
  }
  const stored = await readContents(inGit);
  if (isFailure(stored)) return { problems: [`${shown} cannot be read: ${stored.problem}.`] };
  for (const [file, bytes] of stored) contents.set(file, bytes ?? notFetched);
  const files = new Map<string, MapFile>();
  const unreadable = new Map<string, UnreadableFile>();
  for (const [{ path, id }, bytes] of [...contents].sort(([a], [b]) => (a.path < b.path ? -1 : 1))) {
    const map = typeof bytes === 'string' ? { problem: bytes } : decodeMap(bytes);
    if ('text' in map && map.text !== undefined)
      files.set(path, { path: join(top, path), shown: path, text: map.text });
    else {
      const shared = { shown: path, problem: map.problem };
      const unavailable = typeof bytes === 'string';
      unreadable.set(
        path,
        unavailable
          ? { ...shared, content: id, isUnavailable: true }
          : { ...shared, content: hashContent(bytes) },
      );
    }
  }
  return { shown, files, unreadable, missing };
}

const notFetched = 'is not in this clone. Fetch all of it: `git fetch --refetch`';

/** Returns the bytes of a file, or the reason why they cannot be read; `undefined` if the path is not a regular file. */
function readBytes(path: string): Uint8Array | string | undefined {
  try {
    // Links are not followed: they may lead elsewhere.
    if (!lstatSync(path).isFile()) return undefined;
    const read = readRegularFileSync(path, sizeLimits.map);
    return read.bytes ?? read.problem;
  } catch (error) {
    const isGone = ['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '');
    return isGone ? undefined : `cannot be read: ${describeFsError(error)}`;
  }
}

function isMap(path: string): boolean {
  const parts = path.split('/');
  // Hidden files are not maps, such as the copies that macOS puts beside files.
  if (parts.at(-1)?.startsWith('.') === true) return false;
  return isMapName(path) && !parts.some((part) => skippedFolders.has(part));
}
