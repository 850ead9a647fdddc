import type { MapMoment } from '@journey-maps/core/views';
import { createHtmlElement } from '../html.ts';
import { lookOfPerson } from '../map/draw-curves.ts';
import { drawFace, drawStar, getMood } from '../map/draw-face.ts';
import { createSvgElement } from '../svg.ts';
import { type FocusContext, listShownFeelings } from './focus-context.ts';

/**
 * Sizes in CSS pixels: width of the gutter, middle of its scale, distance of one score point, and y position
 * of the first face.
 */
const gutter = { width: 92, middle: 46, point: 13, face: 38 } as const;

/** The room for a face, in CSS pixels. */
const faceRoom = 38;

/** Returns the x position of a score. */
function getScoreX(score: number): number {
  return gutter.middle + score * gutter.point;
}

/** Draws the gradient of the scale once, for all curves. */
export function drawGutterShades(): SVGSVGElement {
  const svg = createSvgElement('svg', { class: 'gutter-shades', 'aria-hidden': 'true' });
  const [x1, x2] = [getScoreX(-2), getScoreX(2)];
  const gradient = createSvgElement('linearGradient', {
    id: 'jm-gutter',
    gradientUnits: 'userSpaceOnUse',
    x1,
    x2,
    y1: 0,
    y2: 0,
  });
  for (const [i, mood] of [-2, -1, 0, 1, 2].entries())
    gradient.append(createSvgElement('stop', { offset: i / 4, class: `mood-${mood}` }));
  svg.append(gradient);
  return svg;
}

/** Draws the curves past blocks that belong to no single moment: straight down to the faces of the next moment. */
export function drawThrough(next: MapMoment | undefined, context: FocusContext): HTMLElement {
  const through = createLinesSvg('gutter-through');
  for (const { person, feeling } of listShownFeelings(next?.feelings ?? [], context)) {
    const { score } = feeling;
    if (score !== undefined) through.append(createLinePath(person, `M${getScoreX(score)},0V100`));
  }
  return createHtmlElement('div', { class: 'phone-gutter', 'aria-hidden': 'true' }, through);
}

function createLinesSvg(className: string): SVGSVGElement {
  return createSvgElement('svg', {
    class: className,
    viewBox: `0 0 ${gutter.width} 100`,
    preserveAspectRatio: 'none',
  });
}

function createLinePath(person: number, d: string): SVGPathElement {
  return createSvgElement('path', { class: `emotion-curve gutter-curve ${lookOfPerson(person)}`, d });
}

/** Draws the curves beside a moment: from its faces to the faces of the next moment, however far away. */
export function drawGutter(
  moment: MapMoment,
  next: MapMoment | undefined,
  context: FocusContext,
): HTMLElement {
  const element = createHtmlElement('div', { class: 'phone-gutter', 'aria-hidden': 'true' });
  const shown = listShownFeelings(moment.feelings, context);
  const [above, below] = [createLinesSvg('gutter-above'), createLinesSvg('gutter-below')];
  for (const { person, feeling } of shown) {
    const { score } = feeling;
    if (score === undefined) continue;
    const to = next?.feelings[person];
    above.append(createLinePath(person, `M${getScoreX(score)},0V100`));
    if (to?.present === true && to.score !== undefined)
      below.append(
        createLinePath(
          person,
          `M${getScoreX(score)},0C${getScoreX(score)},50 ${getScoreX(to.score)},50 ${getScoreX(to.score)},100`,
        ),
      );
  }
  element.append(above, below);
  const taken: number[] = [];
  for (const { person, feeling } of shown) {
    const at = getScoreX(feeling.score ?? 0);
    // A face that would cover another face goes below that face.
    const above = taken.filter((other) => Math.abs(other - at) < faceRoom).length;
    taken.push(at);
    const mood = feeling.score === undefined ? 'unknown' : `mood-${getMood(feeling.score)}`;
    const face = createHtmlElement(
      'span',
      {
        class: `strip-face ${lookOfPerson(person)} ${mood}`,
        style: `left: ${at}px; top: ${gutter.face + above * faceRoom}px`,
      },
      drawFace(feeling.score),
    );
    if (moment.momentOfTruth && feeling.score !== undefined) face.append(drawStar());
    element.append(face);
  }
  return element;
}
