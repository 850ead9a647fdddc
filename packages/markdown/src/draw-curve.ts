import type { MapMoment } from '@journey-maps/core/views';
import { createElement, type MapElement } from './map-element.ts';
import { createStyle } from './map-styles.ts';

const column = 100;
const height = 60;

/**
 * Draws the emotion curves over all columns of a table, with a line for each person, interrupted where the
 * emotion is unknown. The SVG is as wide as its cell. Strokes do not scale, so lines keep their width.
 *
 * @param direction the direction of the columns
 */
export function drawCurve(moments: readonly MapMoment[], direction: 'ltr' | 'rtl'): MapElement {
  const width = moments.length * column;
  const middleOf = (index: number) => {
    const x = (index + 0.5) * column;
    return direction === 'rtl' ? width - x : x;
  };
  const people = moments[0]?.feelings.length ?? 0;
  const lines = Array.from({ length: people }, (_, person) => {
    const points = moments.map(({ feelings }, i) => {
      const score = feelings[person]?.score;
      return score === undefined ? undefined : { x: middleOf(i), y: getScoreY(score) };
    });
    const path = points.flatMap((point, i) => {
      if (point === undefined) return [];
      const before = points[i - 1];
      if (before === undefined) return [`M${point.x},${point.y}`];
      const middle = (before.x + point.x) / 2;
      return [`C${middle},${before.y} ${middle},${point.y} ${point.x},${point.y}`];
    });
    const dots = points.flatMap((point) => (point === undefined ? [] : [`M${point.x},${point.y}h0`]));
    const look = { fill: 'none', stroke: 'currentColor', 'vector-effect': 'non-scaling-stroke' };
    const dashes = person === 0 ? {} : { 'stroke-dasharray': `${8 - 2 * (person % 3)} 4` };
    return [
      createElement('path', { ...look, ...dashes, 'stroke-width': 2, d: path.join('') }),
      createElement('path', { ...look, 'stroke-width': 8, 'stroke-linecap': 'round', d: dots.join('') }),
    ];
  });
  const zero = createElement('path', {
    d: `M0,${getScoreY(0)}h${width}`,
    stroke: 'currentColor',
    'stroke-opacity': 0.4,
    'vector-effect': 'non-scaling-stroke',
  });
  return createElement(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `0 0 ${width} ${height}`,
      preserveAspectRatio: 'none',
      'aria-hidden': 'true',
      style: createStyle('.journey .journey-curve svg'),
    },
    zero,
    lines.flat(),
  );
}

function getScoreY(score: number): number {
  return 6 + ((2 - score) / 4) * (height - 12);
}
