import { findLargest } from '@journey-maps/core/text';
import { createHtmlElement } from '../html.ts';
import { createSvgElement } from '../svg.ts';
import { getDirection, type PlacedWay } from './plan-ways.ts';

/**
 * Draws branches as arcs over the columns, with labels on the arcs. The style sheet arranges them in a grid
 * of columns and lanes: an arc is a box without a lower edge.
 *
 * @param draw draws the label of a branch
 */
export function drawBranches(
  ways: readonly PlacedWay[],
  draw: (way: PlacedWay) => HTMLElement,
): readonly HTMLElement[] {
  const lanes = findLargest(
    ways.map(({ lane }) => lane + 1),
    1,
  );
  return [
    createHtmlElement(
      'div',
      { class: 'way-lanes', style: `--lanes: ${lanes}` },
      ways.map(drawArc),
      ways.map((way) => drawLabel(way, draw)),
    ),
  ];
}

function drawArc({ from, to, lane }: PlacedWay): HTMLElement {
  const left = Math.min(from, to);
  const right = Math.max(from, to);
  return createHtmlElement(
    'span',
    {
      class: `way way-${getDirection({ from, to })}`,
      style: `grid-row: ${lane + 1} / -1; grid-column: ${left + 1} / ${right + 2}`,
      'data-from': String(from),
      'data-to': String(to),
      'aria-hidden': 'true',
    },
    drawWayEnd('way-start', 'M0,4a3,3 0 1 0 6,0a3,3 0 1 0 -6,0z', 6, 7),
    drawWayEnd('way-head', 'M5,9l-5,-9h10z', 10, 9),
  );
}

function drawWayEnd(name: string, path: string, width: number, height: number): SVGSVGElement {
  const end = createSvgElement('svg', { class: name, width, height, viewBox: `0 0 ${width} ${height}` });
  end.append(createSvgElement('path', { d: path }));
  return end;
}

/**
 * Draws a label in the columns of its room. Custom properties hold the parts of the first and last column
 * outside of the room.
 */
function drawLabel(way: PlacedWay, draw: (way: PlacedWay) => HTMLElement): HTMLElement {
  const [start, end] = way.room;
  const first = Math.floor(start);
  const last = Math.ceil(end);
  return createHtmlElement(
    'div',
    {
      class: 'way-label',
      style: `grid-row: ${way.lane + 1}; grid-column: ${first + 1} / ${last + 1}; --before: ${start - first}; --after: ${last - end}`,
      'data-from': String(way.from),
      'data-to': String(way.to),
    },
    draw(way),
  );
}
