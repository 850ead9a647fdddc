import { append } from '@journey-maps/core';
import { findMapsBelow } from '@journey-maps/server/files';

/** Folders in which nobody keeps maps. */
export const skippedFolders: ReadonlySet<string> = new Set(['node_modules', '.git']);

/**
 * The maps in a folder and below it that nothing leaves out, in alphabetical order, as paths seen from the folder, with
 * `/`. Symbolic links are not followed: they may lead elsewhere, or back.
 *
 * @param unreadable is told of folders that cannot be looked into, in sentences
 */
export function mapsBelow(folder: string, unreadable: string[]): readonly string[] {
  const { maps, problems } = findMapsBelow(folder);
  append(unreadable, problems);
  return maps;
}

export function isMapName(name: string): boolean {
  return name.endsWith('.journey');
}
