import { type JourneyDocument, walk } from '@journey-maps/core/model';
import { listNamedFilesOfMap, listPictures } from '@journey-maps/core/semantics';
import { isFailure, type Result } from '@journey-maps/core/text';
import { listConfigPlaces } from '../config/map-settings.ts';
import type { MapSettings } from '../config/settings-of-maps.ts';
import { findChangedSince } from '../files/changed-since.ts';
import { getUriPath } from '../files/file-uri.ts';
import { getInputFile, type InputMap } from '../files/input-maps.ts';
import { mapLibrary, type ParsedMaps } from '../files/map-library.ts';

/**
 * Selects the maps that changed since a version in git, that import a changed map, or whose configuration or
 * pictures, data files or transcripts changed.
 */
export async function selectChanged<M extends InputMap>(
  maps: readonly M[],
  since: string,
  settings: MapSettings,
  folder: string,
  parsed: ParsedMaps,
): Promise<Result<{ readonly maps: readonly M[] }>> {
  const changed = await findChangedSince(since, folder);
  if (isFailure(changed)) return changed;
  const files = new Map(maps.map((map) => [map.path, getInputFile(map)]));
  const isChanged = (path: string): boolean => changed.isChanged(files.get(path) ?? path);
  const library = mapLibrary(folder, new Map(), parsed);
  const withFiles = new Set<string>();
  for (const { path, text } of maps) {
    const document = library.put(path, text);
    if (listFilePaths(document).some(isChanged)) withFiles.add(path);
  }
  const changedMaps = library.reaching(
    maps.map(({ path }) => path),
    (uri) => isChanged(getUriPath(uri) ?? ''),
  );
  return {
    maps: maps.filter(
      ({ path }) =>
        changedMaps.has(path) ||
        withFiles.has(path) ||
        listConfigPlaces([path]).some(isChanged) ||
        settings.listFilesFor(files.get(path) ?? path).some(isChanged),
    ),
  };
}

function listFilePaths(document: JourneyDocument): readonly string[] {
  const pictures = walk(document).flatMap(({ statement }) => listPictures(statement));
  return [...pictures, ...listNamedFilesOfMap(document)].flatMap(({ uri }) =>
    uri === undefined ? [] : (getUriPath(uri) ?? []),
  );
}
