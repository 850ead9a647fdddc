import { resolve } from 'node:path';
import { entriesOf, modelJson, tableOf } from '@journey-maps/core/interchange';
import type { Journey, JourneyDocument } from '@journey-maps/core/model';
import type { LinkedDocument } from '@journey-maps/core/semantics';
import { isFailure, type Result } from '@journey-maps/core/text';
import {
  diagramOf,
  diagramsOf,
  mapMarkdown,
  mapsOf,
  mermaidText,
  shortMarkdown,
  wordsFor,
} from '@journey-maps/core/views';
import { localDay } from '../check/day.ts';
import { complain, tell } from '../complain.ts';
import { attempt, attemptLater } from '../files/attempt.ts';
import { pathOfUri } from '../files/file-uri.ts';
import type { FoundMap } from '../files/find-maps.ts';
import { type LoadedMap, loadMaps } from '../files/load-maps.ts';
import { outputProblem } from '../files/output-problem.ts';
import { writeFileAtomic } from '../files/write-file-atomic.ts';
import type { ExitCode, Io } from '../io.ts';
import { visibleJson, visibleLines } from '../terminal/visible.ts';
import { chooseJourney } from './choose-journey.ts';
import { brandOfMap, settingsOfMap } from './map-brand.ts';
import { isDrawn, type RenderArguments } from './render-arguments.ts';
import { findLeftOut, type LeftOut, reportLeftOut } from './report-left-out.ts';
import { pageIsNotBuilt, type ShownView, standalonePage } from './standalone-page.ts';

/**
 * Renders a map, as far as it can be read, to a file or to standard output.
 *
 * @param found its text is absent if the file is still to be read
 * @param onLeftOut gets the content that the rendering leaves out; by default, it is reported
 */
export async function renderMap(
  found: FoundMap & { readonly text?: string },
  options: RenderArguments,
  io: Io,
  onLeftOut: (leftOut: LeftOut) => void = (leftOut) => reportLeftOut([leftOut], io),
): Promise<ExitCode> {
  const { output } = options;
  const refused = output === undefined ? undefined : outputProblem(resolve(io.folder, output));
  if (refused !== undefined) return complain(io, `${output} is not written: ${refused}.`);
  const { maps, unreadable } = loadMaps([found], io.folder);
  const [map] = maps;
  if (map === undefined) return complain(io, unreadable.join(' '));

  const failure = `${found.shown} is not rendered`;
  const { internalError } = map.document;
  if (internalError !== undefined) return complain(io, `${failure}. ${internalError}`);
  const { value: rendered, problem: failed } = await attemptLater(failure, async () => {
    const made = await rendering(map, options, io);
    if (!isFailure(made)) reportMissing(map, io);
    return made;
  });
  if (failed !== undefined) return complain(io, failed);
  if (isFailure(rendered)) return complain(io, rendered.problem);
  // Imports that cannot be read.
  for (const sentence of unreadable) tell(io, sentence);
  if (output === undefined) {
    const { content } = rendered;
    io.stdout.write(io.stdout.isTerminal && typeof content === 'string' ? visibleLines(content) : content);
  } else {
    const problem = writeFileAtomic(resolve(io.folder, output), rendered.content);
    if (problem !== undefined) return complain(io, `${output} cannot be written: ${problem}.`);
  }
  const { value: leftOut } = attempt(failure, () => findLeftOut(map, options, io));
  if (leftOut !== undefined) onLeftOut(leftOut);
  return unreadable.length > 0 ? 2 : 0;
}

/** Returns a problem if a flag has no effect on the format. */
export function misplacedFlag({
  format,
  short,
  findings,
  density = 'standard',
  paper,
  audience = 'team',
}: RenderArguments): string | undefined {
  if (short === true && format !== 'markdown') {
    return `--short is for Markdown, and ${format} has no shorter form. Leave it out, or add --format markdown.`;
  }
  if (findings === true && format !== 'html' && !isDrawn(format)) {
    return `--findings is for pages and pictures. Leave it out, or choose --format html, svg, png or pdf.`;
  }
  if (density !== 'standard' && format !== 'html' && !isDrawn(format)) {
    return `--density is for pages and pictures. Leave it out, or choose --format html, svg, png or pdf.`;
  }
  if (audience !== 'team' && format !== 'pptx') {
    return `--audience is for slides. Leave it out, or choose --format pptx.`;
  }
  if (paper !== undefined && !isDrawn(format)) {
    return `--paper is for pictures and PDF. Leave it out, or choose --format svg, png or pdf.`;
  }
  return undefined;
}

type Rendering = Result<{ readonly content: string | Uint8Array }>;

