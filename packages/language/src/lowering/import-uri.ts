import { URI, Utils } from 'vscode-uri';

/**
 * Resolves the path of an import against the importing file. Returns undefined for an invalid path: paths are
 * relative, use `/`, and end in `.journey`.
 */
export function resolveImport(path: string, from: string): string | undefined {
  if (!path.endsWith('.journey') || /^[/\\]|^[a-z][a-z0-9+.-]*:|\\/i.test(path)) return undefined;
  try {
    return Utils.resolvePath(Utils.dirname(URI.parse(from)), path).toString();
  } catch {
    // The importing file has no valid URI.
    return undefined;
  }
}
