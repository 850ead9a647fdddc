import type { JourneyMap, MapFeeling, MapMoment, PictureLanguage } from '@journey-maps/core/views';
import { createCurvePath, type Point } from '../curve-path.ts';
import { createHtmlElement } from '../html.ts';
import { assignInitials } from '../look/initials.ts';
import { createSvgElement } from '../svg.ts';
import type { CurveLayout, PlacedFeeling } from './curve-layout.ts';
import {
  getFeltX,
  getScoreY,
  joinFeltPoints,
  listBaselinePoints,
  listFeltPoints,
  listLinesOfPerson,
  listLinks,
  splitIntoStretches,
} from './curve-lines.ts';
import { drawFace, drawStar, getMood } from './draw-face.ts';
import { drawFelt, lookOfWalk } from './draw-felt.ts';
import type { LabelBox } from './position-labels.ts';

/** The number of styles for personas; further personas reuse them from the first. */
const looks = 4;

/** Returns the class for a persona's shape, colour and dashes, by index among the map's people. */
export function lookOfPerson(index: number): string {
  return `look-${index % looks}`;
}

/**
 * Draws a cell of the row of emotions: the feelings of all personas at a moment, as faces that are buttons.
 * Screen readers get the buttons' texts instead of the curves.
 *
 * @param placed the feelings of the moment, by persona
 * @param height the height of the row, in CSS pixels
 * @param column the width of a column, in CSS pixels
 */
export function drawFeelings(
  map: JourneyMap,
  moment: MapMoment,
  placed: readonly PlacedFeeling[],
  height: number,
  column: number,
  language: PictureLanguage,
): HTMLElement {
  const cell = createHtmlElement('div', { class: 'curve-cell', style: `min-height: ${height}px` });
  for (const [index, { feeling, face, label }] of placed.entries()) {
    if (!feeling.present) continue;
    cell.append(drawPoint(feeling, face, index, map, moment, language));
    if (map.people.length > 1) cell.append(drawTag(face, index, map));
    if (label !== undefined) cell.append(drawLabel(feeling, label));
  }
  const faces = placed.filter(({ feeling }) => feeling.present).length;
  for (const felt of moment.felt ?? [])
    cell.append(drawFelt(felt, map, moment, getFeltX(felt.walk, faces, column), language));
  return cell;
}

/** Draws the curves of all personas, as wide as the map. */
export function drawCurves(map: JourneyMap, layout: CurveLayout, column: number): SVGSVGElement {
  const width = layout.moments.length * column;
  const { height, moments } = layout;
  const lines = createSvgElement('svg', { class: 'curves', 'aria-hidden': 'true', width, height });
  lines.append(createShades());
  for (const score of [2, 1, 0, -1, -2]) {
    const y = getScoreY(score);
    lines.append(createSvgElement('line', { class: `level level-${score}`, x1: 0, x2: width, y1: y, y2: y }));
  }
  if (map.baseline !== undefined) {
    const points = listBaselinePoints(map.baseline, column);
    for (const line of splitIntoStretches(points))
      lines.append(createSvgElement('path', { class: 'baseline-curve', d: createCurvePath(line) }));
    for (const point of points) {
      if (point !== undefined)
        lines.append(
          createSvgElement('circle', { class: 'baseline-point', cx: point.x, cy: point.y, r: 4.5 }),
        );
    }
  }
  for (const walk of (map.walks ?? []).keys())
    for (const line of joinFeltPoints(listFeltPoints(map, walk, column)))
      lines.append(
        createSvgElement('path', { class: `felt-curve ${lookOfWalk(walk)}`, d: createCurvePath(line) }),
      );
  const people = Math.max(1, map.people.length);
  for (let person = 0; person < people; person++) {
    for (const line of listLinesOfPerson(moments, person, column)) {
      if (person === 0)
        lines.append(createSvgElement('path', { class: 'emotion-area', d: createAreaPath(line) }));
      lines.append(
        createSvgElement('path', {
          class: `emotion-curve ${lookOfPerson(person)}`,
          d: createCurvePath(line),
        }),
      );
    }
    for (const [from, to] of listLinks(moments, person, column)) {
      lines.append(
        createSvgElement('line', { class: 'emotion-link', x1: from.x, y1: from.y, x2: to.x, y2: to.y }),
      );
    }
  }
  return lines;
}

/**
 * Creates the gradients of the scale, by height: for the line, and fainter for the area between it and the
 * neutral line.
 */
function createShades(): SVGDefsElement {
  const defs = createSvgElement('defs');
  const [top, bottom] = [getScoreY(2), getScoreY(-2)];
  const shade = (id: string, stops: readonly (readonly [offset: number, className: string])[]) => {
    const gradient = createSvgElement('linearGradient', {
      id,
      gradientUnits: 'userSpaceOnUse',
      x1: 0,
      x2: 0,
      y1: top,
      y2: bottom,
    });
    for (const [offset, className] of stops)
      gradient.append(createSvgElement('stop', { offset, class: className }));
    defs.append(gradient);
  };
  shade('jm-curve', [
    [0, 'mood-2'],
    [0.25, 'mood-1'],
    [0.5, 'mood-0'],
    [0.75, 'mood--1'],
    [1, 'mood--2'],
  ]);
  shade('jm-area', [
    [0, 'mood-2'],
    [0.5, 'mood-2 faint'],
    [0.5, 'mood--2 faint'],
    [1, 'mood--2'],
  ]);
  return defs;
}

function createAreaPath(line: readonly Point[]): string {
  const [first, last] = [line[0], line.at(-1)];
  const middle = getScoreY(0);
  return `${createCurvePath(line)}L${last?.x ?? 0},${middle}L${first?.x ?? 0},${middle}Z`;
}

