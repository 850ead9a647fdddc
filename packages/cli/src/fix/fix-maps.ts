import { applyEdits, type Finding, type Fix, type TextEdit } from '@journey-maps/core';
import type { MapToCheck } from '../check/check-maps.ts';
import type { FileResult } from '../check/file-result.ts';
import { fileUri } from '../files/file-uri.ts';
import type { MapLibrary } from '../files/map-library.ts';

export interface FixSetting {
  readonly today: string;
  /** Whether fixes count that need a human's word. */
  readonly unsafe: boolean;
}

/** A fix may bring another into reach, a few times over; one that comes back again and again is none. */
const mostRounds = 20;

/**
 * Makes the fixes of maps, again and again until nothing changes. A fix is made whole or not at all, in these maps only,
 * and of two in one place the second has to wait for the next round.
 *
 * @returns the maps with their new texts
 */
export function fixMaps(
  maps: readonly MapToCheck[],
  { today, unsafe }: FixSetting,
  library: MapLibrary,
): readonly MapToCheck[] {
  const texts = new Map(maps.map(({ path, text }) => [fileUri(path), text]));
  const seen = new Map([...texts].map(([uri, text]) => [uri, new Set([text])]));
  const results = new Map<string, FileResult>();
  let changed: ReadonlySet<string> = new Set(texts.keys());
  for (const { path, text } of maps) library.put(path, text);
  for (let round = 0; round < mostRounds && changed.size > 0; round++) {
    const edits = new Map<string, TextEdit[]>();
    for (const { path, settings } of maps) {
      const uri = fileUri(path);
      let result = results.get(uri);
      if (result === undefined || isStale(uri, path, result)) {
        result = library.check(path, { today, settings });
        results.set(uri, result);
      }
      for (const finding of result.findings) take(finding, edits);
    }
    changed = apply(edits);
  }
  return maps.map((map) => ({ ...map, text: texts.get(fileUri(map.path)) ?? map.text }));

  function isStale(uri: string, path: string, result: FileResult): boolean {
    return changed.has(uri) || result.isWide || library.dependenciesOf(path).some((one) => changed.has(one));
  }

  /** Adds the edits of a finding's fix, where all of them can be made. */
  function take({ fixes, uri }: Finding, taken: Map<string, TextEdit[]>): void {
    const fix = fixes.find(({ safe }) => safe || unsafe);
    if (fix === undefined || !isFree(fix, uri, taken)) return;
    for (const edit of fix.edits) {
      const target = edit.uri ?? uri;
      const list = taken.get(target);
      if (list === undefined) taken.set(target, [edit]);
      else list.push(edit);
    }
  }

  function isFree({ edits }: Fix, own: string, taken: ReadonlyMap<string, readonly TextEdit[]>): boolean {
    return edits.every(({ uri = own, span }) => {
      if (!texts.has(uri)) return false;
      const others = taken.get(uri) ?? [];
      return others.every((other) => span.end < other.span.start || other.span.end < span.start);
    });
  }

  function apply(edits: ReadonlyMap<string, readonly TextEdit[]>): ReadonlySet<string> {
    const done = new Set<string>();
    for (const { path } of maps) {
      const uri = fileUri(path);
      const before = texts.get(uri) ?? '';
      const after = applyEdits(before, edits.get(uri) ?? []);
      const known = seen.get(uri);
      // A text that was there before means that two fixes undo each other.
      if (after === undefined || known === undefined || known.has(after)) continue;
      known.add(after);
      texts.set(uri, after);
      library.put(path, after);
      done.add(uri);
    }
    return done;
  }
}
