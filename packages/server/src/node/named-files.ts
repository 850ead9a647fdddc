import type { NamedFile } from '@journey-maps/core/semantics';
import { findPlace, findPlaceLater } from './file-place.ts';
import { type FileBytes, readRegularFile, readRegularFileSync } from './regular-file.ts';

/**
 * Reads a data file or a transcript: a regular file in UTF-8 of limited size, in its workspace after links are
 * resolved. Opens nothing outside the workspace.
 *
 * @param root the folder of the workspace
 * @param limit the maximum size, in bytes
 */
export function readNamedFile(root: string, path: string, limit: number): NamedFile {
  const state = findPlace([root], path);
  return state === undefined ? decodeFile(readRegularFileSync(path, limit)) : { state };
}

/** Reads a file like `readNamedFile`, but asynchronously and in several folders. */
export async function readNamedFileLater(
  roots: readonly string[],
  path: string,
  limit: number,
): Promise<NamedFile> {
  const state = await findPlaceLater(roots, path);
  return state === undefined ? decodeFile(await readRegularFile(path, limit)) : { state };
}

const utf8 = new TextDecoder('utf-8', { fatal: true });

function decodeFile(read: FileBytes): NamedFile {
  if (read.bytes === undefined) {
    return { state: read.isTooLarge === true ? 'too-large' : read.isMissing ? 'missing' : 'other-format' };
  }
  try {
    return { state: 'found', text: utf8.decode(read.bytes) };
  } catch {
    return { state: 'other-format' };
  }
}
