import { createFileMap, describeLeftOut, type ShownContent } from '@journey-maps/core/views';
import { tell } from '../complain.ts';
import type { LoadedMap } from '../files/load-maps.ts';
import type { Io } from '../io.ts';
import { chooseJourney, getJourneyName } from './choose-journey.ts';
import type { RenderFormat } from './formats.ts';
import { isDrawn, type RenderArguments } from './render-arguments.ts';

/** The content of a map that a rendering leaves out. */
export interface LeftOut {
  /** The kind of the rendering, such as `diagram`. */
  readonly rendering: string;
  readonly map: string;
  /** A list such as `3 pains and 1 gain`. */
  readonly what: string;
  /** Names the options of a rendering that leaves nothing out. */
  readonly advice: string;
}

const inMarkdown = '`--format markdown` writes everything.';
const inFullDensity = '`--density everything` shows everything.';

/** Reports content that renderings leave out, in one line. */
export function reportLeftOut(all: readonly LeftOut[], io: Io): void {
  const [first] = all;
  if (first === undefined) return;
  const { rendering, map, what } = first;
  const advice = all.every((leftOut) => leftOut.advice === first.advice) ? first.advice : inMarkdown;
  const line =
    all.length === 1
      ? `this ${rendering} of ${map} leaves out ${what}.`
      : `${all.length} files leave out content of their maps, such as ${what} of ${map}.`;
  tell(io, `${line} ${advice}`);
}

/** Returns the content that a rendering leaves out. Reports the other journeys if the user chose none. */
export function findLeftOut(
  { shown, document, workspace }: LoadedMap,
  options: RenderArguments,
  io: Io,
): LeftOut | undefined {
  const { format, journey: wanted } = options;
  const shows = shownContent(options);
  const linked = workspace.linked(document.uri);
  if (shows === undefined || linked === undefined) return undefined;
  const { journeys } = document;
  if (wanted === undefined && journeys.length > 1) {
    const names = journeys.map(getJourneyName);
    tell(io, `this is ${names[0]}, the first of ${shown}. Choose with --journey: ${names.join(', ')}.`);
  }
  const chosen = chooseJourney(document, shown, wanted);
  const maps = createFileMap(linked, (uri) => workspace.linked(uri));
  const at = typeof chosen === 'string' ? -1 : journeys.indexOf(chosen);
  // The note above has the other journeys.
  const shownMaps = { ...maps, journeys: maps.journeys.slice(at, at + 1) };
  const describe = (shown: ShownContent): string | undefined =>
    describeLeftOut(at < 0 ? maps : shownMaps, {
      shows: shown,
      ...(at < 0 ? {} : { journey: 0 }),
      isChosen: wanted !== undefined,
    });
  const what = describe(shows);
  if (what === undefined) return undefined;
  return {
    rendering: shows === 'extract' ? 'extract' : formatNames[format],
    map: shown,
    what,
    advice: isMap(shows) && describe('whole') === undefined ? inFullDensity : inMarkdown,
  };
}

/** Returns whether a rendering draws the map, at a density that leaves parts out. */
function isMap(shows: ShownContent): boolean {
  return shows === 'overview' || shows === 'picture';
}

/** Returns the part of a map that a rendering shows; undefined if it always shows the whole file. */
function shownContent({
  format,
  short,
  journey,
  view = 'map',
  density = 'standard',
  audience = 'team',
}: RenderArguments): ShownContent | undefined {
  if (format === 'mermaid') return 'diagram';
  if (format === 'markdown') return short === true ? 'extract' : journey === undefined ? undefined : 'whole';
  if (format === 'pptx') return audience === 'board' ? 'board' : 'whole';
  if (!isDrawn(format)) return undefined;
  if (view === 'diagram') return 'diagram';
  return density === 'overview' ? 'overview' : density === 'standard' ? 'picture' : 'whole';
}

const formatNames: Readonly<Record<RenderFormat, string>> = {
  mermaid: 'diagram',
  markdown: 'Markdown',
  json: 'JSON',
  csv: 'table',
  xlsx: 'table',
  html: 'page',
  svg: 'picture',
  png: 'picture',
  pdf: 'PDF',
  pptx: 'deck',
};
