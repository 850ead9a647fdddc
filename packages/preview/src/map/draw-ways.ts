import { svgElement } from '../svg.ts';
import { mapLayout } from './map-layout.ts';

export interface Way {
  /** The column it begins in. */
  readonly from: number;
  /** The column it leads to; absent where it leads out, or nowhere that is known. */
  readonly to: number | undefined;
  readonly exit: boolean;
}

const { columnWidth, wayStep } = mapLayout;

/**
 * The side paths as arrows over the columns, each on a height of its own; ways out go down and end in a bar. The cards
 * below say the same in words.
 */
export function drawWays(ways: readonly Way[], columns: number): SVGSVGElement {
  const height = ways.length * wayStep + 24;
  const svg = svgElement('svg', {
    class: 'ways-arrows',
    'aria-hidden': 'true',
    width: columns * columnWidth,
    height,
  });
  ways.forEach(({ from, to, exit }, i) => {
    const start = middle(from) + 8;
    const y = 8 + i * wayStep;
    const bottom = height - 4;
    if (to === undefined || exit) {
      svg.append(
        svgElement('path', { class: 'way way-out', d: `M${start},${y}V${bottom}M${start - 7},${bottom}h14` }),
      );
      return;
    }
    // Into the left of the column it leads to, so that it is told from the one that begins there.
    const end = middle(to) - 8;
    svg.append(
      svgElement('path', { class: 'way', d: `M${start},${bottom}V${y}H${end}V${bottom - 5}` }),
      svgElement('path', { class: 'way-head', d: `M${end},${bottom}l-5,-8h10z` }),
    );
  });
  return svg;
}

function middle(column: number): number {
  return (column + 0.5) * columnWidth;
}
