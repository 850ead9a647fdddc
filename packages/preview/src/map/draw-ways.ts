import { largest } from '@journey-maps/core';
import { svgElement } from '../svg.ts';
import { mapLayout } from './map-layout.ts';

export interface Way {
  /** The column it begins in. */
  readonly from: number;
  /** The column it leads to. */
  readonly to: number;
}

const { wayStep } = mapLayout;

/**
 * Draws side paths as arrows over the columns, beside each other on one height where they do not meet. The cards below say
 * the same in words.
 *
 * @param width of a column, in CSS pixels
 */
export function drawWays(ways: readonly Way[], columns: number, width: number): SVGSVGElement {
  const middle = (column: number) => (column + 0.5) * width;
  const lanes = lanesOf(ways);
  const height =
    largest(
      lanes.map((lane) => lane + 1),
      1,
    ) *
      wayStep +
    20;
  const bottom = height - 5;
  const svg = svgElement('svg', {
    class: 'ways-arrows',
    'aria-hidden': 'true',
    width: columns * width,
    height,
  });
  ways.forEach(({ from, to }, i) => {
    const start = middle(from) + 8;
    // Into the left of the column it leads to, so that it is told from the one that begins there.
    const end = middle(to) - 8;
    const y = 6 + (lanes[i] ?? 0) * wayStep;
    const turn = end < start ? -corner : corner;
    const around = `V${y + corner}Q${start},${y} ${start + turn},${y}H${end - turn}Q${end},${y} ${end},${y + corner}`;
    svg.append(
      svgElement('path', { class: 'way-head', d: `M${start - 3},${bottom}a3,3 0 1 0 6,0a3,3 0 1 0 -6,0z` }),
      svgElement('path', { class: 'way', d: `M${start},${bottom}${around}V${bottom - 6}` }),
      svgElement('path', { class: 'way-head', d: `M${end},${bottom + 2}l-5,-9h10z` }),
    );
  });
  return svg;
}

const corner = 6;

/** The highest lane, counted from 0, in which each way meets none of those before it. */
function lanesOf(ways: readonly Way[]): readonly number[] {
  const taken: { readonly from: number; readonly to: number; readonly lane: number }[] = [];
  return ways.map(({ from, to }) => {
    const [left, right] = [Math.min(from, to), Math.max(from, to)];
    const meeting = new Set(
      taken.flatMap((other) => (other.from <= right && left <= other.to ? [other.lane] : [])),
    );
    let lane = 0;
    while (meeting.has(lane)) lane++;
    taken.push({ from: left, to: right, lane });
    return lane;
  });
}
