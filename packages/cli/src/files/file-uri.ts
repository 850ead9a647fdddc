import { resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * The URI that a file is known by, encoded in the way in which `parse` writes those of imports, so that equal files
 * have equal ones.
 *
 * @param path absolute
 */
export function fileUri(path: string): string {
  const parts = resolve(path).split(sep);
  // A drive's letter: `C:` is `c:`.
  if (/^[A-Z]:$/u.test(parts[0] ?? '')) parts[0] = (parts[0] ?? '').toLowerCase();
  const encoded = parts
    .map((part) => encodeURIComponent(part.toWellFormed()).replace(/[!'()*]/gu, percent))
    .join('/');
  return `file://${encoded.startsWith('/') ? '' : '/'}${encoded}`;
}

/** The path of a file's URI; undefined where it can be no path here. */
export function pathOfUri(uri: string): string | undefined {
  try {
    const path = fileURLToPath(uri);
    return path.includes('\0') ? undefined : path;
  } catch {
    return undefined;
  }
}

function percent(char: string): string {
  return `%${char.charCodeAt(0).toString(16).toUpperCase()}`;
}
