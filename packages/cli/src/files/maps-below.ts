import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { whyNot } from './why-not.ts';

/** Folders in which nobody keeps maps. */
export const skippedFolders: ReadonlySet<string> = new Set(['node_modules', '.git']);

/**
 * The maps in a folder and below it, in alphabetical order, as paths seen from the folder, with `/`. Symbolic links are
 * not followed: they may lead elsewhere, or back.
 *
 * @param unreadable is told of folders that cannot be looked into, in sentences
 */
export function mapsBelow(folder: string, unreadable: string[]): string[] {
  const found: string[] = [];
  const open = [''];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    try {
      for (const entry of readdirSync(resolve(folder, at), { withFileTypes: true })) {
        if (entry.isDirectory() && !skippedFolders.has(entry.name)) open.push(`${at}${entry.name}/`);
        else if (entry.isFile() && isMapName(entry.name)) found.push(at + entry.name);
      }
    } catch (error) {
      unreadable.push(`${resolve(folder, at)} cannot be read: ${whyNot(error)}.`);
    }
  }
  return found.sort();
}

export function isMapName(name: string): boolean {
  return name.endsWith('.journey');
}
