import * as v from 'valibot';
import { picture } from './picture.ts';
import { pictureChange } from './picture-change/picture-change-schema.ts';
import { finite, guard, maybe } from './schema.ts';

const previewDefaults = v.object({
  /** By default, the width of the window decides. */
  view: maybe(v.picklist(['focus', 'map', 'diagram'])),
  density: maybe(v.picklist(['overview', 'everything'])),
});

/** The appearance of a preview before any choice of the user. */
export type PreviewDefaults = v.InferOutput<typeof previewDefaults>;

const toPage = v.variant('type', [
  /** Shows this file from now on. */
  v.object({
    type: v.literal('show'),
    uri: v.string(),
    name: v.string(),
    locked: v.boolean(),
    /**
     * The base of the comparison in the editor's own format. The page keeps it, so that the editor can
     * restore it after a reload.
     */
    comparedWith: maybe(v.string()),
    /** The state that an earlier preview kept (`keep`), for a page without a state of its own. */
    kept: maybe(v.unknown()),
    /** The appearance of a file for which the user has chosen none. */
    defaults: maybe(previewDefaults),
  }),
  /**
   * The view model of this file may have changed, by `change` or else in an unknown way. After typing, `cursor`
   * is the offset in the new text; it is absent for changes from elsewhere.
   */
  v.object({
    type: v.literal('changed'),
    uri: v.string(),
    change: maybe(pictureChange),
    cursor: maybe(finite),
  }),
  /** `picture` is absent if the file can no longer be read. */
  v.object({ type: v.literal('picture'), request: finite, picture: maybe(picture) }),
  /** Asks for the map or the diagram as SVG, if it is shown. The response is `svg`. */
  v.object({
    type: v.literal('draw-svg'),
    request: finite,
    view: v.picklist(['map', 'diagram', 'priorities']),
    findings: v.boolean(),
  }),
  /** The offset of the cursor in the text. `typed` if typing moved it, not the arrow keys or the mouse. */
  v.object({ type: v.literal('cursor'), uri: v.string(), offset: finite, typed: maybe(v.boolean()) }),
]);

/** A message from the editor to the preview's page. */
export type ToPage = v.InferOutput<typeof toPage>;

/** Checks a message to the preview's page. */
export const isToPage = guard<ToPage>(toPage);
