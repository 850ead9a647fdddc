import { findLargest } from '@journey-maps/core/text';
import { getPictureLanguage, type JourneyDiagram } from '@journey-maps/core/views';
import type { Drawing } from './drawing.ts';
import { layout } from './layout.ts';
import { arrange } from './layout-diagram.ts';
import { measureText, type TextMeasure } from './measure-text.ts';
import { loadTemplates } from './mermaid-templates.ts';
import { scaleWidth } from './scale-pane.ts';
import { listActors, listTaskKinds } from './tokens.ts';

/**
 * Draws a journey from the shapes that Mermaid draws.
 *
 * @param workshop a hidden element, in which Mermaid measures
 * @param last the current picture; it is updated in place if the frame around the tasks is the same, so do
 * not use it afterwards
 * @throws if Mermaid's drawing does not match its input
 */
export async function draw(
  diagram: JourneyDiagram,
  workshop: Element,
  last: Drawing | undefined,
): Promise<Drawing> {
  const { fontFamily } = getComputedStyle(workshop);
  const measure = measureText(fontFamily);
  const actors = listActors(diagram);
  const kinds = listTaskKinds(diagram);
  const left = measureLeftRoom(actors, scaleWidth(getPictureLanguage(diagram.language), measure), measure);
  const templates = await loadTemplates(kinds, actors, left, fontFamily, workshop);
  return arrange(templates, diagram, { kinds, actors }, measure, last);
}

/**
 * Returns the room left of the tasks. It holds the legend and the scale: the scale is below a short legend,
 * and beside a long one.
 */
function measureLeftRoom(actors: readonly string[], scale: number, measure: TextMeasure): number {
  const legend = measureLegendWidth(actors, measure);
  return actors.length > layout.legendRows ? legend + scale : Math.max(legend, scale);
}

function measureLegendWidth(actors: readonly string[], measure: TextMeasure): number {
  if (actors.length === 0) return 0;
  const widest = findLargest(
    actors.map((actor) => measure.width(actor, layout.fontSize)),
    0,
  );
  const margin = layout.legendText + widest + layout.gap;
  return Math.min(layout.legendMax, Math.max(layout.legendMin, margin));
}
