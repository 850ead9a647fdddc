import type { Settings } from '@journey-maps/core';
import { pathOfUri } from '../files/file-uri.ts';
import { type MapLibrary, mapLibrary } from '../files/map-library.ts';
import type { FileResult } from './file-result.ts';

export interface MapToCheck {
  /** Absolute. */
  readonly path: string;
  readonly text: string;
  readonly settings: Settings;
}

export interface CheckJob {
  readonly maps: readonly MapToCheck[];
  /** The current folder. */
  readonly folder: string;
  readonly today: string;
}

export interface CheckedMaps {
  /** In the order of the maps. */
  readonly results: readonly CheckedMap[];
  /** Imported files that are there and cannot be read, in sentences. */
  readonly unreadable: readonly string[];
}

export interface CheckedMap extends FileResult {
  /** Paths of itself and all that it imports, there or not. */
  readonly dependencies: readonly string[];
}

/** Checks maps in this thread. */
export function checkMaps(
  { maps, folder, today }: CheckJob,
  library: MapLibrary = mapLibrary(folder),
): CheckedMaps {
  for (const { path, text } of maps) library.put(path, text);
  const results = maps.map(({ path, settings }) => ({
    ...library.check(path, { today, settings }),
    dependencies: library.dependenciesOf(path).map((uri) => pathOfUri(uri) ?? uri),
  }));
  return { results, unreadable: library.unreadable };
}
