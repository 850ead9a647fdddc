import type { FromPage, Picture } from '@journey-maps/core/protocol';
import type { ComparedPlace } from '@journey-maps/core/versions';
import type { MapPlace } from './map/shown-map.ts';

/** Actions that open positions in the text. */
export interface LeadToText {
  /** Opens the text of a part that was clicked in the picture. */
  readonly reveal: (place: MapPlace) => void;
  /** Opens a position in the base or the head of a comparison. */
  readonly revealCompared: (place: ComparedPlace) => void;
}

/**
 * @param uri returns the shown file
 * @param picture returns its current picture
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
      // While the file changes, the picture still shows the former file.
      if (shown === undefined || now === undefined) return;
      // A stale part has the span of an older text. Its current text has a syntax error, so that is the
      // position to open.
      if (place.stale === true && now.broken) say({ type: 'reveal-place', uri: shown, at: now.broken.at });
      else revealCompared(place);
    },
    revealCompared,
  };
}
