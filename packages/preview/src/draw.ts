import { type JourneyDiagram, largest, pictureLanguage } from '@journey-maps/core';
import { arrange } from './arrange.ts';
import type { Drawing } from './drawing.ts';
import { layout } from './layout.ts';
import { measureText, type TextMeasure } from './measure-text.ts';
import { mouldsFor } from './moulds.ts';
import { scaleWidth } from './scale-pane.ts';
import { actorsOf, kindsOf } from './tokens.ts';

/**
 * Draws a journey with what Mermaid draws.
 *
 * @param workshop an element out of sight, in which Mermaid measures
 * @param last what is seen now: it becomes the new picture where the same things stand around it, and is not to be used
 *   any more then
 * @throws where Mermaid draws something else than it was given
 */
export async function draw(
  diagram: JourneyDiagram,
  workshop: Element,
  last: Drawing | undefined,
): Promise<Drawing> {
  const { fontFamily } = getComputedStyle(workshop);
  const measure = measureText(fontFamily);
  const actors = actorsOf(diagram);
  const kinds = kindsOf(diagram);
  const left = leftOf(actors, scaleWidth(pictureLanguage(diagram.language), measure), measure);
  const moulds = await mouldsFor(kinds, actors, left, fontFamily, workshop);
  return arrange(moulds, diagram, { kinds, actors }, measure, last);
}

/** The room left of the tasks: for the legend, and for the scale below it or, where the legend is as long as that, beside it. */
function leftOf(actors: readonly string[], scale: number, measure: TextMeasure): number {
  const legend = legendWidth(actors, measure);
  return actors.length > layout.legendRows ? legend + scale : Math.max(legend, scale);
}

function legendWidth(actors: readonly string[], measure: TextMeasure): number {
  if (actors.length === 0) return 0;
  const widest = largest(
    actors.map((actor) => measure.width(actor, layout.fontSize)),
    0,
  );
  const margin = layout.legendText + widest + layout.gap;
  return Math.min(layout.legendMax, Math.max(layout.legendMin, margin));
}
