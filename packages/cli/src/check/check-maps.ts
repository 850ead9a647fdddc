import { internalErrorFinding, type Settings } from '@journey-maps/core';
import { fileUri } from '../files/file-uri.ts';
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
  /** Paths of itself and of the files that its findings depend on, there or not. */
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
      try {
        return check(path, settings);
      } catch (error) {
        // One file that cannot be checked leaves all others checked.
        return failedMap(path, error);
      }
    },
    unreadable: library.unreadable,
  };

  function check(path: string, settings: Settings): CheckedMap {
    const result = library.check(path, { today, settings });
    library.letGo(path);
    return result;
  }
}

/** Returns the result of a map that could not be checked for a fault of ours. */
export function failedMap(path: string, error: unknown): CheckedMap {
  const finding = internalErrorFinding({ uri: fileUri(path) }, error);
  // It depends on more than the file: nothing of it is kept in a cache.
  return {
    findings: [{ ...finding, fingerprint: '' }],
    suppressed: [],
    isWide: true,
    dependencies: [path],
  };
}
