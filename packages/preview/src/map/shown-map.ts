import type { Span } from '@journey-maps/core/model';
import type { EmpathyMapView, JourneyMap, MapItem } from '@journey-maps/core/views';

/** The origin of a part of a map: a span of the shown file, or of another file. */
export interface MapPlace {
  readonly span: Span;
  readonly uri?: string;
  /**
   * True if the part is from the last valid text, since its current text has a syntax error. Its span refers to
   * the older text.
   */
  readonly stale?: boolean;
}

/** The content of the map view: one of the file's maps, or its declarations. */
export type ShownMap =
  | { readonly of: 'journey'; readonly map: JourneyMap }
  | { readonly of: 'priorities'; readonly map: JourneyMap }
  | { readonly of: 'empathy-map'; readonly map: EmpathyMapView }
  | { readonly of: 'declarations'; readonly items: readonly MapItem[] };
