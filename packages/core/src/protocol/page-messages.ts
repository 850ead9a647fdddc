import type { Position } from '../model/source-position.ts';
import type { Span } from '../model/values.ts';
import type { Picture, PictureChange } from './server-messages.ts';

/** What the preview's page says to the editor. `isFromPage` checks it on arrival. */
export type FromPage =
  /** The page is ready to be told what to show. */
  | { readonly type: 'ready' }
  /** It wants the picture of this file. The answer is `picture` with the same request number. */
  | { readonly type: 'pull'; readonly request: number; readonly uri: string }
  /** Somebody clicked what was drawn from this stretch of text: of the file shown, or of another one that it names. */
  | { readonly type: 'reveal'; readonly uri: string; readonly span: Span; readonly file?: string }
  /** Somebody clicked the notice of a place that cannot be read. */
  | { readonly type: 'reveal-place'; readonly uri: string; readonly at: Position }
  | { readonly type: 'lock'; readonly locked: boolean }
  /** Somebody asked for the example map in a file without one. The text is the editor's, not the page's. */
  | { readonly type: 'insert-example'; readonly uri: string }
  /** Somebody has seen what changed: from now on it is the map alone. */
  | { readonly type: 'leave-comparison'; readonly uri: string }
  /**
   * How the file is looked at from now on (view, journey, filters, folded rows), as a page that stands alone has it
   * behind the `#` of its address.
   */
  | { readonly type: 'look'; readonly uri: string; readonly look: string }
  /** How all files are looked at, to be kept for previews that are opened later. Only the page knows what is in it. */
  | { readonly type: 'keep'; readonly state: unknown }
  /** The picture as an SVG file: the answer to `draw-svg` with the same request number; absent where it shows none, or it failed. */
  | { readonly type: 'svg'; readonly request: number; readonly svg?: string; readonly problem?: string }
  /** Somebody ended the presentation that the page was opened for. */
  | { readonly type: 'presented' }
  /** It could not draw, and keeps what it drew before. */
  | { readonly type: 'failed'; readonly message: string };

/** What the editor says to the preview's page. `isToPage` checks it on arrival. */
export type ToPage =
  /** From now on this file is shown. */
  | {
      readonly type: 'show';
      readonly uri: string;
      readonly name: string;
      readonly locked: boolean;
      /** What it is compared with, in the editor's own words: kept, so that the editor finds it again after a reload. */
      readonly comparedWith?: string;
      /** What an earlier preview kept (`keep`): a page that has nothing of its own begins with that. */
      readonly kept?: unknown;
    }
  /**
   * The picture of this file may have changed: in this, or in whatever it may be. The cursor is where it is in the text
   * of the new one, after typing; a change from elsewhere has none.
   */
  | {
      readonly type: 'changed';
      readonly uri: string;
      readonly change?: PictureChange;
      readonly cursor?: number;
    }
  /** `picture` is absent where the file cannot be read any more. */
  | { readonly type: 'picture'; readonly request: number; readonly picture?: Picture }
  /** Somebody wants to save the map or the diagram, if it is shown. The answer is `svg`. */
  | {
      readonly type: 'draw-svg';
      readonly request: number;
      readonly view: 'map' | 'diagram';
      readonly findings: boolean;
    }
  /** The cursor is here: an offset in the text. `typed` where typing moved it, and not the arrows or the mouse. */
  | { readonly type: 'cursor'; readonly uri: string; readonly offset: number; readonly typed?: boolean };
