import type { Position } from '../model/source-position.ts';
import type { Span } from '../model/values.ts';
import type { Picture, PictureChange } from './server-messages.ts';

/** The appearance of a preview before any choice of the user. */
export interface PreviewDefaults {
  /** By default, the width of the window decides. */
  readonly view?: 'focus' | 'map' | 'diagram';
  readonly density?: 'overview' | 'everything';
}

/** A message from the preview's page to the editor. `isFromPage` checks it on arrival. */
export type FromPage =
  /** The page is ready for messages. */
  | { readonly type: 'ready' }
  /** Asks for the view model of this file. The response is `picture` with the same request number. */
  | { readonly type: 'pull'; readonly request: number; readonly uri: string }
  /** The user clicked a part that was drawn from this span of the shown file, or of another `file`. */
  | { readonly type: 'reveal'; readonly uri: string; readonly span: Span; readonly file?: string }
  /** The user clicked the notice about a syntax error. */
  | { readonly type: 'reveal-place'; readonly uri: string; readonly at: Position }
  | { readonly type: 'lock'; readonly locked: boolean }
  /** The user asked for the example map in a file without a journey. The editor has its text. */
  | { readonly type: 'insert-example'; readonly uri: string }
  /** The user ended the comparison. */
  | { readonly type: 'leave-comparison'; readonly uri: string }
  /**
   * The new state of the file's view (view, journey, filters, folded rows), in the form that an exported page
   * has after the `#` of its URL.
   */
  | { readonly type: 'look'; readonly uri: string; readonly look: string }
  /** The view state of all files, to keep for later previews. Only the page knows its contents. */
  | { readonly type: 'keep'; readonly state: unknown }
  /**
   * The drawing as an SVG file, in response to `draw-svg` with the same request number.
   * Absent if the page shows none, or failed.
   */
  | { readonly type: 'svg'; readonly request: number; readonly svg?: string; readonly problem?: string }
  /** The user ended the presentation that the page was opened for. */
  | { readonly type: 'presented' }
  /** The page could not draw, and keeps its previous drawing. */
  | { readonly type: 'failed'; readonly message: string };

/** A message from the editor to the preview's page. `isToPage` checks it on arrival. */
export type ToPage =
  /** Shows this file from now on. */
  | {
      readonly type: 'show';
      readonly uri: string;
      readonly name: string;
      readonly locked: boolean;
      /**
       * The base of the comparison in the editor's own format. The page keeps it, so that the editor can
       * restore it after a reload.
       */
      readonly comparedWith?: string;
      /** The state that an earlier preview kept (`keep`), for a page without a state of its own. */
      readonly kept?: unknown;
      /** The appearance of a file for which the user has chosen none. */
      readonly defaults?: PreviewDefaults;
    }
  /**
   * The view model of this file may have changed, by `change` or else in an unknown way.
   * After typing, `cursor` is the offset in the new text; changes from elsewhere have none.
   */
  | {
      readonly type: 'changed';
      readonly uri: string;
      readonly change?: PictureChange;
      readonly cursor?: number;
    }
  /** `picture` is absent if the file can no longer be read. */
  | { readonly type: 'picture'; readonly request: number; readonly picture?: Picture }
  /** Asks for the map or the diagram as SVG, if it is shown. The response is `svg`. */
  | {
      readonly type: 'draw-svg';
      readonly request: number;
      readonly view: 'map' | 'diagram';
      readonly findings: boolean;
    }
  /** The offset of the cursor in the text. `typed` if typing moved it, not the arrow keys or the mouse. */
  | { readonly type: 'cursor'; readonly uri: string; readonly offset: number; readonly typed?: boolean };
