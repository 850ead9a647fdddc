import {
  getPictureLanguage,
  type JourneyMap,
  type MapFeeling,
  type PictureLanguage,
} from '@journey-maps/core/views';
import { assignFindings, type PlacedFindings } from '../map/assign-findings.ts';
import { filterMap } from '../map/map-filter.ts';
import type { MapLook } from '../map/map-frame.ts';
import { createReferences, type References } from '../map/references.ts';

/** All input for drawing the parts of the Focus. */
export interface FocusContext {
  /** The filtered map. */
  readonly map: JourneyMap;
  /** Returns whether the filter shows a persona, by its index among the map's people. */
  readonly isShown: (person: number) => boolean;
  /** The personas with their visibility, as part of the look key of everything that shows feelings. */
  readonly people: string;
  readonly language: PictureLanguage;
  readonly references: References;
  readonly placed: PlacedFindings;
}

/** Prepares a map for drawing with the page's settings. */
export function createFocusContext(map: JourneyMap, { filter, findings, language }: MapLook): FocusContext {
  const chosen = map.people.findIndex(({ id }) => id === filter.person);
  return {
    map: filterMap(map, filter),
    isShown: (person) => chosen < 0 || person === chosen,
    people: JSON.stringify(map.people.map(({ id, title }, i) => [id, title, chosen < 0 || i === chosen])),
    language: getPictureLanguage(language),
    references: createReferences(map),
    placed: assignFindings(map, findings),
  };
}

/** Returns the feelings at a moment of all personas that are shown, with their indexes among the map's people. */
export function listShownFeelings(
  feelings: readonly MapFeeling[],
  { isShown }: FocusContext,
): readonly { readonly person: number; readonly feeling: MapFeeling }[] {
  return feelings.flatMap((feeling, person) =>
    feeling.present && isShown(person) ? [{ person, feeling }] : [],
  );
}
