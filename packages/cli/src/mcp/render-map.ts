import {
  createDiagram,
  createDiagrams,
  createFileMap,
  describeLeftOut,
  mapMarkdown,
  writeMermaidText,
} from '@journey-maps/core/views';
import { loadMaps } from '../files/load-maps.ts';
import type { Io } from '../io.ts';
import { chooseJourney } from '../render/choose-journey.ts';
import { createStandalonePage, pageIsNotBuilt } from '../render/standalone-page.ts';
import type { GivenMap } from './given-map.ts';
import type { ToolAnswer } from './tool.ts';

export type TextFormat = 'markdown' | 'mermaid' | 'svg';

const names = { markdown: 'page', mermaid: 'diagram', svg: 'picture' } as const;

/**
 * Renders a map as a text. It loads no writer of slides or spreadsheets, so that the bundle in the extension
 * stays small.
 */
export async function renderMap(
  { path, shown, root }: GivenMap,
  format: TextFormat,
  title: string | undefined,
  io: Io,
): Promise<ToolAnswer> {
  const [map] = loadMaps([{ path, shown }], root).maps;
  const linked = map?.workspace.linked(map.document.uri);
  if (map === undefined || linked === undefined) return { problem: `${shown} cannot be read.` };
  const { workspace, document } = map;
  if (format === 'markdown' && title === undefined) {
    return {
      text: mapMarkdown(
        createFileMap(linked, (uri) => workspace.linked(uri)),
        createDiagrams(linked),
      ),
    };
  }
  const journey = chooseJourney(document, shown, title);
  if (typeof journey === 'string') return { problem: journey };
  const at = document.journeys.indexOf(journey);
  const maps = createFileMap(linked, (uri) => workspace.linked(uri));
  const shows = format === 'mermaid' ? 'diagram' : format === 'svg' ? 'picture' : 'whole';
  const left = describeLeftOut(maps, { shows, journey: at, isChosen: title !== undefined });
  const note = left && `This ${names[format]} leaves out ${left}. The format markdown has everything.`;
  const asAnswer = (text: string): ToolAnswer => ({ text, ...(note !== undefined && { note }) });
  if (format === 'mermaid') return asAnswer(writeMermaidText(createDiagram(journey, linked)).text);
  if (format === 'markdown') {
    const alone = { ...maps, journeys: maps.journeys.slice(at, at + 1), empathyMaps: [], declarations: [] };
    return asAnswer(mapMarkdown(alone, createDiagrams(linked).slice(at, at + 1)));
  }
  const page = await createStandalonePage(map, linked, { view: 'map', journey, findings: false }, io);
  if (page === undefined) return { problem: pageIsNotBuilt };
  const { printPage } = await import('@journey-maps/print');
  const printed = await printPage(page, { format, paper: 'wide', environment: io.env });
  return 'problem' in printed ? printed : asAnswer(new TextDecoder().decode(printed.content));
}
