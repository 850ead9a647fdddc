import type { Audience, Paper } from '@journey-maps/core/views';
import type { RenderFormat } from './formats.ts';
import type { Density, ShownView } from './standalone-page.ts';

export interface RenderArguments {
  readonly format: RenderFormat;
  readonly journey?: string;
  readonly output?: string;
  /** The view, or for a page with both views, the initial one. */
  readonly view?: ShownView;
  /** For Markdown: a summary instead of everything. */
  readonly short?: boolean;
  /** The density of a map on a page or a picture. */
  readonly density?: Density;
  /** For a page or a picture: shows the findings of the map. */
  readonly findings?: boolean;
  /** The audience of the slides. */
  readonly audience?: Audience;
  /** The paper of a picture or PDF. */
  readonly paper?: Paper;
}

/** Returns whether a browser draws the format. */
export function isDrawn(format: RenderFormat): format is 'svg' | 'png' | 'pdf' {
  return format === 'svg' || format === 'png' || format === 'pdf';
}
