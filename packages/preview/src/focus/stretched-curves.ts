import type { MapMoment } from '@journey-maps/core/views';
import { createHtmlElement } from '../html.ts';
import type { CurveLayout } from '../map/curve-layout.ts';
import { getScoreY } from '../map/curve-lines.ts';
import { drawCurves, lookOfPerson } from '../map/draw-curves.ts';
import { drawFace, drawStar, getMood } from '../map/draw-face.ts';
import { type FocusContext, listShownFeelings } from './focus-context.ts';

/** The width of a column before the curve is stretched. */
const unit = 100;

/** Draws a face at its position on the curves of `drawStretchedCurves`: positions are percentages of its column. */
export function drawStretchedFace(
  score: number | undefined,
  person: number,
  place: number,
  count: number,
  { momentOfTruth }: MapMoment,
): HTMLElement {
  const mood = score === undefined ? 'unknown' : `mood-${getMood(score)}`;
  const face = createHtmlElement(
    'span',
    {
      class: `strip-face ${lookOfPerson(person)} ${mood}`,
      style: `top: ${(getScoreY(score ?? 0) / stripHeight) * 100}%; left: ${(getFaceX(place, count) / unit) * 100}%`,
      'aria-hidden': 'true',
    },
    drawFace(score),
  );
  if (momentOfTruth && score !== undefined) face.append(drawStar());
  return face;
}

/** The height of the curve before it is stretched. */
const stripHeight = getScoreY(-2) + getScoreY(2);

/** Returns the x position of a face in its column. Several people are side by side, so that none hides another. */
function getFaceX(place: number, count: number): number {
  return unit / 2 + (place - (count - 1) / 2) * (count > 3 ? 24 : 34);
}

/** Draws the curves stretched to any width. */
export function drawStretchedCurves(moments: readonly MapMoment[], context: FocusContext): SVGSVGElement {
  const layout: CurveLayout = {
    height: stripHeight,
    moments: moments.map(({ feelings }) => {
      const shown = listShownFeelings(feelings, context);
      return feelings.map((feeling, person) => {
        const place = shown.findIndex((otherFeeling) => otherFeeling.person === person);
        return {
          feeling: place < 0 ? { present: false } : feeling,
          face: {
            x: getFaceX(Math.max(0, place), Math.max(1, shown.length)),
            y: getScoreY(feeling.score ?? 0),
          },
        };
      });
    }),
  };
  const svg = drawCurves(context.map, layout, unit);
  svg.setAttribute('viewBox', `0 0 ${moments.length * unit} ${stripHeight}`);
  svg.setAttribute('preserveAspectRatio', 'none');
  svg.removeAttribute('width');
  svg.removeAttribute('height');
  return svg;
}
