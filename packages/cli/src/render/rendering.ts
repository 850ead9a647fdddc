import type { LinkedDocument } from '@journey-maps/core/semantics';
import type { Result } from '@journey-maps/core/text';
import type { Audience, Paper } from '@journey-maps/core/views';
import type { LoadedMap } from '../files/load-maps.ts';
import type { Io } from '../io.ts';
import type { Density, ShownView } from './standalone-page.ts';

/** The options of a rendering. */
export interface RenderOptions {
  /** The name of the format. */
  readonly format: string;
  readonly journey?: string;
  readonly output?: string;
  /** The view, or for a page with both views, the initial one. */
  readonly view?: ShownView;
  /** For Markdown: a summary instead of everything. */
  readonly short?: boolean;
  /** The density of a map on a page or a picture. */
  readonly density?: Density;
  /** For a page or a picture: colours the moments by their best basis. */
  readonly confidence?: boolean;
  /** For a page or a picture: shows the findings of the map. */
  readonly findings?: boolean;
  /** The audience of the slides. */
  readonly audience?: Audience;
  /** The paper of a picture or PDF. */
  readonly paper?: Paper;
}

/** A map to render. */
export interface RenderRequest {
  readonly map: LoadedMap;
  readonly linked: LinkedDocument;
  readonly options: RenderOptions;
  readonly io: Io;
}

export type Rendering = Result<{ readonly content: string | Uint8Array }>;

/** Renders a map in one format. */
export type RenderTo = (request: RenderRequest) => Rendering | Promise<Rendering>;

/** Returns whether the output would be shown in a terminal. */
export function isForTerminal({ options, io }: RenderRequest): boolean {
  return options.output === undefined && io.stdout.isTerminal === true;
}

/** Returns a problem if one journey was requested from a format that contains the whole file. */
export function journeyProblem({ options }: RenderRequest): string | undefined {
  if (options.journey === undefined) return undefined;
  return `${options.format.toUpperCase()} contains the whole file: leave out --journey, or choose another format.`;
}