async function rendering(map: LoadedMap, options: RenderArguments, io: Io): Promise<Rendering> {
  const { shown, document, workspace } = map;
  const { format, journey: wanted, output, view = 'map', density, findings = false } = options;
  const linked = workspace.linked(document.uri);
  if (linked === undefined) throw new Error(`${shown} is not in its own workspace`);
  if (format === 'json' || format === 'csv' || format === 'xlsx') {
    if (wanted !== undefined) {
      const name = format.toUpperCase();
      return { problem: `${name} contains the whole file: leave out --journey, or choose another format.` };
    }
    if (format === 'json') {
      const json = modelJson(linked, workspace, shown);
      return { content: visibleJson(`${JSON.stringify(json, null, 2)}\n`) };
    }
    return asTable(document, format, output === undefined && io.stdout.isTerminal);
  }
  if (format === 'html') {
    // The page shows the whole file, even one without journeys.
    const journey = wanted === undefined ? undefined : chooseJourney(document, shown, wanted);
    if (typeof journey === 'string') return { problem: journey };
    const content = await standalonePage(map, linked, { view, density, journey, findings }, io);
    return content === undefined ? { problem: pageIsNotBuilt } : { content };
  }
  if (format === 'pptx') return asSlides(map, linked, options, io);
  if (isDrawn(format)) return asPicture(map, linked, { ...options, format, view }, io);
  if (format === 'markdown' && options.short !== true && wanted === undefined) {
    return {
      content: mapMarkdown(
        mapsOf(linked, (uri) => workspace.linked(uri)),
        diagramsOf(linked),
      ),
    };
  }
  const journey = chooseJourney(document, shown, wanted);
  if (typeof journey === 'string') return { problem: journey };
  if (format === 'mermaid') return { content: asMermaid(journey, linked, io) };
  if (options.short === true) return { content: shortMarkdown(journey, linked) };
  const at = document.journeys.indexOf(journey);
  const maps = mapsOf(linked, (uri) => workspace.linked(uri));
  const alone = { ...maps, journeys: maps.journeys.slice(at, at + 1), empathyMaps: [], declarations: [] };
  return { content: mapMarkdown(alone, diagramsOf(linked).slice(at, at + 1)) };
}

/** Draws a picture or PDF in a browser. */
async function asPicture(
  map: LoadedMap,
  linked: LinkedDocument,
  {
    format,
    journey: wanted,
    view,
    paper = format === 'pdf' ? 'a4' : 'wide',
    output,
    density,
    findings = false,
  }: RenderArguments & {
    readonly format: 'svg' | 'png' | 'pdf';
    readonly view: ShownView;
  },
  io: Io,
): Promise<Rendering> {
  if (format !== 'svg' && output === undefined && io.stdout.isTerminal)
    return {
      problem: `a ${format.toUpperCase()} is not text: use -o to name the output file, such as -o map.${format}.`,
    };
  // A file without journeys may have other cards to show, such as personas.
  const { journeys } = map.document;
  const journey =
    journeys.length === 0 && wanted === undefined
      ? undefined
      : chooseJourney(map.document, map.shown, wanted);
  if (typeof journey === 'string') return { problem: journey };
  const page = await standalonePage(map, linked, { view, density, journey, findings }, io);
  if (page === undefined) return { problem: pageIsNotBuilt };
  const { printPage } = await import('@journey-maps/print');
  const printed = await printPage(page, { format, paper, environment: io.env });
  if (isFailure(printed) || format !== 'svg') return printed;
  return { content: new TextDecoder().decode(printed.content) };
}

/** Writes slides. Their library is loaded only here. */
async function asSlides(
  { document, shown, workspace }: LoadedMap,
  linked: LinkedDocument,
  { journey: wanted, output, audience }: RenderArguments,
  io: Io,
): Promise<Rendering> {
  if (output === undefined && io.stdout.isTerminal)
    return { problem: 'slides are not text: use -o to name the output file, such as -o map.pptx.' };
  const journey = chooseJourney(document, shown, wanted);
  if (typeof journey === 'string') return { problem: journey };
  const { journeys, language } = mapsOf(linked, (uri) => workspace.linked(uri));
  const map = journeys[document.journeys.indexOf(journey)];
  if (map === undefined) throw new Error(`${shown} has a map of each journey`);
  const path = pathOfUri(document.uri) ?? io.folder;
  const brand = brandOfMap(await settingsOfMap(path, io), path, io.folder);
  const { writeSlides } = await import('@journey-maps/slides');
  const words = wordsFor(language);
  const others = audience === undefined ? {} : { audience };
  return { content: await writeSlides(map, { words, language, brand, ...others }) };
}

/** Writes a table. The table writers are loaded lazily. */
async function asTable(
  document: JourneyDocument,
  format: 'csv' | 'xlsx',
  isForTerminal: boolean,
): Promise<Rendering> {
  const rows = tableOf(entriesOf(document));
  if (format === 'csv') return { content: (await import('../table/csv.ts')).writeCsv(rows) };
  if (isForTerminal)
    return { problem: 'a spreadsheet is not text: use -o to name the output file, such as -o map.xlsx.' };
  const written = await (await import('../table/write-xlsx.ts')).writeXlsx(rows);
  return 'bytes' in written ? { content: written.bytes } : written;
}

function asMermaid(journey: Journey, linked: LinkedDocument, io: Io): string {
  const { text, omitted } = mermaidText(diagramOf(journey, linked));
  if (omitted.length > 0) {
    const titles = omitted.map(({ title }) => JSON.stringify(title)).join(', ');
    tell(io, `left out, since GitHub draws no more than 50,000 characters: ${titles}.`);
  }
  return text;
}

/** The rules whose findings mean that content is missing in the rendering. */
const missingRules: ReadonlySet<string> = new Set([
  'syntax',
  'import-not-found',
  'unresolved-reference',
  'repeated-property',
]);

/** Reports an incomplete rendering. Other findings, even errors, leave nothing out. */
function reportMissing({ shown, document, workspace }: LoadedMap, io: Io): void {
  const findings = workspace.check(document.uri, { today: localDay(io.now()) });
  const missing = findings.filter(({ rule, level }) => level === 'error' && missingRules.has(rule));
  if (missing.length === 0) return;
  const places =
    missing.length === 1
      ? 'a text that cannot be read, or a name without a target'
      : `${missing.length} texts that cannot be read, or names without targets`;
  tell(io, `${shown} has ${places}, so something is missing here. Run \`journey check\` on it.`);
}
