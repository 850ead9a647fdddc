import {
  createDiagrams,
  createFileMap,
  describeLeftOut,
  mapMarkdown,
  writeShortMarkdown,
} from '@journey-maps/core/views';
import { indexOfJourney } from './choose-journey.ts';
import { getContext, type MapInput } from './parse.ts';

/** The settings of a Markdown page. */
export interface MarkdownOptions {
  /** Writes only the journey with this name or title. Default: the whole file. */
  readonly journey?: string;
  /** Writes an extract of one journey: the purpose, the diagram, the moments with their pains, and the action items. */
  readonly short?: boolean;
  /** Called with a list of everything that an extract leaves out, such as `3 gains and 1 metric`. */
  readonly onLeftOut?: (what: string) => void;
}

/**
 * Writes a map as Markdown, with everything that the picture shows. Nothing in its texts becomes Markdown or HTML.
 *
 * @returns undefined if the map has no such journey
 */
export function toMarkdown(map: MapInput): string;
export function toMarkdown(map: MapInput, options: MarkdownOptions): string | undefined;
export function toMarkdown(
  map: MapInput,
  { journey, short, onLeftOut }: MarkdownOptions = {},
): string | undefined {
  const { document, linked, workspace } = getContext(map);
  const maps = createFileMap(linked, (uri) => workspace.linked(uri));
  if (journey === undefined && short !== true) return mapMarkdown(maps, createDiagrams(linked));
  const at = indexOfJourney(document, journey);
  const chosen = document.journeys[at];
  if (chosen === undefined) return undefined;
  if (onLeftOut !== undefined) {
    const shows = short === true ? 'extract' : 'whole';
    const left = describeLeftOut(maps, { shows, journey: at, isChosen: journey !== undefined });
    if (left !== undefined) onLeftOut(left);
  }
  if (short === true) return writeShortMarkdown(chosen, linked);
  const { language } = maps;
  const picked = { journeys: maps.journeys.slice(at, at + 1), empathyMaps: [], declarations: [] };
  return mapMarkdown(
    language === undefined ? picked : { ...picked, language },
    createDiagrams(linked).slice(at, at + 1),
  );
}
