import { describeFindingPlace, listStatementPaths, nameSubject } from '@journey-maps/core/rules';
import { parse } from '@journey-maps/language/parse';
import { createFileUri } from '../files/file-uri.ts';
import type { DescribedMap } from './baseline.ts';

/** Parses a map and returns the data that a baseline keeps about its findings. */
export function describeMap(text: string, path: string): DescribedMap {
  const document = parse(text, createFileUri(path));
  return {
    createEntry: (finding) => ({
      fingerprint: finding.fingerprint,
      rule: finding.rule,
      about: nameSubject(document, finding),
      count: 1,
      place: describeFindingPlace(document, finding),
    }),
    get paths() {
      return listStatementPaths(document);
    },
  };
}
