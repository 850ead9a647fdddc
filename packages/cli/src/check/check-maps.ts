import type { Settings } from '@journey-maps/core';
import { pathOfUri } from '../files/file-uri.ts';
import { mapLibrary, type ParsedMaps } from '../files/map-library.ts';
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
export function checkMaps(job: CheckJob, parsed: ParsedMaps): CheckedMaps {
  const checker = mapChecker(job, parsed);
  return { results: job.maps.map(checker.check), unreadable: checker.unreadable };
}

/**
 * Checks maps one by one.
 *
 * @param parsed maps that were parsed before, and where those are kept that are parsed now
 */
export function mapChecker({ maps, folder, today }: CheckJob, parsed?: ParsedMaps) {
  const library = mapLibrary(folder, new Map(maps.map(({ path, text }) => [path, text])), parsed);
  return {
    check: ({ path, settings }: MapToCheck): CheckedMap => {
      const result = {
        ...library.check(path, { today, settings }),
        dependencies: library
          .dependenciesOf(path)
          .map((uri, i) => (i === 0 ? path : (pathOfUri(uri) ?? uri))),
      };
      library.letGo(path);
      return result;
    },
    unreadable: library.unreadable,
  };
}
