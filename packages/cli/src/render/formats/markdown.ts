import { diagramsOf, mapMarkdown, mapsOf, shortMarkdown } from '@journey-maps/core/views';
import { chooseJourney } from '../choose-journey.ts';
import type { RenderTo } from '../rendering.ts';

/** Renders the whole file, or the requested journey. The short form always has one journey. */
export const renderMarkdown: RenderTo = ({ map, linked, options }) => {
  const { document, workspace } = map;
  const maps = () => mapsOf(linked, (uri) => workspace.linked(uri));
  if (options.short !== true && options.journey === undefined)
    return { content: mapMarkdown(maps(), diagramsOf(linked)) };
  const journey = chooseJourney(document, map.shown, options.journey);
  if (typeof journey === 'string') return { problem: journey };
  if (options.short === true) return { content: shortMarkdown(journey, linked) };
  const at = document.journeys.indexOf(journey);
  const all = maps();
  const alone = { ...all, journeys: all.journeys.slice(at, at + 1), empathyMaps: [], declarations: [] };
  return { content: mapMarkdown(alone, diagramsOf(linked).slice(at, at + 1)) };
};
