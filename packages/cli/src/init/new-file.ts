import { existsSync, lstatSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describeFsError } from '../files/fs-error-text.ts';

/** A file to create, by its path from the folder, with `/`. */
export interface NewFile {
  readonly path: string;
  readonly text: string;
}

/** Returns whether there is a file, folder or link of this name. */
export function isThere(folder: string, path: string): boolean {
  const full = join(folder, path);
  try {
    return existsSync(full) || lstatSync(full, { throwIfNoEntry: false }) !== undefined;
  } catch {
    // Creating it reports the reason.
    return false;
  }
}

/**
 * Creates a file and the folders around it. Never replaces anything.
 *
 * @returns `there` if something has this name already, or a problem
 */
export function createFile(
  folder: string,
  { path, text }: NewFile,
): 'created' | 'there' | { readonly problem: string } {
  const full = join(folder, path);
  try {
    mkdirSync(dirname(full), { recursive: true });
    writeFileSync(full, text, { flag: 'wx' });
    return 'created';
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST' && isThere(folder, path)) return 'there';
    return { problem: describeFsError(error) };
  }
}
