import type { FindingPlace } from '@journey-maps/core';
import type { KnownFinding } from '../check/file-result.ts';
import { findEdited } from './find-edited.ts';

/** Findings that a team knows of and has not mended yet, by map. */
export interface Baseline {
  /** Paths are seen from the baseline's folder, with `/`. */
  readonly maps: ReadonlyMap<string, readonly BaselineEntry[]>;
}

export interface BaselineEntry {
  readonly fingerprint: string;
  readonly rule: string;
  /** What it is about, for those who read the file. */
  readonly about: string;
  /** How many findings of this fingerprint there may be. */
  readonly count: number;
  /** How it is found again after small edits; absent in baselines of older versions. */
  readonly place?: FindingPlace;
}

/** Findings of one map. */
export interface MapFindings {
  /** Seen from the baseline's folder. */
  readonly path: string;
  readonly findings: readonly KnownFinding[];
  /** Reads the map once more: asked where findings are left that only small edits can explain. */
  readonly describe: () => DescribedMap;
}

/** What a baseline knows of a map. */
export interface DescribedMap {
  entryOf(finding: KnownFinding): Required<BaselineEntry>;
  /** The paths of all of its statements. */
  readonly paths: readonly (readonly string[])[];
}

export interface Compared {
  /** Those that the baseline holds. */
  readonly known: ReadonlySet<KnownFinding>;
  /** What the baseline holds and nobody found. */
  readonly stale: Baseline;
  /** The baseline without it. */
  readonly current: Baseline;
}

/**
 * Compares findings with a baseline. An entry stands for as many findings as it counts, so that none can be traded for
 * another. It also stands for those of a statement that was reworded, renamed or moved since. Entries of a map that is
 * no longer there count for one that holds the same: it was moved.
 *
 * @param isThere whether there is a map at a path: entries of maps that are there and were not checked hold on
 */
export function compare(
  baseline: Baseline,
  maps: readonly MapFindings[],
  isThere: (path: string) => boolean,
): Compared {
  const known = new Set<KnownFinding>();
  const stale = new Map<string, Map<string, BaselineEntry>>();
  const current = new Map<string, Map<string, BaselineEntry>>();
  const found = byFingerprint(maps);
  const checked = new Map(maps.map((map) => [map.path, map]));
  const isGone = (path: string) => !checked.has(path) && !isThere(path);
  const paths = [...baseline.maps.keys()];
  const left = new Map<string, LeftEntry[]>();
  for (const path of [...paths.filter((one) => !isGone(one)), ...paths.filter(isGone)]) {
    const own = checked.get(path);
    for (const entry of baseline.maps.get(path) ?? []) {
      if (own === undefined && !isGone(path)) put(current, path, entry);
      else takeSame(path, entry, own);
    }
  }
  for (const [path, entries] of left) {
    const own = checked.get(path);
    for (const map of own === undefined ? maps : [own]) takeEdited(path, entries, map);
    for (const { entry, count } of entries) if (count > 0) put(stale, path, { ...entry, count });
  }
  return { known, stale: baselineOf(stale), current: baselineOf(current) };

  /** @param own the map that the entry is of; absent where it is gone, so that any map will do */
  function takeSame(path: string, entry: BaselineEntry, own: MapFindings | undefined): void {
    let { count } = entry;
    for (const { map, finding } of found.get(entry.fingerprint) ?? []) {
      if (count === 0) break;
      if ((own !== undefined && map !== own) || known.has(finding)) continue;
      known.add(finding);
      put(current, map.path, { ...entry, count: 1 });
      count--;
    }
    if (count === 0) return;
    const list = left.get(path);
    if (list === undefined) left.set(path, [{ entry, count }]);
    else list.push({ entry, count });
  }

  function takeEdited(path: string, entries: readonly LeftEntry[], map: MapFindings): void {
    const rules = new Set(entries.flatMap(({ entry, count }) => (count > 0 ? [entry.rule] : [])));
    const unknown = map.findings.filter((finding) => rules.has(finding.rule) && !known.has(finding));
    if (unknown.length === 0) return;
    const { entryOf, paths: statements } = map.describe();
    const edited = findEdited({
      known: entries.flatMap((one) =>
        Array.from({ length: Math.min(one.count, unknown.length) }, () => ({
          item: one,
          rule: one.entry.rule,
          place: placeOf(one.entry),
        })),
      ),
      found: unknown.map((finding) => ({ item: finding, rule: finding.rule, place: entryOf(finding).place })),
      paths: statements,
      knownPaths: (baseline.maps.get(path) ?? []).map((entry) => placeOf(entry).path),
    });
    for (const pair of edited) {
      pair.known.count--;
      known.add(pair.found);
      put(current, map.path, entryOf(pair.found));
    }
  }
}

/** An entry, and for how many findings it still stands. */
interface LeftEntry {
  readonly entry: BaselineEntry;
  count: number;
}

/** Baselines of older versions know a statement by its name or title alone. */
function placeOf({ place, about }: BaselineEntry): FindingPlace {
  return place ?? { path: [about] };
}

interface FoundIn {
  readonly map: MapFindings;
  readonly finding: KnownFinding;
}

function byFingerprint(maps: readonly MapFindings[]): ReadonlyMap<string, readonly FoundIn[]> {
  const found = new Map<string, FoundIn[]>();
  for (const map of maps) {
    for (const finding of map.findings) {
      const list = found.get(finding.fingerprint);
      if (list === undefined) found.set(finding.fingerprint, [{ map, finding }]);
      else list.push({ map, finding });
    }
  }
  return found;
}

function put(maps: Map<string, Map<string, BaselineEntry>>, path: string, entry: BaselineEntry): void {
  const entries = maps.get(path) ?? new Map<string, BaselineEntry>();
  maps.set(path, entries);
  const same = entries.get(entry.fingerprint);
  entries.set(entry.fingerprint, same ? { ...same, count: same.count + entry.count } : entry);
}

function baselineOf(maps: ReadonlyMap<string, ReadonlyMap<string, BaselineEntry>>): Baseline {
  return { maps: new Map([...maps].map(([path, entries]) => [path, [...entries.values()]])) };
}
