/** The scheme under which VS Code opens the texts of older versions, which nobody can change. */
export const olderScheme = 'journey-older';

/** Which older text an address is of. */
export interface OlderTextOf {
  /** The file as it is known today. */
  readonly uri: string;
  /** The commit; absent for the file as it was saved. */
  readonly commit?: string;
}

/** The path under which an older text is opened: its tab says which version it is of. */
export function olderPath(path: string, version: string): string {
  const [folder, name] = [path.slice(0, path.lastIndexOf('/') + 1), path.slice(path.lastIndexOf('/') + 1)];
  const stem = name.endsWith('.journey') ? name.slice(0, -'.journey'.length) : name;
  return `${folder}${stem} (${version.replaceAll(/[/\\]/gu, '-')}).journey`;
}

/** Reads what `JSON.stringify` made of it; undefined for anything else. */
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
