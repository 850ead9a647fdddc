import type { MapMoment } from '@journey-maps/core/views';
import { htmlElement } from '../html.ts';
import { lookOfPerson } from '../map/draw-curves.ts';
import { drawFace, drawStar, moodOf } from '../map/draw-face.ts';
import { svgElement } from '../svg.ts';
import { type FocusContext, shownFeelings } from './focus-context.ts';

/**
 * Sizes in CSS pixels: width of the gutter, middle of its scale, distance of one score point, and y position
 * of the first face.
 */
const gutter = { width: 92, middle: 46, point: 13, face: 38 } as const;

/** The room for a face, in CSS pixels. */
const faceRoom = 38;

/** Returns the x position of a score. */
function x(score: number): number {
  return gutter.middle + score * gutter.point;
}

/** Draws the gradient of the scale once, for all curves. */
export function gutterShades(): SVGSVGElement {
  const svg = svgElement('svg', { class: 'gutter-shades', 'aria-hidden': 'true' });
  const [x1, x2] = [x(-2), x(2)];
  const gradient = svgElement('linearGradient', {
    id: 'jm-gutter',
    gradientUnits: 'userSpaceOnUse',
    x1,
    x2,
    y1: 0,
    y2: 0,
  });
  for (const [i, mood] of [-2, -1, 0, 1, 2].entries())
    gradient.append(svgElement('stop', { offset: i / 4, class: `mood-${mood}` }));
  svg.append(gradient);
  return svg;
}

/** Draws the curves past blocks that belong to no single moment: straight down to the faces of the next moment. */
export function drawThrough(next: MapMoment | undefined, context: FocusContext): HTMLElement {
  const through = lines('gutter-through');
  for (const { person, feeling } of shownFeelings(next?.feelings ?? [], context)) {
    const { score } = feeling;
    if (score !== undefined) through.append(line(person, `M${x(score)},0V100`));
  }
  return htmlElement('div', { class: 'phone-gutter', 'aria-hidden': 'true' }, through);
}

function lines(className: string): SVGSVGElement {
  return svgElement('svg', {
    class: className,
    viewBox: `0 0 ${gutter.width} 100`,
    preserveAspectRatio: 'none',
  });
}

function line(person: number, d: string): SVGPathElement {
  return svgElement('path', { class: `emotion-curve gutter-curve ${lookOfPerson(person)}`, d });
}

/** Draws the curves beside a moment: from its faces to those of the next moment, however far away. */
export function drawGutter(
  moment: MapMoment,
  next: MapMoment | undefined,
  context: FocusContext,
): HTMLElement {
  const element = htmlElement('div', { class: 'phone-gutter', 'aria-hidden': 'true' });
  const shown = shownFeelings(moment.feelings, context);
  const [above, below] = [lines('gutter-above'), lines('gutter-below')];
  for (const { person, feeling } of shown) {
    const { score } = feeling;
    if (score === undefined) continue;
    const to = next?.feelings[person];
    above.append(line(person, `M${x(score)},0V100`));
    if (to?.present === true && to.score !== undefined)
      below.append(line(person, `M${x(score)},0C${x(score)},50 ${x(to.score)},50 ${x(to.score)},100`));
  }
  element.append(above, below);
  const taken: number[] = [];
  for (const { person, feeling } of shown) {
    const at = x(feeling.score ?? 0);
    // A face that would cover another face goes below that face.
    const above = taken.filter((other) => Math.abs(other - at) < faceRoom).length;
    taken.push(at);
    const mood = feeling.score === undefined ? 'unknown' : `mood-${moodOf(feeling.score)}`;
    const face = htmlElement(
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
