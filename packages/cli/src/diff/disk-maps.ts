import { statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { readRegularFileSync, sizeLimits } from '@journey-maps/server/files';
import { convertToSlashes } from '../files/find-maps.ts';
import { isMapName, listMapsBelow } from '../files/find-maps-below.ts';
import { readMap } from '../files/read-map.ts';
import { createWorkspaceRootFinder } from '../files/workspace-root.ts';
import { hashContent } from './content-key.ts';
import type { MapFile, MapFilesOr, UnreadableFile } from './map-files.ts';

/** Returns the kind of a path's target. */
export function getPathKind(given: string, folder: string): 'file' | 'folder' | undefined {
  try {
    const stats = given === '' ? undefined : statSync(resolve(folder, given), { throwIfNoEntry: false });
    return stats?.isDirectory() === true ? 'folder' : stats?.isFile() === true ? 'file' : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Reads the maps in a file or a folder.
 *
 * @param key the name that a file has in both versions
 */
export function readMapsOnDisk(
  given: string,
  kind: 'file' | 'folder',
  folder: string,
  key: string,
): MapFilesOr {
  const root = resolve(folder, given);
  const problems: string[] = [];
  const shown = convertToSlashes(given);
  if (kind === 'file' && !isMapName(given))
    return { problems: [`${given} is not a map: the name of a map ends in \`.journey\`.`] };
  const below = kind === 'file' ? [''] : listMapsBelow(root, problems);
  if (problems.length > 0) return { problems };
  const files = new Map<string, MapFile>();
  const unreadable = new Map<string, UnreadableFile>();
  for (const way of below) {
    const path = kind === 'file' ? root : join(root, way);
    const name = kind === 'file' ? shown : `${shown.replace(/\/$/u, '')}/${way}`;
    const map = readMap(path);
    const place = kind === 'file' ? key : way;
    if (map.text !== undefined) files.set(place, { path, shown: name, text: map.text });
    else unreadable.set(place, { shown: name, problem: map.problem, ...readContent(path) });
  }
  const disk = createWorkspaceRootFinder(folder)(kind === 'file' ? root : join(root, 'any.journey'));
  return { shown, files, unreadable, disk: disk === dirname(root) && kind === 'folder' ? root : disk };
}

function readContent(path: string): Pick<UnreadableFile, 'content' | 'isUnavailable'> {
  const { bytes } = readRegularFileSync(path, sizeLimits.map);
  return bytes === undefined ? { content: path, isUnavailable: true } : { content: hashContent(bytes) };
}
