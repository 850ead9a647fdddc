import { type JourneyDocument, walk } from '@journey-maps/core/model';
import { picturesOf } from '@journey-maps/core/semantics';
import { isFailure, type Result } from '@journey-maps/core/text';
import { configPlaces } from '../config/map-settings.ts';
import type { MapSettings } from '../config/settings-of-maps.ts';
import { changedSince } from '../files/changed-since.ts';
import { pathOfUri } from '../files/file-uri.ts';
import { fileOf, type InputMap } from '../files/input-maps.ts';
import { mapLibrary, type ParsedMaps } from '../files/map-library.ts';

/**
 * Selects the maps that changed since a version in git, that import a changed map, or whose configuration or
 * pictures changed.
 */
export async function onlyChanged<M extends InputMap>(
  maps: readonly M[],
  since: string,
  settings: MapSettings,
  folder: string,
  parsed: ParsedMaps,
): Promise<Result<{ readonly maps: readonly M[] }>> {
  const changed = await changedSince(since, folder);
  if (isFailure(changed)) return changed;
  const files = new Map(maps.map((map) => [map.path, fileOf(map)]));
  const isChanged = (path: string): boolean => changed.isChanged(files.get(path) ?? path);
  const library = mapLibrary(folder, new Map(), parsed);
  const withPictures = new Set<string>();
  for (const { path, text } of maps) {
    const document = library.put(path, text);
    if (picturePaths(document).some(isChanged)) withPictures.add(path);
  }
  const changedMaps = library.reaching(
    maps.map(({ path }) => path),
    (uri) => isChanged(pathOfUri(uri) ?? ''),
  );
  return {
    maps: maps.filter(
      ({ path }) =>
        changedMaps.has(path) ||
        withPictures.has(path) ||
        configPlaces([path]).some(isChanged) ||
        settings.filesFor(files.get(path) ?? path).some(isChanged),
    ),
  };
}

function picturePaths(document: JourneyDocument): readonly string[] {
  const pictures = walk(document).flatMap(({ statement }) => picturesOf(statement));
  return pictures.flatMap(({ uri }) => (uri === undefined ? [] : (pathOfUri(uri) ?? [])));
}
