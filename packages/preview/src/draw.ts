import type { JourneyDiagram } from '@journey-maps/core';
import mermaid from 'mermaid';
import { arrange } from './arrange.ts';
import type { Drawing } from './drawing.ts';
import { layout } from './layout.ts';
import { measureText, type TextMeasure } from './measure-text.ts';
import { journeySettings, tokenText } from './tokens.ts';

/**
 * Draws a journey with Mermaid.
 *
 * @param workshop an element out of sight, in which Mermaid measures what it draws
 * @throws where Mermaid draws something else than it was given
 */
export async function draw(diagram: JourneyDiagram, workshop: Element): Promise<Drawing> {
  prepareMermaid();
  const measure = measureText(getComputedStyle(document.body).fontFamily);
  const { text, actors } = tokenText(diagram, legendWidth(diagram, measure));
  const { svg } = await mermaid.render('journey-drawing', text, workshop);
  return arrange(parseSvg(svg), diagram, actors, measure);
}

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
