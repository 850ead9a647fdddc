import { statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { withSlashes } from '../files/find-maps.ts';
import { isMapName, mapsBelow } from '../files/maps-below.ts';
import { readMap } from '../files/read-map.ts';
import { workspaceRootFinder } from '../files/workspace-root.ts';
import type { MapFile, MapFilesOr } from './map-files.ts';

/** What a path leads to. */
export function kindOfPath(given: string, folder: string): 'file' | 'folder' | undefined {
  try {
    const stats = given === '' ? undefined : statSync(resolve(folder, given), { throwIfNoEntry: false });
    return stats?.isDirectory() === true ? 'folder' : stats?.isFile() === true ? 'file' : undefined;
  } catch {
    return undefined;
  }
}

/**
 * The maps that a file or a folder holds.
 *
 * @param key what a file is called in both versions
 */
export function mapsOnDisk(given: string, kind: 'file' | 'folder', folder: string, key: string): MapFilesOr {
  const root = resolve(folder, given);
  const problems: string[] = [];
  const shown = withSlashes(given);
  if (kind === 'file' && !isMapName(given))
    return { problems: [`${given} is no map: the name of a map ends in \`.journey\`.`] };
  const below = kind === 'file' ? [''] : mapsBelow(root, problems);
  const files = new Map<string, MapFile>();
  for (const way of below) {
    const path = kind === 'file' ? root : join(root, way);
    const name = kind === 'file' ? shown : `${shown.replace(/\/$/u, '')}/${way}`;
    const map = readMap(path);
    if (map.text === undefined) problems.push(`${name} ${map.problem}.`);
    else files.set(kind === 'file' ? key : way, { path, shown: name, text: map.text });
  }
  if (problems.length > 0) return { problems };
  const disk = workspaceRootFinder(folder)(kind === 'file' ? root : join(root, 'any.journey'));
  return { shown, files, disk: disk === dirname(root) && kind === 'folder' ? root : disk };
}
