import type { KnownFinding } from '../check/file-result.ts';

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
}

/** Findings of one map. */
export interface MapFindings {
  /** Seen from the baseline's folder. */
  readonly path: string;
  readonly findings: readonly KnownFinding[];
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
 * another. Entries of a map that is no longer there count for one that holds the same: it was moved.
 *
 * @param isThere whether there is a map at a path: entries of maps that are there and were not checked hold on
 */
export function compare(
  baseline: Baseline,
  maps: readonly MapFindings[],
  isThere: (path: string) => boolean,
): Compared {
  const known = new Set<KnownFinding>();
  const stale = new Map<string, BaselineEntry[]>();
  const current = new Map<string, BaselineEntry[]>();
  const checked = new Map(maps.map(({ path, findings }) => [path, findings]));
  const isGone = (path: string) => !checked.has(path) && !isThere(path);
  const paths = [...baseline.maps.keys()];
  for (const path of [...paths.filter((one) => !isGone(one)), ...paths.filter(isGone)]) {
    const candidates = checked.has(path) ? [{ path, findings: checked.get(path) ?? [] }] : maps;
    for (const entry of baseline.maps.get(path) ?? []) {
      if (!checked.has(path) && !isGone(path)) {
        put(current, path, entry);
        continue;
      }
      let left = entry.count;
      for (const map of candidates) {
        const found = map.findings
          .filter((finding) => finding.fingerprint === entry.fingerprint && !known.has(finding))
          .slice(0, left);
        for (const finding of found) known.add(finding);
        if (found.length > 0) put(current, map.path, { ...entry, count: found.length });
        left -= found.length;
      }
      if (left > 0) put(stale, path, { ...entry, count: left });
    }
  }
  return { known, stale: { maps: stale }, current: { maps: current } };
}

function put(maps: Map<string, BaselineEntry[]>, path: string, entry: BaselineEntry): void {
  const list = maps.get(path);
  const same = list?.find(({ fingerprint }) => fingerprint === entry.fingerprint);
  if (list === undefined) maps.set(path, [entry]);
  else if (same === undefined) list.push(entry);
  else list[list.indexOf(same)] = { ...same, count: same.count + entry.count };
}
