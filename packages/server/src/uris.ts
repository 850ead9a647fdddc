import { URI } from 'vscode-uri';

/** The one form of a URI that files are known by: clients encode the same file's in different ways. */
export function canonical(uri: string): string {
  return URI.parse(uri).toString();
}

/** Whether a file lies in a folder or below it. */
export function isWithin(uri: string, folder: string): boolean {
  return uri.startsWith(folder.endsWith('/') ? folder : `${folder}/`);
}

export function folderOf(uri: string): string {
  return uri.slice(0, uri.lastIndexOf('/'));
}

/**
 * Where a file that is nowhere saved yet shall be, if the editor says so: `untitled:/maps/new.journey` in one of the
 * workspace's folders. Its imports are seen from there, and the folder's settings hold for it. Any other file is where
 * its URI says.
 */
export function placeOf(uri: string, folders: readonly string[]): string {
  if (!uri.startsWith('untitled:')) return uri;
  const { path } = URI.parse(uri);
  const folder = folders.map((each) => URI.parse(each)).find((each) => isWithin(path, each.path));
  return folder === undefined ? uri : folder.with({ path }).toString();
}
