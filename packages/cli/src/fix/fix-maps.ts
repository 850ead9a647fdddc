import { fixTexts } from '@journey-maps/core/rules';
import type { MapToCheck } from '../check/check-maps.ts';
import type { FileResult } from '../check/file-result.ts';
import { attempt } from '../files/attempt.ts';
import { createFileUri } from '../files/file-uri.ts';
import type { MapLibrary } from '../files/map-library.ts';

export interface FixSetting {
  readonly today: string;
  /** Also applies the fixes that a person must review; but never the fixes that only the writer can choose. */
  readonly unsafe: boolean;
}

const unchecked: FileResult = { findings: [], suppressed: [], isWide: false };

/**
 * Fixes maps until nothing changes. Edits only these maps.
 *
 * @returns the maps with their new texts
 */
export function fixMaps(
  maps: readonly MapToCheck[],
  { today, unsafe }: FixSetting,
  library: MapLibrary,
): readonly MapToCheck[] {
  const mapAt = new Map(maps.map((map) => [createFileUri(map.path), map]));
  const results = new Map<string, FileResult>();
  const paths = maps.map(({ path }) => path);
  /** The files that the last round changed, and the maps whose findings may be affected. */
  let round: { readonly changed: ReadonlySet<string>; readonly stale: ReadonlySet<string> } | undefined;
  const fixed = fixTexts(
    [...mapAt].map(([uri, { text }]) => ({ uri, text })),
    ({ fixes }) => fixes.find(({ safe, asks }) => safe || (unsafe && asks !== true)),
    {
      put: (uri, text) => {
        const map = mapAt.get(uri);
        if (map !== undefined) library.put(map.path, text);
      },
      check: (uri, changed) => {
        const map = mapAt.get(uri);
        if (map === undefined) return [];
        let result = results.get(uri);
        if (result === undefined || result.isWide || listStaleBy(changed).has(map.path)) {
          // A map that cannot be checked has no fixes, and the check afterwards reports the reason.
          const checked = attempt(map.path, () => library.check(map.path, { today, settings: map.settings }));
          result = checked.value ?? unchecked;
          results.set(uri, result);
        }
        return result.findings;
      },
    },
  );
  const texts = new Map(fixed.map(({ uri, text }) => [uri, text]));
  return maps.map((map) => ({ ...map, text: texts.get(createFileUri(map.path)) ?? map.text }));

  function listStaleBy(changed: ReadonlySet<string>): ReadonlySet<string> {
    if (round?.changed !== changed)
      round = { changed, stale: library.reaching(paths, (uri) => changed.has(uri)) };
    return round.stale;
  }
}
