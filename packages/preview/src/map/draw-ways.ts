import { largest } from '@journey-maps/core';
import { svgElement } from '../svg.ts';
import { arcPath, headPath, startPath } from '../ways/arc-path.ts';
import { stackSpans } from '../ways/stack-spans.ts';
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
  const lanes = stackSpans(
    ways.map(({ from, to }) => ({ from: Math.min(from, to), to: Math.max(from, to), height: 1 })),
  );
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
    const far = 6 + (lanes[i] ?? 0) * wayStep;
    svg.append(
      svgElement('path', { class: 'way-head', d: startPath(start, bottom) }),
      svgElement('path', { class: 'way', d: arcPath({ start, end, base: bottom, far, tip: bottom - 6 }) }),
      svgElement('path', { class: 'way-head', d: headPath(end, bottom + 2, 1) }),
    );
  });
  return svg;
}
