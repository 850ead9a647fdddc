import { type Import, type JourneyDocument, LineIndex } from '@journey-maps/core/model';
import { Workspace } from '@journey-maps/core/rules';
import { createFileMap, getDirection, getPictureLanguage } from '@journey-maps/core/views';
import { addImports } from '@journey-maps/language/add-imports';
import { parse } from '@journey-maps/language/parse';
import { createElement, type MapElement } from './map-element.ts';
import { drawEmpathyFigure, drawJourneyFigure } from './map-figures.ts';

/** The location of a Markdown block, for its imports. */
export interface BlockPlace {
  /** The URI of the Markdown file; imports are relative to it. */
  readonly uri: string;
  /** Returns the text of a map by its URI; undefined if it does not exist or may not be read. */
  readonly read: (uri: string) => string | undefined;
}

/** A part of a block that its map lacks. */
export interface BlockProblem {
  /** The line in the block, counted from 1. */
  readonly line: number;
  readonly message: string;
}

/** A block of a page, drawn. */
export interface DrawnBlock {
  /** Absent if the block has no journey and no empathy map. */
  readonly drawing?: MapElement;
  readonly problems: readonly BlockProblem[];
}

/**
 * Draws the maps of a text as tables without scripts.
 *
 * @param place absent if nothing can be imported
 */
export function drawBlock(text: string, place?: BlockPlace): DrawnBlock {
  const workspace = new Workspace();
  const document = parse(text, place?.uri ?? 'file:///block.journey');
  workspace.set(document);
  if (place !== undefined) addImports(workspace, document, place.read);
  const missing = document.imports.filter(({ uri }) => uri === undefined || workspace.get(uri) === undefined);
  const problems = listProblems(document, missing, place !== undefined);
  const linked = workspace.linked(document.uri);
  if (linked === undefined) return { problems };
  const { journeys, empathyMaps, language } = createFileMap(linked, (uri) => workspace.linked(uri));
  if (journeys.length === 0 && empathyMaps.length === 0) return { problems };
  const [problem] = problems;
  const own = getPictureLanguage(language);
  const direction = getDirection(language);
  const drawn = [
    ...journeys.map((map) => drawJourneyFigure(map, own, direction)),
    ...empathyMaps.map((map) => drawEmpathyFigure(map, own.words)),
    ...(problem === undefined
      ? []
      : [
          createElement(
            'p',
            // Sentences of the tool are in English, in any map.
            { class: 'journey-problem', lang: 'en' },
            `Line ${problem.line}: ${problem.message}`,
          ),
        ]),
  ];
  const attributes = {
    class: 'journey',
    ...(language === undefined ? {} : { lang: language, dir: direction }),
  };
  return { drawing: createElement('div', attributes, drawn), problems };
}

function listProblems(
  { text, problems }: JourneyDocument,
  missing: readonly Import[],
  canImport: boolean,
): readonly BlockProblem[] {
  const lines = new LineIndex(text);
  const advice = canImport
    ? 'Correct the path, which is relative to this page.'
    : 'This site does not read maps yet: give the plugin the options `fileOf` and `readMap`.';
  return [
    ...problems,
    ...missing.map(({ span, path }) => ({
      span,
      message: `There is no map at \`${path.value}\`, so the names that it declares have no titles here. ${advice}`,
    })),
  ]
    .toSorted((a, b) => a.span.start - b.span.start)
    .map(({ span, message }) => ({ line: lines.positionAt(span.start).line, message }));
}
