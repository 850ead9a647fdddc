import { readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/**
 * Finds a file whose name differs only in Unicode normalisation or in case.
 *
 * @param root the folder that must contain the file
 * @returns the path as spelled on disk
 */
export function spelledOtherwise(root: string, path: string): string | undefined {
  let spelledPath = root;
  for (const name of relative(root, path).split(sep)) {
    if (name === '..' || name === '') return undefined;
    const names = listFolder(spelledPath);
    const spelling = names.includes(name)
      ? name
      : (names.find((otherName) => otherName.normalize('NFC') === name.normalize('NFC')) ??
        names.find((otherName) => foldName(otherName) === foldName(name)));
    if (spelling === undefined) return undefined;
    spelledPath = join(spelledPath, spelling);
  }
  return spelledPath;
}

function listFolder(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function foldName(name: string): string {
  return name.normalize('NFC').toLowerCase();
}
