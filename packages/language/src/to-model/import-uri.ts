import { URI, UriUtils } from 'langium';

/**
 * The file that an import's path means, relative to the file it stands in. Undefined where it can mean none: a path is
 * relative, has `/` between its parts, and leads to a `.journey` file.
 */
export function resolveImport(path: string, from: string): string | undefined {
  if (!path.endsWith('.journey') || /^[/\\]|^[a-z][a-z0-9+.-]*:|\\/i.test(path)) return undefined;
  try {
    return UriUtils.resolvePath(UriUtils.dirname(URI.parse(from)), path).toString();
  } catch {
    // The file itself is known by something that is no URI.
    return undefined;
  }
}
