/** The scheme of read-only documents with the texts of base versions. */
export const olderScheme = 'journey-older';

/** The file and version of a base text. */
export interface OlderTextOf {
  /** The current URI of the file. */
  readonly uri: string;
  /** The commit; absent for the saved file. */
  readonly commit?: string;
}

/** Returns the path of a base text. The tab of the document shows the version in its name. */
export function createOlderPath(path: string, version: string): string {
  const [folder, name] = [path.slice(0, path.lastIndexOf('/') + 1), path.slice(path.lastIndexOf('/') + 1)];
  const dot = name.lastIndexOf('.');
  const [stem, ending] = dot < 1 ? [name, '.journey'] : [name.slice(0, dot), name.slice(dot)];
  return `${folder}${stem} (${version.replaceAll(/[/\\]/gu, '-')})${ending}`;
}

/** Reads an address that `JSON.stringify` has written; undefined for anything else. */
export function readOlderTextOf(query: string): OlderTextOf | undefined {
  try {
    const read: unknown = JSON.parse(query);
    if (typeof read !== 'object' || read === null) return undefined;
    const { uri, commit } = read as { readonly uri?: unknown; readonly commit?: unknown };
    if (typeof uri !== 'string' || (commit !== undefined && typeof commit !== 'string')) return undefined;
    return commit === undefined ? { uri } : { uri, commit };
  } catch {
    return undefined;
  }
}
