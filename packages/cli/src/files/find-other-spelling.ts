import { readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/**
 * Finds a file whose name differs only in Unicode normalisation or in case.
 *
 * @param root the folder that must contain the file
 * @returns the path as spelled on disk
 */
export function spelledOtherwise(root: string, path: string): string | undefined {
  let otherPath = root;
  for (const name of relative(root, path).split(sep)) {
    if (name === '..' || name === '') return undefined;
    const names = listFolder(otherPath);
    const spelling = names.includes(name)
      ? name
      : (names.find((otherName) => otherName.normalize('NFC') === name.normalize('NFC')) ??
        names.find((otherName) => foldName(otherName) === foldName(name)));
    if (spelling === undefined) return undefined;
    otherPath = join(otherPath, spelling);
  }
  return otherPath;
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