/**
 * Draws the labels of the scale beside the curves. They are hidden from screen readers, since each face has
 * its number.
 */
export function drawCurveScale(): HTMLElement {
  return createHtmlElement(
    'div',
    { class: 'curve-scale', 'aria-hidden': 'true' },
    [2, 1, 0, -1, -2].map((score) =>
      createHtmlElement(
        'span',
        { class: `mood-${score}`, style: `top: ${getScoreY(score)}px` },
        formatSigned(score),
      ),
    ),
  );
}

/** Draws the legend of the lines; a single curve needs none. */
export function drawCurveLegend(map: JourneyMap): HTMLElement {
  const list = createHtmlElement('ul', { class: 'legend' });
  const sample = (className: string) => {
    const svg = createSvgElement('svg', { class: 'legend-line', viewBox: '0 0 28 6', 'aria-hidden': 'true' });
    svg.append(createSvgElement('line', { class: className, x1: 0, x2: 28, y1: 3, y2: 3 }));
    return svg;
  };
  if (map.people.length > 1) {
    for (const [index, { title }] of map.people.entries())
      list.append(createHtmlElement('li', {}, sample(`emotion-curve ${lookOfPerson(index)}`), title));
  }
  if (map.baseline !== undefined)
    list.append(createHtmlElement('li', { class: 'baseline' }, sample('baseline-curve'), map.baseline.title));
  for (const [index, walk] of (map.walks ?? []).entries())
    list.append(
      createHtmlElement(
        'li',
        {},
        sample(`felt-curve ${lookOfWalk(index)}`),
        createHtmlElement('bdi', {}, walk.title),
        walk.date === undefined ? '' : `, ${walk.date}`,
      ),
    );
  return list;
}

function drawPoint(
  feeling: MapFeeling,
  face: Point,
  index: number,
  map: JourneyMap,
  { id, momentOfTruth }: MapMoment,
  language: PictureLanguage,
): HTMLElement {
  const { score, span, was } = feeling;
  const words = describeFeeling(feeling, map, index, momentOfTruth, language);
  const mood = score === undefined ? 'unknown' : `mood-${getMood(score)}`;
  const point = createHtmlElement(
    span === undefined ? 'span' : 'button',
    {
      class: `point ${lookOfPerson(index)} ${mood}${was === undefined ? '' : ' feels-otherwise'}${momentOfTruth && score !== undefined ? ' is-truth' : ''}`,
      style: `top: ${face.y}px; inset-inline-start: ${Math.round(face.x)}px`,
      title: words,
      ...(span === undefined
        ? { role: 'img', 'aria-label': words }
        : {
            type: 'button',
            'aria-label': words,
            'data-moment': id,
            'data-person': map.people[index]?.id ?? '',
          }),
    },
    drawFace(score),
  );
  if (momentOfTruth && score !== undefined) point.append(drawStar());
  if (was !== undefined)
    point.append(
      createHtmlElement('span', { class: 'face-was', 'aria-hidden': 'true' }, formatScores(was.score, score)),
    );
  return point;
}

/** Draws the initials of a face's persona. */
function drawTag(face: Point, index: number, { people }: JourneyMap): HTMLElement {
  const initials = assignInitials(people.map(({ title }) => title));
  const style = `top: ${face.y + 11}px; inset-inline-start: ${Math.round(face.x) - 25}px`;
  const own = initials.get(people[index]?.title ?? '') ?? '';
  return createHtmlElement('span', { class: 'face-tag', style, 'aria-hidden': 'true' }, own);
}

/** Returns the feeling in words, for screen readers. */
export function describeFeeling(
  { score, label, because, from, was }: MapFeeling,
  map: JourneyMap,
  index: number,
  isTruth: boolean,
  { words: { emotion, colon }, formats }: PictureLanguage,
): string {
  const who = map.people.length > 1 ? (map.people[index]?.title ?? '') + colon : '';
  return [
    // The accessible text of a comparison has the order of the drawing.
    who +
      (was !== undefined
        ? emotion.beforeAndNow(formatScores(was.score, score))
        : score === undefined
          ? emotion.isUnknown
          : emotion.is(formats.score(score))),
    label,
    because && emotion.because(because),
    from === 'touchpoint' && emotion.lowestOfTouchpoints,
    from === 'stage' && emotion.ofWholeStage,
    isTruth && emotion.atMomentOfTruth,
  ]
    .filter(Boolean)
    .join(', ');
}

function drawLabel({ score, label, because }: MapFeeling, box: LabelBox): HTMLElement {
  const mood = score === undefined ? 'unknown' : `mood-${getMood(score)}`;
  const words = createHtmlElement('p', {
    class: `feeling-words ${box.align}`,
    style: `top: ${round(box.y)}px; inset-inline-start: ${round(box.x)}px; width: ${box.width}px`,
  });
  if (label !== undefined && label !== '')
    words.append(createHtmlElement('span', { class: `feeling-word ${mood}` }, label));
  if (because !== undefined && because !== '')
    words.append(createHtmlElement('span', { class: 'feeling-reason' }, because));
  return words;
}

function round(pixels: number): number {
  return Math.round(pixels * 10) / 10;
}

function formatScores(before: number | undefined, now: number | undefined): string {
  return `${formatScore(before)} → ${formatScore(now)}`;
}

function formatScore(score: number | undefined): string {
  return score === undefined ? '?' : formatSigned(score);
}

function formatSigned(score: number): string {
  return score > 0 ? `+${score}` : String(score).replace('-', '−');
}
