import type { JourneyMap, MapFeeling, MapMoment, PictureLanguage } from '@journey-maps/core';
import { curvePath, type Point } from '../curve-path.ts';
import { htmlElement } from '../html.ts';
import { svgElement } from '../svg.ts';
import { columnWidthOf, mapLayout } from './map-layout.ts';
import { remembered } from './remembered.ts';
import { spreadPoints } from './spread-points.ts';

const { curveHeight, curveMargin } = mapLayout;

/** What a person is known by along their line: a further one's looks like the first one's again. */
const shapes = ['●', '■', '◆', '▲'] as const;
const looks = shapes.length;

/** The sign and the colours of somebody's line, by their place among the map's people. */
export function signOfPerson(index: number): { readonly symbol: string; readonly className: string } {
  return { symbol: shapes[index % looks] ?? '●', className: `look-${index % looks}` };
}

/**
 * The row of emotions: in each cell a moment's feelings as buttons, over all of them the curves. The lines are for the
 * eye; the buttons say the same in words.
 */
export function drawFeelings(map: JourneyMap, moment: MapMoment, language: PictureLanguage): HTMLElement {
  const cell = htmlElement('div', { class: 'curve-cell' });
  const offsets = offsetsAt(moment);
  for (const [index, feeling] of moment.feelings.entries()) {
    if (feeling.present) cell.append(drawPoint(feeling, index, map, moment, offsets[index] ?? 0, language));
  }
  // The words of several people would lie on one another beside their points.
  if (map.people.length > 1) cell.append(wordsBelow(moment.feelings));
  return cell;
}

/** The curves of everybody, as wide as the map. */
export function drawCurves(map: JourneyMap): SVGSVGElement {
  const moments = map.stages.flatMap((stage) => stage.moments);
  const columnWidth = columnWidthOf(moments.length);
  const width = moments.length * columnWidth;
  const lines = svgElement('svg', { class: 'curves', 'aria-hidden': 'true', width, height: curveHeight });
  const middle = heightOf(0);
  const top = heightOf(2) - zoneMargin;
  lines.append(
    svgElement('rect', { class: 'zone zone-good', x: 0, y: top, width, height: middle - top }),
    svgElement('rect', { class: 'zone zone-bad', x: 0, y: middle, width, height: middle - top }),
  );
  for (const score of [2, 1, 0, -1, -2]) {
    const y = heightOf(score);
    lines.append(svgElement('line', { class: `level level-${score}`, x1: 0, x2: width, y1: y, y2: y }));
  }
  if (map.baseline !== undefined) {
    const points = map.baseline.points.map(({ score, at }): Point | undefined =>
      score === undefined ? undefined : { x: (at + 0.5) * columnWidth, y: heightOf(score) },
    );
    for (const path of paths(points, 'baseline-curve')) lines.append(path);
    for (const point of points) {
      if (point !== undefined)
        lines.append(svgElement('circle', { class: 'baseline-point', cx: point.x, cy: point.y, r: 4 }));
    }
  }
  for (const index of (map.people.length === 0 ? [undefined] : map.people).keys()) {
    const points = moments.map((moment, i): Point | undefined => {
      const score = moment.feelings[index]?.score;
      const x = (i + 0.5) * columnWidth + (offsetsAt(moment)[index] ?? 0);
      return score === undefined ? undefined : { x, y: heightOf(score) };
    });
    for (const path of paths(points, `emotion-curve look-${index % looks}`)) lines.append(path);
  }
  return lines;
}

/** How far from the middle of the column each feeling is: an unknown one is at the height of a neutral one. */
const offsetsAt = remembered(({ feelings }: MapMoment) =>
  spreadPoints(feelings.map(({ present, score }) => (present ? heightOf(score ?? 0) : undefined))),
);

/** How far what is good and what is bad is tinted beyond the best and the worst. */
const zoneMargin = 14;

/** Beside the curves: what their heights mean. Each point says its number, so that this is for the eye alone. */
export function curveScale(): HTMLElement {
  return htmlElement(
    'div',
    { class: 'curve-scale', 'aria-hidden': 'true' },
    [2, 0, -2].map((score) => htmlElement('span', { style: `top: ${heightOf(score)}px` }, signed(score))),
  );
}

/** Whose line looks like what. */
export function curveLegend(map: JourneyMap): HTMLElement {
  const list = htmlElement('ul', { class: 'legend' });
  for (const [index, { title }] of map.people.entries()) {
    list.append(htmlElement('li', { class: `look-${index % looks}` }, `${shapes[index % looks]} ${title}`));
  }
  if (map.baseline !== undefined)
    list.append(htmlElement('li', { class: 'baseline' }, `┄○┄ ${map.baseline.title}`));
  return list;
}

function drawPoint(
  feeling: MapFeeling,
  index: number,
  map: JourneyMap,
  { id, momentOfTruth }: MapMoment,
  offset: number,
  { words: { emotion, colon }, formats }: PictureLanguage,
): HTMLElement {
  const { score, label, because, span, from, was } = feeling;
  const who = map.people.length > 1 ? (map.people[index]?.title ?? '') + colon : '';
  const isTruth = score !== undefined && momentOfTruth;
  const said = [
    // What is seen is said the same way.
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
    momentOfTruth && emotion.atMomentOfTruth,
  ]
    .filter(Boolean)
    .join(', ');
  const point = htmlElement(
    span === undefined ? 'span' : 'button',
    {
      class: `point look-${index % looks} ${score === undefined ? 'unknown' : `score-${score}`}${was === undefined ? '' : ' feels-otherwise'}`,
      style: `top: ${heightOf(score ?? 0)}px${offset === 0 ? '' : `; margin-left: ${offset}px`}`,
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
    htmlElement(
      'span',
      { 'aria-hidden': 'true' },
      was === undefined ? `${isTruth ? '★' : ''}${shortScore(score)}` : scores(was.score, score),
    ),
  );
  const words = wordsOf(feeling);
  const wrapper = htmlElement('div', { class: 'feeling' }, point);
  if (words !== '' && map.people.length <= 1) {
    const above = (score ?? 0) < 0;
    wrapper.append(
      htmlElement(
        'p',
        {
          class: 'feeling-words',
          style: above
            ? `bottom: ${curveHeight - heightOf(score ?? 0) + 18}px`
            : `top: ${heightOf(score ?? 0) + 18}px`,
        },
        words,
      ),
    );
  }
  return wrapper;
}

function wordsBelow(feelings: readonly MapFeeling[]): HTMLElement {
  const list = htmlElement('ul', { class: 'feelings', style: `padding-top: ${curveHeight}px` });
  for (const [index, feeling] of feelings.entries()) {
    const words = feeling.present ? wordsOf(feeling) : '';
    if (words !== '')
      list.append(htmlElement('li', { class: `look-${index % looks}` }, `${shapes[index % looks]} ${words}`));
  }
  return list;
}

function wordsOf({ label, because }: MapFeeling): string {
  return [label, because].filter(Boolean).join(': ');
}

function paths(points: readonly (Point | undefined)[], name: string): SVGElement[] {
  const runs: Point[][] = [[]];
  // Where nothing is known the line is interrupted.
  for (const point of points) {
    if (point === undefined) runs.push([]);
    else runs.at(-1)?.push(point);
  }
  return runs
    .filter((run) => run.length > 1)
    .map((run) => svgElement('path', { class: name, d: curvePath(run) }));
}

/** In pixels from the top of the row. */
function heightOf(score: number): number {
  return curveMargin + ((2 - score) / 4) * (curveHeight - 2 * curveMargin);
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
