import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describeFsError } from '../files/fs-error-text.ts';
import { isReallyInside } from '../files/workspace-root.ts';
import type { WalkPhoto } from './create-walk.ts';

/** The folder for photos, beside the map. */
const folderName = 'photos';

/**
 * Returns a function that names photos, such as `photos/walk-2026-09-14-1.jpg`. It skips existing files, and takes
 * nothing from a request.
 */
export function createPhotoNamer(mapFolder: string, date: string): () => string {
  let number = 0;
  return () => {
    let path: string;
    do path = `${folderName}/walk-${date}-${++number}.jpg`;
    while (existsSync(join(mapFolder, path)));
    return path;
  };
}

/**
 * Writes photos beside a map. Replaces no file, and follows no link out of the workspace.
 *
 * @param root the folder of the workspace
 * @returns the reason for a failure to write; then none of them stays
 */
export function writePhotos(
  photos: readonly WalkPhoto[],
  mapFolder: string,
  root: string,
): string | undefined {
  if (photos.length === 0) return undefined;
  const folder = join(mapFolder, folderName);
  const written: string[] = [];
  try {
    mkdirSync(folder, { recursive: true });
    if (!isReallyInside(root, folder)) return `${folderName} leads out of the workspace`;
    for (const { path, bytes } of photos) {
      const target = join(mapFolder, path);
      writeFileSync(target, bytes, { flag: 'wx' });
      written.push(target);
    }
    return undefined;
  } catch (error) {
    for (const file of written) rmSync(file, { force: true });
    return describeFsError(error);
  }
}

/** Removes photos that were written for a map that could not be changed. */
export function removePhotos(photos: readonly WalkPhoto[], mapFolder: string): void {
  for (const { path } of photos) rmSync(join(mapFolder, path), { force: true });
}
