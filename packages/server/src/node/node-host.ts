import { namedFileLimits, pictureName } from '@journey-maps/core/semantics';
import { isConfigUri } from '@journey-maps/language';
import { URI } from 'vscode-uri';
import { getLocalToday, type Host } from '../host.ts';
import { mayExtend } from './config-workspace.ts';
import { convertToSlashes, filterFound, findMapsBelowLater } from './find-maps-below.ts';
import { readNamedFileLater } from './named-files.ts';
import { findPictureStateLater, readPictureLater } from './picture-files.ts';
import { readRegularFile, sizeLimits } from './regular-file.ts';

const utf8 = new TextDecoder('utf-8', { fatal: true });

/** The file system and clock of Node. */
export const nodeHost: Host = {
  listFiles: async (folder) => {
    const path = getPath(folder);
    if (path === undefined) return [];
    const { maps } = await findMapsBelowLater(path);
    const start = path.replace(/[\\/]$/u, '');
    return maps.map((map) => URI.file(`${start}/${map}`).toString());
  },
  filterListed: async (uris, folder) => {
    const path = getPath(folder);
    if (path === undefined) return [];
    const paths = uris.map((uri) => convertToSlashes(getPath(uri) ?? ''));
    const readablePaths = new Set(await filterFound(paths, path));
    return uris.filter((_, i) => readablePaths.has(paths[i] ?? ''));
  },
  readFile: async (uri) => {
    const path = getPath(uri);
    if (path === undefined) return undefined;
    const { bytes } = await readRegularFile(path, isConfigUri(uri) ? sizeLimits.config : sizeLimits.map);
    try {
      return bytes && utf8.decode(bytes);
    } catch {
      return undefined;
    }
  },
  listPictures: async (folder) => {
    const path = getPath(folder);
    if (path === undefined) return [];
    const start = path.replace(/[\\/]$/u, '');
    const { maps } = await findMapsBelowLater(path, { isWanted: (name) => pictureName.test(name) });
    return maps.map((picture) => URI.file(`${start}/${picture}`).toString());
  },
  findPictureState: async (uri, folders) => {
    const path = getPath(uri);
    if (path === undefined) return undefined;
    const roots = folders.map(getPath).filter((folder) => folder !== undefined);
    return findPictureStateLater(roots, path);
  },
  readPicture: async (uri, folders) => {
    const path = getPath(uri);
    const roots = folders.map(getPath).filter((folder) => folder !== undefined);
    return path === undefined ? undefined : readPictureLater(roots, path);
  },
  readNamedFile: async (kind, uri, folders) => {
    const path = getPath(uri);
    if (path === undefined) return undefined;
    const roots = folders.map(getPath).filter((folder) => folder !== undefined);
    return readNamedFileLater(roots, path, namedFileLimits[kind]);
  },
  mayExtend: (config, extended, folders) => {
    const [path, other] = [getPath(config), getPath(extended)];
    const open = folders.map(getPath).filter((folder) => folder !== undefined);
    return path !== undefined && other !== undefined && mayExtend(path, other, open);
  },
  today: getLocalToday,
  yield: (milliseconds = 0) =>
    new Promise((resolve) => {
      if (milliseconds > 0) setTimeout(resolve, milliseconds);
      else setImmediate(resolve);
    }),
};

function getPath(uri: string): string | undefined {
  const { scheme, fsPath } = URI.parse(uri);
  return scheme === 'file' ? fsPath : undefined;
}
