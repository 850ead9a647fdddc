import type { ComparedPlace, FromPage, Picture } from '@journey-maps/core';
import type { MapPlace } from './map/shown-map.ts';

/** Leads from the page to places of the text. */
export interface LeadToText {
  /** Leads to what was clicked in the picture. */
  readonly reveal: (place: MapPlace) => void;
  /** Leads to a place of either version of a comparison. */
  readonly revealCompared: (place: ComparedPlace) => void;
}

/**
 * @param uri gives the file that is shown
 * @param picture gives what is known of it now
 */
export function leadToText(
  say: (message: FromPage) => void,
  uri: () => string | undefined,
  picture: () => Picture | undefined,
): LeadToText {
  function revealCompared({ span, uri: file }: ComparedPlace): void {
    const shown = uri();
    if (shown !== undefined)
      say({ type: 'reveal', uri: shown, span, ...(file === undefined ? {} : { file }) });
  }
  return {
    reveal: (place) => {
      const [shown, now] = [uri(), picture()];
      // Between two files the picture is still of the one before.
      if (shown === undefined || now === undefined) return;
      // A stale part knows only where it was. What it was made from cannot be read, and here is where.
      if (place.stale === true && now.broken) say({ type: 'reveal-place', uri: shown, at: now.broken.at });
      else revealCompared(place);
    },
    revealCompared,
  };
}
