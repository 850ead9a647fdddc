import { hasLeftToRight, hasRightToLeft } from '@journey-maps/core/text';
import {
  createRows,
  type EmpathyMapView,
  type getDirection,
  type JourneyMap,
  type MapItem,
  type PictureLanguage,
  type PictureWords,
} from '@journey-maps/core/views';
import { drawCurve } from './draw-curve.ts';
import { createElement, type MapElement } from './map-element.ts';
import { createStyle } from './map-styles.ts';

type Direction = ReturnType<typeof getDirection>;

const cellStyle = createStyle('.journey :is(th, td)');
const curveStyle = createStyle('.journey :is(th, td)', '.journey .journey-curve');

/** The minimum width of a column, in em. A wider table scrolls in its figure. */
const leastColumn = 7;

function createTableStyle(columns: number): string {
  return createStyle('.journey table', { 'min-width': `${columns * leastColumn}em` });
}

/** Draws a journey as a table: stages and steps are its columns, with the curves over them. */
export function drawJourneyFigure(
  map: JourneyMap,
  language: PictureLanguage,
  direction: Direction,
): MapElement {
  const { words } = language;
  const moments = map.stages.flatMap((stage) => stage.moments);
  const { above, below } = createRows(map, words);
  const rows = [...above, ...below].flatMap(({ heading, journey, stages, moments: ofMoments }) => {
    const widths = map.stages.map((stage) => stage.moments.length);
    const tracks: MapElement[][] = [];
    if (journey.length > 0) tracks.push([drawCell(journey, moments.length, language)]);
    if (stages.some((items) => items.length > 0))
      tracks.push(stages.map((items, i) => drawCell(items, widths[i] ?? 1, language)));
    if (ofMoments.flat().some((items) => items.length > 0))
      tracks.push(ofMoments.flat().map((items) => drawCell(items, 1, language)));
    return tracks.map((cells, i) =>
      createElement(
        'tr',
        {},
        i === 0
          ? [createElement('th', { scope: 'row', rowspan: tracks.length, style: cellStyle }, heading)]
          : [],
        cells,
      ),
    );
  });
  return drawFigure(
    isolateOwnText(map.title, language),
    ...(moments.length === 0
      ? []
      : [
          createElement(
            'table',
            { style: createTableStyle(moments.length + 1) },
            createElement(
              'thead',
              {},
              createElement(
                'tr',
                {},
                createElement('th', { scope: 'row', style: cellStyle }, words.rows.stages),
                map.stages.map(({ title, moments: own }) =>
                  createElement(
                    'th',
                    { scope: 'colgroup', colspan: own.length, style: cellStyle },
                    isolateOwnText(title, language),
                  ),
                ),
              ),
              createElement(
                'tr',
                {},
                createElement('th', { scope: 'row', style: cellStyle }, words.rows.steps),
                moments.map(({ title, momentOfTruth }) =>
                  createElement(
                    'th',
                    { scope: 'col', style: cellStyle },
                    momentOfTruth ? '★ ' : '',
                    isolateOwnText(title, language),
                  ),
                ),
              ),
            ),
            createElement('tbody', {}, drawEmotionRows(map, language, direction), rows),
          ),
        ]),
  );
}

/** Returns the row with the curves, and a row with the same emotions as text. */
function drawEmotionRows(
  map: JourneyMap,
  { words: { rows, emotion, colon }, formats }: PictureLanguage,
  direction: Direction,
): MapElement[] {
  const moments = map.stages.flatMap((stage) => stage.moments);
  const isKnown = moments.some(({ feelings }) => feelings.some(({ score }) => score !== undefined));
  if (!isKnown) return [];
  const words = moments.map(({ feelings }) =>
    createElement(
      'td',
      { style: cellStyle },
      feelings.flatMap(({ present, score, label, because }, i) => {
        if (!present) return [];
        const who = map.people.length > 1 ? (map.people[i]?.title ?? '') + colon : '';
        const number = score === undefined ? emotion.unknown : formats.score(score);
        return [createElement('div', {}, [who + number, label, because].filter(Boolean).join(', '))];
      }),
    ),
  );
  return [
    createElement(
      'tr',
      {},
      createElement('th', { scope: 'row', rowspan: 2, style: cellStyle }, rows.emotions),
      createElement(
        'td',
        { colspan: moments.length, class: 'journey-curve', style: curveStyle },
        drawCurve(moments, direction),
      ),
    ),
    createElement('tr', {}, words),
  ];
}

/** Draws an empathy map as a table of its quadrants. */
export function drawEmpathyFigure(
  { title, quadrants, pains, gains }: EmpathyMapView,
  words: PictureWords,
): MapElement {
  const drawTexts = (heading: string, texts: readonly string[]) =>
    createElement(
      'td',
      { style: cellStyle },
      createElement('strong', {}, heading),
      list(texts.map((text) => createElement('li', {}, text))),
    );
  const titles = (items: readonly MapItem[]) => items.map((item) => item.title);
  const texts = (id: keyof typeof quadrants) => quadrants[id].map(({ text }) => text);
  return drawFigure(
    title,
    createElement(
      'table',
      { style: createTableStyle(2) },
      createElement(
        'tr',
        {},
        drawTexts(words.quadrants.says, texts('says')),
        drawTexts(words.quadrants.thinks, texts('thinks')),
      ),
      createElement(
        'tr',
        {},
        drawTexts(words.quadrants.does, texts('does')),
        drawTexts(words.quadrants.feels, texts('feels')),
      ),
      createElement(
        'tr',
        {},
        drawTexts(words.rows.pains, titles(pains)),
        drawTexts(words.rows.gains, titles(gains)),
      ),
    ),
  );
}

function drawFigure(title: MapElement | string, ...contents: readonly MapElement[]): MapElement {
  return createElement(
    'figure',
    { style: createStyle('.journey figure') },
    createElement('figcaption', { style: createStyle('.journey figcaption') }, title),
    contents,
  );
}

function drawCell(items: readonly MapItem[], columns: number, language: PictureLanguage): MapElement {
  return createElement(
    'td',
    { ...(columns > 1 ? { colspan: columns } : {}), style: cellStyle },
    items.length === 0 ? [] : [list(items.map((item) => drawEntry(item, language)))],
  );
}

/** Isolates a text in the other direction than the map's from the text around it. */
function isolateOwnText(text: string, { direction }: PictureLanguage): MapElement | string {
  const isOther = direction === 'rtl' ? hasLeftToRight(text) : hasRightToLeft(text);
  return isOther ? createElement('bdi', {}, text) : text;
}

function list(entries: readonly MapElement[]): MapElement {
  return createElement('ul', { style: createStyle('.journey ul') }, entries);
}

function drawEntry({ kind, title, marks, facts }: MapItem, language: PictureLanguage): MapElement {
  const { colon } = language.words;
  const details = [
    ...marks.map(({ label }) => label),
    ...facts.map(({ label, value }) => label + colon + value),
  ].join(' · ');
  return createElement(
    'li',
    { class: `journey-${kind}` },
    isolateOwnText(title, language),
    details === '' ? [] : [' ', createElement('small', {}, details)],
  );
}
