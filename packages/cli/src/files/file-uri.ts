import { type PlatformPath, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * Returns the URI of a file. It has the encoding that `parse` uses for the URIs of imports, so that equal
 * files have equal URIs.
 *
 * @param path absolute
 * @param system the paths of another system, for tests
 */
export function createFileUri(
  path: string,
  system: Pick<PlatformPath, 'resolve' | 'sep'> = { resolve, sep },
): string {
  const parts = system.resolve(path).split(system.sep);
  // Drive letters are lower case: `C:` becomes `c:`.
  if (/^[A-Z]:$/u.test(parts[0] ?? '')) parts[0] = (parts[0] ?? '').toLowerCase();
  const encoded = parts
    .map((part) => encodeURIComponent(part.toWellFormed()).replace(/[!'()*]/gu, encodePercent))
    .join('/');
  // On Windows, a path such as `\\server\share` has its server in the place of the host.
  if (encoded.startsWith('//')) return `file:${encoded.replace(/\/$/u, '')}`;
  return `file://${encoded.startsWith('/') ? '' : '/'}${encoded}`;
}

/** Returns the path of a file's URI, or undefined for a URI that has no path on this system. */
export function getUriPath(uri: string): string | undefined {
  try {
    const path = fileURLToPath(uri);
    return path.includes('\0') ? undefined : path;
  } catch {
    return undefined;
  }
}

function encodePercent(char: string): string {
  return `%${char.charCodeAt(0).toString(16).toUpperCase()}`;
}
