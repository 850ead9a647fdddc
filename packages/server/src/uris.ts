import { URI } from 'vscode-uri';

/** Returns the canonical form of a URI, since clients encode the URI of a file in different ways. */
export function canonicalizeUri(uri: string): string {
  return URI.parse(uri).toString();
}

/** Returns whether a file is in a folder or below it. */
export function isWithin(uri: string, folder: string): boolean {
  return uri.startsWith(folder.endsWith('/') ? folder : `${folder}/`);
}

export function getFolder(uri: string): string {
  return uri.slice(0, uri.lastIndexOf('/'));
}

/**
 * Returns the URI where an untitled document will be saved, if its path is in a workspace folder, such
 * as `untitled:/maps/new.journey`. Its imports and settings are resolved from there.
 * Other URIs are returned unchanged.
 */
export function resolveUntitledUri(uri: string, folders: readonly string[]): string {
  if (!uri.startsWith('untitled:')) return uri;
  const { path } = URI.parse(uri);
  const folder = folders.map((each) => URI.parse(each)).find((each) => isWithin(path, each.path));
  return folder === undefined ? uri : folder.with({ path }).toString();
}
