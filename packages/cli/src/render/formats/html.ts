import { chooseJourney } from '../choose-journey.ts';
import type { RenderTo } from '../rendering.ts';
import { createStandalonePage, pageIsNotBuilt } from '../standalone-page.ts';

/** Renders a page of the whole file, even of one without journeys. */
export const renderHtml: RenderTo = async ({ map, linked, options, io }) => {
  const { journey: wanted, view = 'map', density, confidence, findings = false } = options;
  const journey = wanted === undefined ? undefined : chooseJourney(map.document, map.shown, wanted);
  if (typeof journey === 'string') return { problem: journey };
  const content = await createStandalonePage(
    map,
    linked,
    { view, density, confidence, journey, findings },
    io,
  );
  return content === undefined ? { problem: pageIsNotBuilt } : { content };
};
