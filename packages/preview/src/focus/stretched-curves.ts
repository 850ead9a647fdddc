import type { MapMoment } from '@journey-maps/core/views';
import { htmlElement } from '../html.ts';
import type { CurveLayout } from '../map/curve-layout.ts';
import { heightOf } from '../map/curve-lines.ts';
import { drawCurves, lookOfPerson } from '../map/draw-curves.ts';
import { drawFace, drawStar, moodOf } from '../map/draw-face.ts';
import { type FocusContext, shownFeelings } from './focus-context.ts';

/** The width of a column before the curve is stretched. */
const unit = 100;

/** Draws a face at its position on the curves of `stretchedCurves`: positions are percentages of its column. */
export function stretchedFace(
  score: number | undefined,
  person: number,
  place: number,
  count: number,
  { momentOfTruth }: MapMoment,
): HTMLElement {
  const mood = score === undefined ? 'unknown' : `mood-${moodOf(score)}`;
  const face = htmlElement(
    'span',
    {
      class: `strip-face ${lookOfPerson(person)} ${mood}`,
      style: `top: ${(heightOf(score ?? 0) / stripHeight) * 100}%; left: ${(placeOf(place, count) / unit) * 100}%`,
      'aria-hidden': 'true',
    },
    drawFace(score),
  );
  if (momentOfTruth && score !== undefined) face.append(drawStar());
  return face;
}

/** The height of the curve before it is stretched. */
const stripHeight = heightOf(-2) + heightOf(2);

/** Returns the x position of a face in its column. Several people are side by side, so that none hides another. */
function placeOf(place: number, count: number): number {
  return unit / 2 + (place - (count - 1) / 2) * (count > 3 ? 24 : 34);
}

/** Draws the curves stretched to any width. */
export function stretchedCurves(moments: readonly MapMoment[], context: FocusContext): SVGSVGElement {
  const layout: CurveLayout = {
    height: stripHeight,
    moments: moments.map(({ feelings }) => {
      const shown = shownFeelings(feelings, context);
      return feelings.map((feeling, person) => {
        const place = shown.findIndex((one) => one.person === person);
        return {
          feeling: place < 0 ? { present: false } : feeling,
          face: {
            x: placeOf(Math.max(0, place), Math.max(1, shown.length)),
            y: heightOf(feeling.score ?? 0),
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
