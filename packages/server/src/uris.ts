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
