import { diagramsOf, mermaidText } from '@journey-maps/core/views';
import { indexOfJourney } from './choose-journey.ts';
import { contextOf, type MapInput } from './parse.ts';

/** The settings of a Mermaid diagram. */
export interface MermaidOptions {
  /** The name or title of the journey. Default: the first one. */
  readonly journey?: string;
}

/**
 * Writes a journey as a Mermaid diagram. Above 50,000 characters, GitHub's limit, it shortens labels and leaves
 * out the last stages, which its last section reports.
 *
 * @returns undefined if the map has no such journey
 */
export function toMermaid(map: MapInput, { journey }: MermaidOptions = {}): string | undefined {
  const { document, linked } = contextOf(map);
  const diagram = diagramsOf(linked)[indexOfJourney(document, journey)];
  return diagram === undefined ? undefined : mermaidText(diagram).text;
}
