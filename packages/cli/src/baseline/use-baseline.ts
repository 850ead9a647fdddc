import { existsSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import type { FileResult, KnownFinding } from '../check/file-result.ts';
import { convertToSlashes } from '../files/find-maps.ts';
import { type Baseline, compare } from './baseline.ts';
import { readBaseline, writeBaseline } from './baseline-file.ts';

export interface BaselineSetting {
  /** As given on the command line. */
  readonly file: string;
  /** Absolute. */
  readonly path: string;
  readonly write: boolean;
  readonly prune: boolean;
}

export interface UsedBaseline {
  /** The findings that the baseline holds. */
  readonly known: ReadonlySet<KnownFinding>;
  /** A sentence about entries without a finding, or none. */
  readonly stale: readonly string[];
  /** Reasons why the baseline cannot be used or written, in sentences. */
  readonly problems: readonly string[];
}

/** Compares findings with a baseline. On request, writes a new baseline, or the old one without its stale entries. */
export async function useBaseline(
  { file, path, write, prune }: BaselineSetting,
  maps: readonly { readonly path: string; readonly text: string }[],
  results: readonly FileResult[],
): Promise<UsedBaseline> {
  const folder = dirname(path);
  const read = write && !existsSync(path) ? { baseline: { maps: new Map() } } : readBaseline(path);
  if (read.baseline === undefined && !write) {
    return { known: new Set(), stale: [], problems: [`${file} ${read.problem}.`] };
  }
  const before: Baseline = read.baseline ?? { maps: new Map() };
  const { describeMap } = await import('./describe-map.ts');
  const mapFindings = maps.map((map, index) => ({
    path: convertToSlashes(relative(folder, map.path)),
    findings: results[index]?.findings ?? [],
    describe: () => describeMap(map.text, map.path),
    map,
  }));
  const isThere = (otherPath: string) => existsSync(resolve(folder, otherPath));
  if (write) {
    const { createBaselineEntries: listEntries } = await import('./create-baseline-entries.ts');
    const entries = new Map([...before.maps].filter(([otherPath]) => isThere(otherPath)));
    for (const findings of mapFindings)
      entries.set(findings.path, listEntries(findings.findings, findings.map.text, findings.map.path));
    return {
      known: new Set(mapFindings.flatMap(({ findings }) => findings)),
      stale: [],
      problems: writing(writeBaseline(path, { maps: entries })),
    };
  }
  const { known, stale, current } = compare(before, mapFindings, isThere);
  if (prune) return { known, stale: [], problems: writing(writeBaseline(path, current)) };
  return { known, stale: describeStale(file, stale), problems: [] };

  function writing(problem: string | undefined): string[] {
    return problem === undefined ? [] : [`${file} cannot be written: ${problem}.`];
  }
}

const mostNamed = 3;

function describeStale(file: string, { maps }: Baseline): string[] {
  const all = [...maps].flatMap(([map, entries]) => entries.map((entry) => ({ map, ...entry })));
  if (all.length === 0) return [];
  const count = all.reduce((sum, entry) => sum + entry.count, 0);
  const named = all
    .slice(0, mostNamed)
    .map(({ map, rule, about }) => `${rule}${about === '' ? '' : ` of ${about}`} in ${map}`);
  const more = all.length > mostNamed ? ', …' : '';
  const what = count === 1 ? 'a finding' : `${count} findings`;
  return [
    `${file} lists ${what} that the check no longer reports (${named.join(', ')}${more}). Remove ${count === 1 ? 'it' : 'them'} with --prune-baseline.`,
  ];
}
