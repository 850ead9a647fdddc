import type { FindingPlace } from '@journey-maps/core/rules';
import type { KnownFinding } from '../check/file-result.ts';
import { findEdited } from './find-edited.ts';

/** Findings that a team knows about and has not fixed yet, by map. */
export interface Baseline {
  /** Paths are relative to the baseline's folder, with `/`. */
  readonly maps: ReadonlyMap<string, readonly BaselineEntry[]>;
}

export interface BaselineEntry {
  readonly fingerprint: string;
  readonly rule: string;
  /** The subject of the finding, for readers of the file. */
  readonly about: string;
  /** The number of findings with this fingerprint that the baseline accepts. */
  readonly count: number;
  /** Recognises the finding after small edits; absent in baselines of older versions. */
  readonly place?: FindingPlace;
}

/** The findings of one map. */
export interface MapFindings {
  /** Relative to the baseline's folder. */
  readonly path: string;
  readonly findings: readonly KnownFinding[];
  /** Parses the map again. Called only where findings remain that small edits may explain. */
  readonly describe: () => DescribedMap;
}

/** The data of a map that baseline entries are made from. */
export interface DescribedMap {
  createEntry(finding: KnownFinding): Required<BaselineEntry>;
  /** The paths of all statements of the map. */
  readonly paths: readonly (readonly string[])[];
}

export interface Compared {
  /** The findings that the baseline holds. */
  readonly known: ReadonlySet<KnownFinding>;
  /** The entries of the baseline that match no finding. */
  readonly stale: Baseline;
  /** The baseline without the stale entries. */
  readonly current: Baseline;
}

/**
 * Compares findings with a baseline. An entry accepts as many findings as its count, so that a new finding
 * cannot replace a fixed one unnoticed. An entry also matches the findings of a statement that was reworded,
 * renamed or moved since. The entries of a map that no longer exists match any map with the same findings:
 * the map was moved.
 *
 * @param isThere returns whether a map exists at a path: the entries of existing maps that were not checked
 *   are kept
 */
export function compare(
  baseline: Baseline,
  maps: readonly MapFindings[],
  isThere: (path: string) => boolean,
): Compared {
  const known = new Set<KnownFinding>();
  const stale = new Map<string, Map<string, BaselineEntry>>();
  const current = new Map<string, Map<string, BaselineEntry>>();
  const groups = groupByFingerprint(maps);
  const checked = new Map(maps.map((map) => [map.path, map]));
  const isGone = (path: string) => !checked.has(path) && !isThere(path);
  const paths = [...baseline.maps.keys()];
  const left = new Map<string, LeftEntry[]>();
  for (const path of [...paths.filter((otherPath) => !isGone(otherPath)), ...paths.filter(isGone)]) {
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
  return { known, stale: createBaseline(stale), current: createBaseline(current) };

  /** @param own the map of the entry; absent where that map no longer exists and any map may match */
  function takeSame(path: string, entry: BaselineEntry, own: MapFindings | undefined): void {
    let { count } = entry;
    for (const { map, finding } of groups.get(entry.fingerprint) ?? []) {
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
    const { createEntry, paths: statements } = map.describe();
    const edited = findEdited({
      known: entries.flatMap((entry) =>
        Array.from({ length: Math.min(entry.count, unknown.length) }, () => ({
          item: entry,
          rule: entry.entry.rule,
          place: getPlace(entry.entry),
        })),
      ),
      found: unknown.map((finding) => ({
        item: finding,
        rule: finding.rule,
        place: createEntry(finding).place,
      })),
      paths: statements,
      knownPaths: (baseline.maps.get(path) ?? []).map((entry) => getPlace(entry).path),
    });
    for (const pair of edited) {
      pair.known.count--;
      known.add(pair.found);
      put(current, map.path, createEntry(pair.found));
    }
  }
}

/** An entry, and the number of findings that it can still accept. */
interface LeftEntry {
  readonly entry: BaselineEntry;
  count: number;
}

/** Returns the place of an entry. Baselines of older versions identify a statement by its name or title alone. */
function getPlace({ place, about }: BaselineEntry): FindingPlace {
  return place ?? { path: [about] };
}

interface FoundIn {
  readonly map: MapFindings;
  readonly finding: KnownFinding;
}

function groupByFingerprint(maps: readonly MapFindings[]): ReadonlyMap<string, readonly FoundIn[]> {
  const groups = new Map<string, FoundIn[]>();
  for (const map of maps) {
    for (const finding of map.findings) {
      const list = groups.get(finding.fingerprint);
      if (list === undefined) groups.set(finding.fingerprint, [{ map, finding }]);
      else list.push({ map, finding });
    }
  }
  return groups;
}

function put(maps: Map<string, Map<string, BaselineEntry>>, path: string, entry: BaselineEntry): void {
  const entries = maps.get(path) ?? new Map<string, BaselineEntry>();
  maps.set(path, entries);
  const same = entries.get(entry.fingerprint);
  entries.set(entry.fingerprint, same ? { ...same, count: same.count + entry.count } : entry);
}

function createBaseline(maps: ReadonlyMap<string, ReadonlyMap<string, BaselineEntry>>): Baseline {
  return { maps: new Map([...maps].map(([path, entries]) => [path, [...entries.values()]])) };
}
