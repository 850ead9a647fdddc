import { append } from '@journey-maps/core/text';
import { findMapsBelow } from '@journey-maps/server/files';

/** Folders that never contain maps of the user. */
export const skippedFolders: ReadonlySet<string> = new Set(['node_modules', '.git']);

/**
 * Finds the maps in a folder and below it that no rule ignores. Returns paths relative to the folder, with
 * `/`, in alphabetical order. Symbolic links are not followed: they may lead elsewhere, or back.
 *
 * @param unreadable receives a sentence for each folder that cannot be read
 */
export function listMapsBelow(folder: string, unreadable: string[]): readonly string[] {
  const { maps, problems } = findMapsBelow(folder);
  append(unreadable, problems);
  return maps;
}

export function isMapName(name: string): boolean {
  return name.endsWith('.journey');
}
