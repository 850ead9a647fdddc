import type { JourneyDocument } from '../../model/document.ts';
import type { MapNode } from './map-node.ts';
import type { MapVersion } from './map-version.ts';
import { matchMaps } from './match-maps.ts';
import { createMatching, type Matching } from './matching.ts';
import { createReferences, type References } from './references.ts';
import { createSharedNames, type SharedNames } from './shared-names.ts';

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
  const [baseRefs, headRefs] = [createReferences(base), createReferences(head)];
  const listFiles = (refs: References, { maps }: MapVersion, other: MapVersion) =>
    [...maps].flatMap(([path, { text }]) =>
      other.maps.get(path)?.text === text ? [] : (refs.getFileAt(path) ?? []),
    );
  const baseFiles = listFiles(baseRefs, base, head);
  const headFiles = listFiles(headRefs, head, base);
  const [mine, theirs] = [mapOthers(base), mapOthers(head)];
  const changed = [...mine].filter(([uri, text]) => theirs.has(uri) && theirs.get(uri) !== text);
  const listAround = (refs: References) => changed.flatMap(([uri]) => refs.getFileAt(uri) ?? []);
  const others =
    changed.length === 0 ? createMatching() : matchMaps(listAround(baseRefs), listAround(headRefs));
  const isUnchanged = (file: string) => {
    const text = base.maps.get(file)?.text ?? mine.get(file);
    return text !== undefined && text === (head.maps.get(file)?.text ?? theirs.get(file));
  };
  const matching = createMatching();
  const names = createSharedNames(matching, others, isUnchanged);
  matchMaps(baseFiles, headFiles, { matching, nameOfRef: names.getName });
  return { baseFiles, headFiles, baseRefs, headRefs, matching, names };
}

function mapOthers({ others = [] }: MapVersion): ReadonlyMap<string, string> {
  return new Map(others.map(({ uri, text }: JourneyDocument) => [uri, text]));
}
