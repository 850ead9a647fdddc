import { subjectOf } from '@journey-maps/core';
import { parse } from '@journey-maps/language/parse';
import type { KnownFinding } from '../check/file-result.ts';
import { fileUri } from '../files/file-uri.ts';
import type { BaselineEntry } from './baseline.ts';

/** What a baseline says that holds all findings of a map. */
export function entriesOf(findings: readonly KnownFinding[], text: string, path: string): BaselineEntry[] {
  const entries = new Map<string, BaselineEntry>();
  const document = findings.length === 0 ? undefined : parse(text, fileUri(path));
  for (const finding of findings) {
    const { fingerprint, rule } = finding;
    const count = (entries.get(fingerprint)?.count ?? 0) + 1;
    const about = document === undefined ? '' : subjectOf(document, finding);
    entries.set(fingerprint, { fingerprint, rule, about, count });
  }
  return [...entries.values()];
}
