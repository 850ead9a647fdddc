import type { KnownFinding } from '../check/file-result.ts';
import type { BaselineEntry } from './baseline.ts';
import { describeMap } from './describe-map.ts';

/** Returns baseline entries for all findings of a map. */
export function createBaselineEntries(
  findings: readonly KnownFinding[],
  text: string,
  path: string,
): BaselineEntry[] {
  if (findings.length === 0) return [];
  const entries = new Map<string, BaselineEntry>();
  const { createEntry } = describeMap(text, path);
  for (const finding of findings) {
    const { fingerprint } = finding;
    const known = entries.get(fingerprint);
    entries.set(fingerprint, known ? { ...known, count: known.count + 1 } : createEntry(finding));
  }
  return [...entries.values()];
}
