import { placeOfFinding, statementPaths, subjectOf } from '@journey-maps/core/rules';
import { parse } from '@journey-maps/language/parse';
import { fileUri } from '../files/file-uri.ts';
import type { DescribedMap } from './baseline.ts';

/** Parses a map and returns the data that a baseline keeps about its findings. */
export function describeMap(text: string, path: string): DescribedMap {
  const document = parse(text, fileUri(path));
  return {
    entryOf: (finding) => ({
      fingerprint: finding.fingerprint,
      rule: finding.rule,
      about: subjectOf(document, finding),
      count: 1,
      place: placeOfFinding(document, finding),
    }),
    get paths() {
      return statementPaths(document);
    },
  };
}
