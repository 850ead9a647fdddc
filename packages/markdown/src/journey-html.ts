import { LineIndex } from '@journey-maps/core/model';
import { Workspace } from '@journey-maps/core/rules';
import { hasLeftToRight, hasRightToLeft } from '@journey-maps/core/text';
import {
  directionOf,
  type EmpathyMapView,
  type JourneyMap,
  type MapItem,
  mapsOf,
  type PictureLanguage,
  type PictureWords,
  pictureLanguage,
  rowsOf,
} from '@journey-maps/core/views';
import { addImports } from '@journey-maps/language/add-imports';
import { parse } from '@journey-maps/language/parse';
import { drawCurve } from './draw-curve.ts';
import { type Html, html } from './html.ts';

/** The location of a Markdown block, for its imports. */
export interface BlockPlace {
  /** The URI of the Markdown file; imports are relative to it. */
  readonly uri: string;
  /** Returns the text of a map by its URI; undefined if it does not exist or may not be read. */
  readonly read: (uri: string) => string | undefined;
}

/**
 * Renders the maps in a text as static HTML tables, for documentation pages.
 *
 * @param place absent if nothing can be imported
 * @returns HTML with escaped texts; undefined if there is no map to draw
 */
export function journeyHtml(text: string, place?: BlockPlace): string | undefined {
  const workspace = new Workspace();
  const document = parse(text, place?.uri ?? 'file:///block.journey');
  workspace.set(document);
  if (place !== undefined) addImports(workspace, document, place.read);
  const linked = workspace.linked(document.uri);
  if (linked === undefined) return undefined;
  const { journeys, empathyMaps, language } = mapsOf(linked, (uri) => workspace.linked(uri));
  if (journeys.length === 0 && empathyMaps.length === 0) return undefined;
  const [problem] = document.problems;
  const own = pictureLanguage(language);
  const direction = directionOf(language);
  const drawn = [
    ...journeys.map((map) => journeyFigure(map, own, direction)),
    ...empathyMaps.map((map) => empathyFigure(map, own.words)),
    ...(problem === undefined
      ? []
      : [
          html(
            'p',
            // The tool's own messages are always in English.
            { class: 'journey-problem', lang: 'en' },
            `Line ${new LineIndex(text).positionAt(problem.span.start).line}: ${problem.message}`,
          ),
        ]),
  ];
  const attributes = {
    class: 'journey',
    ...(language === undefined ? {} : { lang: language, dir: direction }),
  };
  return html('div', attributes, drawn).html;
}

type Direction = ReturnType<typeof directionOf>;

function journeyFigure(map: JourneyMap, language: PictureLanguage, direction: Direction): Html {
  const { words } = language;
  const moments = map.stages.flatMap((stage) => stage.moments);
  const { above, below } = rowsOf(map, words);
  const rows = [...above, ...below].flatMap(({ heading, journey, stages, moments: ofMoments }) => {
    const widths = map.stages.map((stage) => stage.moments.length);
    const tracks: Html[][] = [];
    if (journey.length > 0) tracks.push([cell(journey, moments.length, language)]);
    if (stages.some((items) => items.length > 0))
      tracks.push(stages.map((items, i) => cell(items, widths[i] ?? 1, language)));
    if (ofMoments.flat().some((items) => items.length > 0))
      tracks.push(ofMoments.flat().map((items) => cell(items, 1, language)));
    return tracks.map((cells, i) =>
      html('tr', {}, i === 0 ? [html('th', { scope: 'row', rowspan: tracks.length }, heading)] : [], cells),
    );
  });
  return figure(
    ownText(map.title, language),
    ...(moments.length === 0
      ? []
      : [
          html(
            'table',
            {},
            html(
              'thead',
              {},
              html(
                'tr',
                {},
                html('th', { scope: 'row' }, words.rows.stages),
                map.stages.map(({ title, moments: own }) =>
                  html('th', { scope: 'colgroup', colspan: own.length }, ownText(title, language)),
                ),
              ),
              html(
                'tr',
                {},
                html('th', { scope: 'row' }, words.rows.steps),
                moments.map(({ title, momentOfTruth }) =>
                  html('th', { scope: 'col' }, momentOfTruth ? '★ ' : '', ownText(title, language)),
                ),
              ),
            ),
            html('tbody', {}, emotionRows(map, language, direction), rows),
          ),
        ]),
  );
}

/** Returns the row with the curves, and a row with the same emotions as text. */
function emotionRows(
  map: JourneyMap,
  { words: { rows, emotion, colon }, formats }: PictureLanguage,
  direction: Direction,
): Html[] {
  const moments = map.stages.flatMap((stage) => stage.moments);
  const isKnown = moments.some(({ feelings }) => feelings.some(({ score }) => score !== undefined));
  if (!isKnown) return [];
  const words = moments.map(({ feelings }) =>
    html(
      'td',
      {},
      feelings.flatMap(({ present, score, label, because }, i) => {
        if (!present) return [];
        const who = map.people.length > 1 ? (map.people[i]?.title ?? '') + colon : '';
        const number = score === undefined ? emotion.unknown : formats.score(score);
        return [html('div', {}, [who + number, label, because].filter(Boolean).join(', '))];
      }),
    ),
  );
  return [
    html(
      'tr',
      {},
      html('th', { scope: 'row', rowspan: 2 }, rows.emotions),
      html('td', { colspan: moments.length, class: 'journey-curve' }, drawCurve(moments, direction)),
    ),
    html('tr', {}, words),
  ];
}

function empathyFigure({ title, quadrants, pains, gains }: EmpathyMapView, words: PictureWords): Html {
  const said = (heading: string, texts: readonly string[]) =>
    html('td', {}, html('strong', {}, heading), list(texts.map((text) => html('li', {}, text))));
  const titles = (items: readonly MapItem[]) => items.map((item) => item.title);
  const texts = (id: keyof typeof quadrants) => quadrants[id].map(({ text }) => text);
  return figure(
    title,
    html(
      'table',
      {},
      html(
        'tr',
        {},
        said(words.quadrants.says, texts('says')),
        said(words.quadrants.thinks, texts('thinks')),
      ),
      html('tr', {}, said(words.quadrants.does, texts('does')), said(words.quadrants.feels, texts('feels'))),
      html('tr', {}, said(words.rows.pains, titles(pains)), said(words.rows.gains, titles(gains))),
    ),
  );
}

function figure(title: Html | string, ...contents: readonly Html[]): Html {
  return html('figure', {}, html('figcaption', {}, title), contents);
}

function cell(items: readonly MapItem[], columns: number, language: PictureLanguage): Html {
  return html(
    'td',
    columns > 1 ? { colspan: columns } : {},
    items.length === 0 ? [] : [list(items.map((item) => entry(item, language)))],
  );
}

/** Wraps a text in `<bdi>` if its direction differs from the map's. */
function ownText(text: string, { direction }: PictureLanguage): Html | string {
  const isOther = direction === 'rtl' ? hasLeftToRight(text) : hasRightToLeft(text);
  return isOther ? html('bdi', {}, text) : text;
}

function list(entries: readonly Html[]): Html {
  return html('ul', {}, entries);
}

function entry({ kind, title, marks, facts }: MapItem, language: PictureLanguage): Html {
  const { colon } = language.words;
  const said = [
    ...marks.map(({ label }) => label),
    ...facts.map(({ label, value }) => label + colon + value),
  ].join(' · ');
  return html(
    'li',
    { class: `journey-${kind}` },
    ownText(title, language),
    said === '' ? [] : [' ', html('small', {}, said)],
  );
}
