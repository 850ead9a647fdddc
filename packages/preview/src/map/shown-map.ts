import type { EmpathyMapView, JourneyMap, MapItem, Span } from '@journey-maps/core';

/** What was clicked on a map: a stretch of text, of the file shown or of another one. */
export interface MapPlace {
  readonly span: Span;
  readonly uri?: string;
  /** Drawn from before, since its text is broken now: it knows only where it was. */
  readonly stale?: boolean;
}

/** What the frame shows: one of the file's maps, or what it declares. */
export type ShownMap =
  | { readonly of: 'journey'; readonly map: JourneyMap }
  | { readonly of: 'empathy-map'; readonly map: EmpathyMapView }
  | { readonly of: 'declarations'; readonly items: readonly MapItem[] };
