import { createDiagrams, createFileMap, mapMarkdown, writeShortMarkdown } from '@journey-maps/core/views';
import { chooseJourney } from '../choose-journey.ts';
import type { RenderTo } from '../rendering.ts';

/** Renders the whole file, or the requested journey. The short form always has one journey. */
export const renderMarkdown: RenderTo = ({ map, linked, options }) => {
  const { document, workspace } = map;
  const maps = () => createFileMap(linked, (uri) => workspace.linked(uri));
  if (options.short !== true && options.journey === undefined)
    return { content: mapMarkdown(maps(), createDiagrams(linked)) };
  const journey = chooseJourney(document, map.shown, options.journey);
  if (typeof journey === 'string') return { problem: journey };
  if (options.short === true) return { content: writeShortMarkdown(journey, linked) };
  const at = document.journeys.indexOf(journey);
  const all = maps();
  const alone = { ...all, journeys: all.journeys.slice(at, at + 1), empathyMaps: [], declarations: [] };
  return { content: mapMarkdown(alone, createDiagrams(linked).slice(at, at + 1)) };
};
