import type { JourneyMap, MapFeeling, MapMoment, PictureLanguage } from '@journey-maps/core/views';
import { curvePath, type Point } from '../curve-path.ts';
import { htmlElement } from '../html.ts';
import { initialsOf } from '../look/initials.ts';
import { svgElement } from '../svg.ts';
import type { CurveLayout, PlacedFeeling } from './curve-layout.ts';
import { baselinePoints, heightOf, linesOfPerson, linksOf, stretches } from './curve-lines.ts';
import { drawFace, drawStar, moodOf } from './draw-face.ts';
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
 */
export function drawFeelings(
  map: JourneyMap,
  moment: MapMoment,
  placed: readonly PlacedFeeling[],
  height: number,
  language: PictureLanguage,
): HTMLElement {
  const cell = htmlElement('div', { class: 'curve-cell', style: `min-height: ${height}px` });
  for (const [index, { feeling, face, label }] of placed.entries()) {
    if (!feeling.present) continue;
    cell.append(drawPoint(feeling, face, index, map, moment, language));
    if (map.people.length > 1) cell.append(drawTag(face, index, map));
    if (label !== undefined) cell.append(drawLabel(feeling, label));
  }
  return cell;
}

/** Draws the curves of all personas, as wide as the map. */
export function drawCurves(map: JourneyMap, layout: CurveLayout, column: number): SVGSVGElement {
  const width = layout.moments.length * column;
  const { height, moments } = layout;
  const lines = svgElement('svg', { class: 'curves', 'aria-hidden': 'true', width, height });
  lines.append(shades());
  for (const score of [2, 1, 0, -1, -2]) {
    const y = heightOf(score);
    lines.append(svgElement('line', { class: `level level-${score}`, x1: 0, x2: width, y1: y, y2: y }));
  }
  if (map.baseline !== undefined) {
    const points = baselinePoints(map.baseline, column);
    for (const line of stretches(points))
      lines.append(svgElement('path', { class: 'baseline-curve', d: curvePath(line) }));
    for (const point of points) {
      if (point !== undefined)
        lines.append(svgElement('circle', { class: 'baseline-point', cx: point.x, cy: point.y, r: 4.5 }));
    }
  }
  const people = Math.max(1, map.people.length);
  for (let person = 0; person < people; person++) {
    for (const line of linesOfPerson(moments, person, column)) {
      if (person === 0) lines.append(svgElement('path', { class: 'emotion-area', d: areaOf(line) }));
      lines.append(
        svgElement('path', { class: `emotion-curve ${lookOfPerson(person)}`, d: curvePath(line) }),
      );
    }
    for (const [from, to] of linksOf(moments, person, column)) {
      lines.append(svgElement('line', { class: 'emotion-link', x1: from.x, y1: from.y, x2: to.x, y2: to.y }));
    }
  }
  return lines;
}

/**
 * Creates the gradients of the scale, by height: for the line, and fainter for the area between it and the
 * neutral line.
 */
function shades(): SVGDefsElement {
  const defs = svgElement('defs');
  const [top, bottom] = [heightOf(2), heightOf(-2)];
  const shade = (id: string, stops: readonly (readonly [offset: number, className: string])[]) => {
    const gradient = svgElement('linearGradient', {
      id,
      gradientUnits: 'userSpaceOnUse',
      x1: 0,
      x2: 0,
      y1: top,
      y2: bottom,
    });
    for (const [offset, className] of stops)
      gradient.append(svgElement('stop', { offset, class: className }));
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

function areaOf(line: readonly Point[]): string {
  const [first, last] = [line[0], line.at(-1)];
  const middle = heightOf(0);
  return `${curvePath(line)}L${last?.x ?? 0},${middle}L${first?.x ?? 0},${middle}Z`;
}

/**
 * Draws the labels of the scale beside the curves. They are hidden from screen readers, since each face has
 * its number.
 */
export function curveScale(): HTMLElement {
  return htmlElement(
    'div',
    { class: 'curve-scale', 'aria-hidden': 'true' },
    [2, 1, 0, -1, -2].map((score) =>
      htmlElement('span', { class: `mood-${score}`, style: `top: ${heightOf(score)}px` }, signed(score)),
    ),
  );
}

/** Draws the legend of the lines; a single curve needs none. */
export function curveLegend(map: JourneyMap): HTMLElement {
  const list = htmlElement('ul', { class: 'legend' });
  const sample = (className: string) => {
    const svg = svgElement('svg', { class: 'legend-line', viewBox: '0 0 28 6', 'aria-hidden': 'true' });
    svg.append(svgElement('line', { class: className, x1: 0, x2: 28, y1: 3, y2: 3 }));
    return svg;
  };
  if (map.people.length > 1) {
    for (const [index, { title }] of map.people.entries())
      list.append(htmlElement('li', {}, sample(`emotion-curve ${lookOfPerson(index)}`), title));
  }
  if (map.baseline !== undefined)
    list.append(htmlElement('li', { class: 'baseline' }, sample('baseline-curve'), map.baseline.title));
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
  const said = wordsForFeeling(feeling, map, index, momentOfTruth, language);
  const mood = score === undefined ? 'unknown' : `mood-${moodOf(score)}`;
  const point = htmlElement(
    span === undefined ? 'span' : 'button',
    {
      class: `point ${lookOfPerson(index)} ${mood}${was === undefined ? '' : ' feels-otherwise'}${momentOfTruth && score !== undefined ? ' is-truth' : ''}`,
      style: `top: ${face.y}px; inset-inline-start: ${Math.round(face.x)}px`,
      title: said,
      ...(span === undefined
        ? { role: 'img', 'aria-label': said }
        : {
            type: 'button',
            'aria-label': said,
            'data-moment': id,
            'data-person': map.people[index]?.id ?? '',
          }),
    },
    drawFace(score),
  );
  if (momentOfTruth && score !== undefined) point.append(drawStar());
  if (was !== undefined)
    point.append(htmlElement('span', { class: 'face-was', 'aria-hidden': 'true' }, scores(was.score, score)));
  return point;
}

/** Draws the initials of a face's persona. */
function drawTag(face: Point, index: number, { people }: JourneyMap): HTMLElement {
  const initials = initialsOf(people.map(({ title }) => title));
  const style = `top: ${face.y + 11}px; inset-inline-start: ${Math.round(face.x) - 25}px`;
  const own = initials.get(people[index]?.title ?? '') ?? '';
  return htmlElement('span', { class: 'face-tag', style, 'aria-hidden': 'true' }, own);
}

/** Returns the feeling in words, for screen readers. */
export function wordsForFeeling(
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
        ? emotion.beforeAndNow(scores(was.score, score))
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
  const mood = score === undefined ? 'unknown' : `mood-${moodOf(score)}`;
  const words = htmlElement('p', {
    class: `feeling-words ${box.align}`,
    style: `top: ${round(box.y)}px; inset-inline-start: ${round(box.x)}px; width: ${box.width}px`,
  });
  if (label !== undefined && label !== '')
    words.append(htmlElement('span', { class: `feeling-word ${mood}` }, label));
  if (because !== undefined && because !== '')
    words.append(htmlElement('span', { class: 'feeling-reason' }, because));
  return words;
}

function round(pixels: number): number {
  return Math.round(pixels * 10) / 10;
}

function scores(before: number | undefined, now: number | undefined): string {
  return `${shortScore(before)} → ${shortScore(now)}`;
}

function shortScore(score: number | undefined): string {
  return score === undefined ? '?' : signed(score);
}

function signed(score: number): string {
  return score > 0 ? `+${score}` : String(score).replace('-', '−');
}
