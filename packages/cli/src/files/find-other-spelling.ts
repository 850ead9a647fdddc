import { readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/**
 * Finds a file whose name differs only in Unicode normalisation or in case.
 *
 * @param root the folder that must contain the file
 * @returns the path as spelled on disk
 */
export function spelledOtherwise(root: string, path: string): string | undefined {
  let found = root;
  for (const name of relative(root, path).split(sep)) {
    if (name === '..' || name === '') return undefined;
    const names = namesIn(found);
    const spelling = names.includes(name)
      ? name
      : (names.find((one) => one.normalize('NFC') === name.normalize('NFC')) ??
        names.find((one) => folded(one) === folded(name)));
    if (spelling === undefined) return undefined;
    found = join(found, spelling);
  }
  return found;
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function folded(name: string): string {
  return name.normalize('NFC').toLowerCase();
}
