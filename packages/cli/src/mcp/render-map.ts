import { diagramOf, diagramsOf, mapMarkdown, mapsOf, mermaidText } from '@journey-maps/core/views';
import { loadMaps } from '../files/load-maps.ts';
import type { Io } from '../io.ts';
import { chooseJourney } from '../render/choose-journey.ts';
import { pageIsNotBuilt, standalonePage } from '../render/standalone-page.ts';
import type { GivenMap } from './given-map.ts';
import type { ToolAnswer } from './tool.ts';

export type TextFormat = 'markdown' | 'mermaid' | 'svg';

/**
 * Renders a map as a text. It loads no writer of slides or spreadsheets, so that the bundle in the extension
 * stays small.
 */
export async function renderMap(
  { path, shown, root }: GivenMap,
  format: TextFormat,
  wanted: string | undefined,
  io: Io,
): Promise<ToolAnswer> {
  const [map] = loadMaps([{ path, shown }], root).maps;
  const linked = map?.workspace.linked(map.document.uri);
  if (map === undefined || linked === undefined) return { problem: `${shown} cannot be read.` };
  const { workspace, document } = map;
  if (format === 'markdown' && wanted === undefined) {
    return {
      text: mapMarkdown(
        mapsOf(linked, (uri) => workspace.linked(uri)),
        diagramsOf(linked),
      ),
    };
  }
  const journey = chooseJourney(document, shown, wanted);
  if (typeof journey === 'string') return { problem: journey };
  if (format === 'mermaid') return { text: mermaidText(diagramOf(journey, linked)).text };
  if (format === 'markdown') {
    const at = document.journeys.indexOf(journey);
    const { journeys } = mapsOf(linked, (uri) => workspace.linked(uri));
    const one = { journeys: journeys.slice(at, at + 1), empathyMaps: [], declarations: [] };
    return { text: mapMarkdown(one, diagramsOf(linked).slice(at, at + 1)) };
  }
  const page = await standalonePage(map, linked, { view: 'map', journey, findings: false }, io);
  if (page === undefined) return { problem: pageIsNotBuilt };
  const { printPage } = await import('@journey-maps/print');
  const printed = await printPage(page, { format, paper: 'wide', environment: io.env });
  return 'problem' in printed ? printed : { text: new TextDecoder().decode(printed.content) };
}
