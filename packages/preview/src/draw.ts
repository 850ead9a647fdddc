import type { JourneyDiagram } from '@journey-maps/core';
import mermaid from 'mermaid';
import { arrange, relabel } from './arrange.ts';
import type { Drawing } from './drawing.ts';
import { layout } from './layout.ts';
import { measureText, type TextMeasure } from './measure-text.ts';
import { journeySettings, tokenText } from './tokens.ts';

/**
 * Draws a journey with Mermaid.
 *
 * @param last what is seen now: where only texts differ it is given these, and nothing is drawn anew
 * @param workshop an element out of sight, in which Mermaid measures what it draws
 * @throws where Mermaid draws something else than it was given
 */
export async function draw(
  diagram: JourneyDiagram,
  workshop: Element,
  last: { readonly drawing: Drawing; readonly diagram: JourneyDiagram } | undefined,
): Promise<Drawing> {
  prepareMermaid();
  const fontFamily = getComputedStyle(document.body).fontFamily;
  const measure = measureText(fontFamily);
  const { text, actors } = tokenText(diagram, legendWidth(diagram, measure));
  // What Mermaid draws depends on these alone: the rest of the diagram is put in afterwards.
  const skeleton = JSON.stringify([
    text,
    actors,
    fontFamily,
    diagram.sections.map(({ tasks }) => tasks.map(({ emotion }) => emotion === undefined)),
  ]);
  if (last !== undefined && skeletons.get(last.drawing) === skeleton) {
    const drawing = relabel(last.drawing, last.diagram, diagram, actors, measure);
    skeletons.set(drawing, skeleton);
    return drawing;
  }
  const { svg } = await mermaid.render('journey-drawing', text, workshop);
  const drawing = arrange(parseSvg(svg), diagram, actors, measure);
  skeletons.set(drawing, skeleton);
  return drawing;
}

/** What of each drawing is Mermaid's. */
const skeletons = new WeakMap<Drawing, string>();

let prepared = false;

function prepareMermaid(): void {
  if (prepared) return;
  prepared = true;
  mermaid.initialize({
    startOnLoad: false,
    suppressErrorRendering: true,
    // No text of a user's passes through Mermaid, so that there is nothing to clean: cleaning takes half of its time.
    securityLevel: 'loose',
    // A map of a thousand steps is drawn too.
    maxTextSize: 5_000_000,
    journey: journeySettings,
  });
}

function legendWidth(diagram: JourneyDiagram, measure: TextMeasure): number {
  const actors = new Set(diagram.sections.flatMap(({ tasks }) => tasks.flatMap((task) => task.actors)));
  const widest = Math.max(0, ...[...actors].map((actor) => measure.width(actor, layout.fontSize)));
  const margin = layout.legendText + widest + layout.gap;
  return Math.min(layout.legendMax, Math.max(layout.legendMin, margin));
}

/** As HTML, since what Mermaid gives is not always XML. A document without a window runs no script. */
function parseSvg(text: string): SVGSVGElement {
  const svg = new DOMParser().parseFromString(text, 'text/html').querySelector('svg');
  if (svg === null) throw new Error('Mermaid drew no picture');
  return document.adoptNode(svg);
}
