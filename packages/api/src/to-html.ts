import { createPicture, createStandaloneData, fillStandalonePage } from '@journey-maps/core/protocol';
import { createDiagrams } from '@journey-maps/core/views';
import { journeyHtml } from '@journey-maps/markdown/journey-html';
import { type CheckOptions, listFindings } from './check.ts';
import { indexOfJourney } from './choose-journey.ts';
import { getContext, type MapInput } from './parse.ts';

/**
 * Draws the maps of a text as tables with their emotion curves, for your own page. It has no script and no
 * style: add `journey-maps/markdown.css` to the page. Nothing in a map becomes HTML or a template.
 *
 * @returns undefined if there is no map to draw
 */
export function toHtmlFragment(map: MapInput): string | undefined {
  const { document, read } = getContext(map);
  return journeyHtml(document.text, { uri: document.uri, read });
}

/** The settings of a page: the initial view, and what it shows. */
export interface StandaloneHtmlOptions extends CheckOptions {
  /** The initial view. Default: `map`. */
  readonly view?: 'map' | 'diagram';
  /** The name or title of the initial journey. Default: the first one. */
  readonly journey?: string;
  /** The initial amount of detail. Default: `standard`. */
  readonly density?: 'overview' | 'standard' | 'everything';
  /** Shows the findings of the map. Default: false. */
  readonly findings?: boolean;
}

/**
 * Returns a map as one self-contained HTML page that needs no network, as `journey render --format html` does.
 * Pictures of the map are replaced by their texts.
 *
 * @throws TypeError or RangeError if the options are invalid; no map causes an exception
 */
export async function toStandaloneHtml(map: MapInput, options: StandaloneHtmlOptions = {}): Promise<string> {
  const context = getContext(map);
  const { document, linked, workspace } = context;
  const { view = 'map', journey, density = 'standard', findings = false } = options;
  const shown = findings ? listFindings(context, options) : [];
  const picture = createPicture(linked, (uri) => workspace.linked(uri), shown);
  const initial = createDiagrams(linked)[journey === undefined ? -1 : indexOfJourney(document, journey)]?.id;
  // Loaded on demand: the page is many times larger than the rest of the package.
  const { page } = await import('./standalone-page.js');
  return fillStandalonePage(
    page,
    createStandaloneData(picture, document.text, {
      view,
      ...(initial === undefined ? {} : { journey: initial }),
      ...(density === 'standard' ? {} : { look: `density=${density}` }),
    }),
  );
}
