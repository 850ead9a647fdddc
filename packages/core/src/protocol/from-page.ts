import * as v from 'valibot';
import { finite, guard, maybe, position, span } from './schema.ts';

const fromPage = v.variant('type', [
  /** The page is ready for messages. */
  v.object({ type: v.literal('ready') }),
  /** Asks for the view model of this file. The response is `picture` with the same request number. */
  v.object({ type: v.literal('pull'), request: finite, uri: v.string() }),
  /** The user clicked a part that was drawn from this span of the shown file, or of another `file`. */
  v.object({ type: v.literal('reveal'), uri: v.string(), span, file: maybe(v.string()) }),
  /** The user clicked the notice about a syntax error. */
  v.object({ type: v.literal('reveal-place'), uri: v.string(), at: position }),
  v.object({ type: v.literal('lock'), locked: v.boolean() }),
  /** The user asked for the example map in a file without a journey. The editor has its text. */
  v.object({ type: v.literal('insert-example'), uri: v.string() }),
  /** The user ended the comparison. */
  v.object({ type: v.literal('leave-comparison'), uri: v.string() }),
  /**
   * The new state of the file's view (view, journey, filters, folded rows), in the form that an exported page
   * has after the `#` of its URL.
   */
  v.object({ type: v.literal('look'), uri: v.string(), look: v.string() }),
  /** The view state of all files, to keep for later previews. Only the page knows its contents. */
  v.object({ type: v.literal('keep'), state: v.unknown() }),
  /**
   * The drawing as an SVG file, in response to `draw-svg` with the same request number.
   * Absent if the page shows none, or failed.
   */
  v.object({
    type: v.literal('svg'),
    request: finite,
    svg: maybe(v.string()),
    problem: maybe(v.string()),
  }),
  /** The user ended the presentation that the page was opened for. */
  v.object({ type: v.literal('presented') }),
  /** The page could not draw, and keeps its previous drawing. */
  v.object({ type: v.literal('failed'), message: v.string() }),
]);

/** A message from the preview's page to the editor. */
export type FromPage = v.InferOutput<typeof fromPage>;

/** Checks a message from the preview's page. */
export const isFromPage = guard<FromPage>(fromPage);
