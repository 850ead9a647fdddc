import { exampleFiles } from './examples.ts';

/** The folder of the playground's files, which exist only in this page. */
const folder = 'file:///playground/';

/** Returns the URI of a file of the playground. */
export function createUri(name: string): string {
  return folder + name.split('/').map(encodeURIComponent).join('/');
}

/**
 * Returns the text of a file that maps can import: the files of the examples. The map that is being written
 * is open in the editor, which overrides a file of its name.
 */
export function readPlaygroundFile(uri: string): string | undefined {
  const path = getPath(uri);
  return path === undefined ? undefined : exampleFiles.get(path);
}

/** Returns the path of a file in the folder; undefined for other URIs. */
export function getPath(uri: string): string | undefined {
  if (!uri.startsWith(folder)) return undefined;
  try {
    return uri.slice(folder.length).split('/').map(decodeURIComponent).join('/');
  } catch {
    return undefined;
  }
}
