import { type JourneyMap, type MapFeeling, type PictureLanguage, pictureLanguage } from '@journey-maps/core';
import { filterMap } from '../map/map-filter.ts';
import type { MapLook } from '../map/map-frame.ts';
import { type PlacedFindings, placeFindings } from '../map/place-findings.ts';
import { type References, referencesIn } from '../map/references.ts';

/** Everything that the parts of the focus are drawn from. */
export interface FocusContext {
  /** Without what the filter leaves out. */
  readonly map: JourneyMap;
  /** Tells whether the filter shows a person, by their place among the map's people. */
  readonly isShown: (person: number) => boolean;
  /** The people who are shown, by title: part of the look of whatever shows how they feel. */
  readonly people: string;
  readonly language: PictureLanguage;
  readonly references: References;
  readonly placed: PlacedFindings;
}

/** Prepares a map to be drawn as the look of the page wants it. */
export function focusContext(map: JourneyMap, { filter, findings, language }: MapLook): FocusContext {
  const chosen = map.people.findIndex(({ id }) => id === filter.person);
  return {
    map: filterMap(map, filter),
    isShown: (person) => chosen < 0 || person === chosen,
    people: JSON.stringify(map.people.map(({ id, title }, i) => [id, title, chosen < 0 || i === chosen])),
    language: pictureLanguage(language),
    references: referencesIn(map),
    placed: placeFindings(map, findings),
  };
}

/** Returns how everybody who is shown feels at a moment, with their place among the map's people. */
export function shownFeelings(
  feelings: readonly MapFeeling[],
  { isShown }: FocusContext,
): readonly { readonly person: number; readonly feeling: MapFeeling }[] {
  return feelings.flatMap((feeling, person) =>
    feeling.present && isShown(person) ? [{ person, feeling }] : [],
  );
}
