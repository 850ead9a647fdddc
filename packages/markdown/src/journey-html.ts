import { type BlockPlace, drawBlock } from './draw-block.ts';
import { toHtml } from './map-element.ts';

/**
 * Renders the maps in a text as static HTML tables, for documentation pages.
 *
 * @param place absent if nothing can be imported
 * @returns HTML with escaped texts; undefined if there is no map to draw
 */
export function journeyHtml(text: string, place?: BlockPlace): string | undefined {
  const { drawing } = drawBlock(text, place);
  return drawing && toHtml(drawing);
}
