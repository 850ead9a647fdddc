import type { PictureState } from '@journey-maps/core/semantics';
import { bytesOfType, detectPictureType, removeMetadata } from '@journey-maps/core/views';
import { findPlace, findPlaceLater } from './file-place.ts';
import { type FileBytes, readRegularFile, readRegularFileSync, sizeLimits } from './regular-file.ts';

/**
 * Checks the file of a picture: whether it exists, is in its workspace after links are resolved, and starts
 * with the bytes of a picture. Opens nothing outside the workspace.
 *
 * @param root the folder of the workspace
 */
export function findPictureState(root: string, path: string): PictureState {
  return (
    findPlace([root], path) ?? getStateOfFile(readRegularFileSync(path, sizeLimits.picture, bytesOfType))
  );
}

/** Checks a picture like `findPictureState`, but asynchronously and in several folders. */
export async function findPictureStateLater(roots: readonly string[], path: string): Promise<PictureState> {
  return (
    (await findPlaceLater(roots, path)) ??
    getStateOfFile(await readRegularFile(path, sizeLimits.picture, bytesOfType))
  );
}

/**
 * Reads a picture as a `data:` address, without its metadata. Returns undefined if the
 * workspace has no such picture.
 *
 * @param root the folder of the workspace
 */
export function readPicture(root: string, path: string): string | undefined {
  if (findPlace([root], path) !== undefined) return undefined;
  return createImage(readRegularFileSync(path, sizeLimits.picture));
}

/** Reads a picture like `readPicture`, but asynchronously and in several folders. */
export async function readPictureLater(roots: readonly string[], path: string): Promise<string | undefined> {
  if ((await findPlaceLater(roots, path)) !== undefined) return undefined;
  return createImage(await readRegularFile(path, sizeLimits.picture));
}

function createImage({ bytes }: FileBytes): string | undefined {
  const type = bytes && detectPictureType(bytes);
  const plain = type && removeMetadata(bytes, type);
  return plain && `data:${type};base64,${Buffer.from(plain).toString('base64')}`;
}

function getStateOfFile(read: FileBytes): PictureState {
  if (read.bytes === undefined)
    return read.isTooLarge === true ? 'too-large' : read.isMissing ? 'missing' : 'other-format';
  return detectPictureType(read.bytes) === undefined ? 'other-format' : 'found';
}
