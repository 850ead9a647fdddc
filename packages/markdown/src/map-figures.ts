import { hasLeftToRight, hasRightToLeft } from '@journey-maps/core/text';
import {
  type directionOf,
  type EmpathyMapView,
  type JourneyMap,
  type MapItem,
  type PictureLanguage,
  type PictureWords,
  rowsOf,
} from '@journey-maps/core/views';
import { drawCurve } from './draw-curve.ts';
import { element, type MapElement } from './map-element.ts';
import { styleOf } from './map-styles.ts';

type Direction = ReturnType<typeof directionOf>;

const cellStyle = styleOf('.journey :is(th, td)');
const curveStyle = styleOf('.journey :is(th, td)', '.journey .journey-curve');

/** The minimum width of a column, in em. A wider table scrolls in its figure. */
const leastColumn = 7;

function tableStyle(columns: number): string {
  return styleOf('.journey table', { 'min-width': `${columns * leastColumn}em` });
}

/** Draws a journey as a table: stages and steps are its columns, with the curves over them. */
export function journeyFigure(map: JourneyMap, language: PictureLanguage, direction: Direction): MapElement {
  const { words } = language;
  const moments = map.stages.flatMap((stage) => stage.moments);
  const { above, below } = rowsOf(map, words);
  const rows = [...above, ...below].flatMap(({ heading, journey, stages, moments: ofMoments }) => {
    const widths = map.stages.map((stage) => stage.moments.length);
    const tracks: MapElement[][] = [];
    if (journey.length > 0) tracks.push([cell(journey, moments.length, language)]);
    if (stages.some((items) => items.length > 0))
      tracks.push(stages.map((items, i) => cell(items, widths[i] ?? 1, language)));
    if (ofMoments.flat().some((items) => items.length > 0))
      tracks.push(ofMoments.flat().map((items) => cell(items, 1, language)));
    return tracks.map((cells, i) =>
      element(
        'tr',
        {},
        i === 0 ? [element('th', { scope: 'row', rowspan: tracks.length, style: cellStyle }, heading)] : [],
        cells,
      ),
    );
  });
  return figure(
    ownText(map.title, language),
    ...(moments.length === 0
      ? []
      : [
          element(
            'table',
            { style: tableStyle(moments.length + 1) },
            element(
              'thead',
              {},
              element(
                'tr',
                {},
                element('th', { scope: 'row', style: cellStyle }, words.rows.stages),
                map.stages.map(({ title, moments: own }) =>
                  element(
                    'th',
                    { scope: 'colgroup', colspan: own.length, style: cellStyle },
                    ownText(title, language),
                  ),
                ),
              ),
              element(
                'tr',
                {},
                element('th', { scope: 'row', style: cellStyle }, words.rows.steps),
                moments.map(({ title, momentOfTruth }) =>
                  element(
                    'th',
                    { scope: 'col', style: cellStyle },
                    momentOfTruth ? '★ ' : '',
                    ownText(title, language),
                  ),
                ),
              ),
            ),
            element('tbody', {}, emotionRows(map, language, direction), rows),
          ),
        ]),
  );
}

/** Returns the row with the curves, and a row with the same emotions as text. */
function emotionRows(
  map: JourneyMap,
  { words: { rows, emotion, colon }, formats }: PictureLanguage,
  direction: Direction,
): MapElement[] {
  const moments = map.stages.flatMap((stage) => stage.moments);
  const isKnown = moments.some(({ feelings }) => feelings.some(({ score }) => score !== undefined));
  if (!isKnown) return [];
  const words = moments.map(({ feelings }) =>
    element(
      'td',
      { style: cellStyle },
      feelings.flatMap(({ present, score, label, because }, i) => {
        if (!present) return [];
        const who = map.people.length > 1 ? (map.people[i]?.title ?? '') + colon : '';
        const number = score === undefined ? emotion.unknown : formats.score(score);
        return [element('div', {}, [who + number, label, because].filter(Boolean).join(', '))];
      }),
    ),
  );
  return [
    element(
      'tr',
      {},
      element('th', { scope: 'row', rowspan: 2, style: cellStyle }, rows.emotions),
      element(
        'td',
        { colspan: moments.length, class: 'journey-curve', style: curveStyle },
        drawCurve(moments, direction),
      ),
    ),
    element('tr', {}, words),
  ];
}

/** Draws an empathy map as a table of its quadrants. */
export function empathyFigure(
  { title, quadrants, pains, gains }: EmpathyMapView,
  words: PictureWords,
): MapElement {
  const said = (heading: string, texts: readonly string[]) =>
    element(
      'td',
      { style: cellStyle },
      element('strong', {}, heading),
      list(texts.map((text) => element('li', {}, text))),
    );
  const titles = (items: readonly MapItem[]) => items.map((item) => item.title);
  const texts = (id: keyof typeof quadrants) => quadrants[id].map(({ text }) => text);
  return figure(
    title,
    element(
      'table',
      { style: tableStyle(2) },
      element(
        'tr',
        {},
        said(words.quadrants.says, texts('says')),
        said(words.quadrants.thinks, texts('thinks')),
      ),
      element(
        'tr',
        {},
        said(words.quadrants.does, texts('does')),
        said(words.quadrants.feels, texts('feels')),
      ),
      element('tr', {}, said(words.rows.pains, titles(pains)), said(words.rows.gains, titles(gains))),
    ),
  );
}

function figure(title: MapElement | string, ...contents: readonly MapElement[]): MapElement {
  return element(
    'figure',
    { style: styleOf('.journey figure') },
    element('figcaption', { style: styleOf('.journey figcaption') }, title),
    contents,
  );
}

function cell(items: readonly MapItem[], columns: number, language: PictureLanguage): MapElement {
  return element(
    'td',
    { ...(columns > 1 ? { colspan: columns } : {}), style: cellStyle },
    items.length === 0 ? [] : [list(items.map((item) => entry(item, language)))],
  );
}

/** Isolates a text in the other direction than the map's from the text around it. */
function ownText(text: string, { direction }: PictureLanguage): MapElement | string {
  const isOther = direction === 'rtl' ? hasLeftToRight(text) : hasRightToLeft(text);
  return isOther ? element('bdi', {}, text) : text;
}

function list(entries: readonly MapElement[]): MapElement {
  return element('ul', { style: styleOf('.journey ul') }, entries);
}

function entry({ kind, title, marks, facts }: MapItem, language: PictureLanguage): MapElement {
  const { colon } = language.words;
  const said = [
    ...marks.map(({ label }) => label),
    ...facts.map(({ label, value }) => label + colon + value),
  ].join(' · ');
  return element(
    'li',
    { class: `journey-${kind}` },
    ownText(title, language),
    said === '' ? [] : [' ', element('small', {}, said)],
  );
}
