import { createInternalErrorFinding, type Settings } from '@journey-maps/core/rules';
import { createFileUri } from '../files/file-uri.ts';
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
  /** Imported files that exist and cannot be read, in sentences. */
  readonly unreadable: readonly string[];
}

export interface CheckedMap extends FileResult {
  /** The paths of the map and of all files that its findings depend on, whether or not they exist. */
  readonly dependencies: readonly string[];
}

/**
 * Checks maps in this thread.
 *
 * @param onChecked receives the number of checked maps after each
 */
export function checkMaps(
  job: CheckJob,
  parsed: ParsedMaps,
  onChecked: (done: number) => void = () => undefined,
): CheckedMaps {
  const checker = mapChecker(job, parsed);
  const results = job.maps.map((map, index) => {
    const result = checker.check(map);
    onChecked(index + 1);
    return result;
  });
  return { results, unreadable: checker.unreadable };
}

/**
 * Returns a checker that checks maps one by one.
 *
 * @param parsed maps that have already been parsed; the checker adds the maps that it parses
 */
export function mapChecker({ maps, folder, today }: CheckJob, parsed?: ParsedMaps) {
  const library = mapLibrary(folder, new Map(maps.map(({ path, text }) => [path, text])), parsed);
  return {
    check: ({ path, settings }: MapToCheck): CheckedMap => {
      try {
        return check(path, settings);
      } catch (error) {
        // If one file cannot be checked, the others are still checked.
        return createFailedMap(path, error);
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

/** Returns the result of a map whose check failed with an internal error. */
export function createFailedMap(path: string, error: unknown): CheckedMap {
  const finding = createInternalErrorFinding({ uri: createFileUri(path) }, error);
  // The error may depend on more than this file, so the result is not cached.
  return {
    findings: [{ ...finding, fingerprint: '' }],
    suppressed: [],
    isWide: true,
    dependencies: [path],
  };
}
