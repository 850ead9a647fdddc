import { createDiagrams, createFileMap, describeLeftOut, writeMermaidText } from '@journey-maps/core/views';
import { indexOfJourney } from './choose-journey.ts';
import { getContext, type MapInput } from './parse.ts';

/** The settings of a Mermaid diagram. */
export interface MermaidOptions {
  /** The name or title of the journey. Default: the first one. */
  readonly journey?: string;
  /** Called with a list of everything that the diagram leaves out, such as `3 pains and 1 gain`. */
  readonly onLeftOut?: (what: string) => void;
}

/**
 * Writes a journey as a Mermaid diagram. Above 50,000 characters, GitHub's limit, it shortens labels and leaves
 * out the last stages, which its last section reports.
 *
 * @returns undefined if the map has no such journey
 */
export function toMermaid(map: MapInput, { journey, onLeftOut }: MermaidOptions = {}): string | undefined {
  const { document, linked, workspace } = getContext(map);
  const at = indexOfJourney(document, journey);
  const diagram = createDiagrams(linked)[at];
  if (diagram === undefined) return undefined;
  if (onLeftOut !== undefined) {
    const maps = createFileMap(linked, (uri) => workspace.linked(uri));
    const left = describeLeftOut(maps, { shows: 'diagram', journey: at, isChosen: journey !== undefined });
    if (left !== undefined) onLeftOut(left);
  }
  return writeMermaidText(diagram).text;
}
