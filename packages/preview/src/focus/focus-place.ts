import type { JourneyMap, MapMoment, MapStage } from '@journey-maps/core/views';

/** The part of a map that is shown in full: a moment, a whole stage, or the whole journey. */
export type FocusPlace =
  | { readonly of: 'journey' }
  | { readonly of: 'stage'; readonly stage: MapStage; readonly s: number }
  | {
      readonly of: 'moment';
      readonly stage: MapStage;
      readonly s: number;
      readonly moment: MapMoment;
      readonly m: number;
    };

/**
 * Returns the part with this id in the current map.
 *
 * @param id the id of a moment or of a stage; `undefined` for the journey
 */
export function findPlaceById(map: JourneyMap, id: string | undefined): FocusPlace | undefined {
  if (id === undefined) return { of: 'journey' };
  for (const [s, stage] of map.stages.entries()) {
    const m = stage.moments.findIndex((moment) => moment.id === id);
    const moment = stage.moments[m];
    if (moment !== undefined) return { of: 'moment', stage, s, moment, m };
    if (stage.id === id) {
      // A stage without steps is its own only moment.
      const [only] = stage.moments;
      return only?.kind === 'stage'
        ? { of: 'moment', stage, s, moment: only, m: 0 }
        : { of: 'stage', stage, s };
    }
  }
  return undefined;
}

/** Returns the id of a part, for `findPlaceById`. */
export function getPlaceId(place: FocusPlace): string | undefined {
  if (place.of === 'journey') return undefined;
  return place.of === 'stage' ? place.stage.id : place.moment.id;
}
