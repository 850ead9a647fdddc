import { isFailure } from '@journey-maps/core/text';
import { chooseJourney } from '../choose-journey.ts';
import { isForTerminal, type Rendering, type RenderRequest, type RenderTo } from '../rendering.ts';
import { createStandalonePage, pageIsNotBuilt } from '../standalone-page.ts';

export const renderSvg: RenderTo = async (request) => {
  const drawn = await drawPicture(request, 'svg');
  return isFailure(drawn) ? drawn : { content: new TextDecoder().decode(drawn.content) };
};

export const renderPng: RenderTo = (request) => renderBytes(request, 'png');

export const renderPdf: RenderTo = (request) => renderBytes(request, 'pdf');

async function renderBytes(request: RenderRequest, format: 'png' | 'pdf'): Promise<Rendering> {
  if (!isForTerminal(request)) return drawPicture(request, format);
  return {
    problem: `a ${format.toUpperCase()} is not text: use -o to name the output file, such as -o map.${format}.`,
  };
}

/** Draws a picture or PDF in a browser. */
async function drawPicture({ map, linked, options, io }: RenderRequest, format: 'svg' | 'png' | 'pdf') {
  const { journey: wanted, view = 'map', density, confidence, findings = false } = options;
  const { paper = format === 'pdf' ? 'a4' : 'wide' } = options;
  // A file without journeys may have other cards to show, such as personas.
  const { journeys } = map.document;
  const journey =
    journeys.length === 0 && wanted === undefined
      ? undefined
      : chooseJourney(map.document, map.shown, wanted);
  if (typeof journey === 'string') return { problem: journey };
  const page = await createStandalonePage(map, linked, { view, density, confidence, journey, findings }, io);
  if (page === undefined) return { problem: pageIsNotBuilt };
  const { printPage } = await import('@journey-maps/print');
  return printPage(page, { format, paper, environment: io.env });
}
