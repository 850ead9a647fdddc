import type { JourneyDocument } from '../../model/document.ts';
import type { MapNode } from './map-node.ts';
import type { MapVersion } from './map-version.ts';
import { matchMaps } from './match-maps.ts';
import { type Matching, newMatching } from './matching.ts';
import { type References, referencesIn } from './references.ts';
import { type SharedNames, sharedNames } from './shared-names.ts';

/** Two versions of maps, with their statements paired. */
export interface PairedMaps {
  /** The files that differ. Files with the same text have no changes. */
  readonly baseFiles: readonly MapNode[];
  readonly headFiles: readonly MapNode[];
  readonly baseRefs: References;
  readonly headRefs: References;
  readonly matching: Matching;
  readonly names: SharedNames;
}

/** Pairs the statements of two versions, including statements of surrounding files that the maps refer to. */
export function pairMaps(base: MapVersion, head: MapVersion): PairedMaps {
  const [baseRefs, headRefs] = [referencesIn(base), referencesIn(head)];
  const filesOf = (refs: References, { maps }: MapVersion, other: MapVersion) =>
    [...maps].flatMap(([path, { text }]) =>
      other.maps.get(path)?.text === text ? [] : (refs.fileAt(path) ?? []),
    );
  const baseFiles = filesOf(baseRefs, base, head);
  const headFiles = filesOf(headRefs, head, base);
  const [mine, theirs] = [othersOf(base), othersOf(head)];
  const changed = [...mine].filter(([uri, text]) => theirs.has(uri) && theirs.get(uri) !== text);
  const around = (refs: References) => changed.flatMap(([uri]) => refs.fileAt(uri) ?? []);
  const others = changed.length === 0 ? newMatching() : matchMaps(around(baseRefs), around(headRefs));
  const isUnchanged = (file: string) => {
    const text = base.maps.get(file)?.text ?? mine.get(file);
    return text !== undefined && text === (head.maps.get(file)?.text ?? theirs.get(file));
  };
  const matching = newMatching();
  const names = sharedNames(matching, others, isUnchanged);
  matchMaps(baseFiles, headFiles, { matching, nameOfRef: names.nameOf });
  return { baseFiles, headFiles, baseRefs, headRefs, matching, names };
}

function othersOf({ others = [] }: MapVersion): ReadonlyMap<string, string> {
  return new Map(others.map(({ uri, text }: JourneyDocument) => [uri, text]));
}
