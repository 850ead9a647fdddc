import { createSvgElement } from '../svg.ts';

const radius = 6;
const around = 2 * Math.PI * radius;

/**
 * Draws a ring that is filled to a share.
 *
 * @param share a percentage; values outside of 0 to 100 are clamped
 */
export function drawRing(share: number): SVGSVGElement {
  const filled = (around * Math.max(0, Math.min(100, share))) / 100;
  const svg = createSvgElement('svg', { class: 'ring', viewBox: '-8.5 -8.5 17 17', 'aria-hidden': 'true' });
  svg.append(createSvgElement('circle', { class: 'ring-all', r: radius }));
  if (filled > 0)
    svg.append(
      createSvgElement('circle', {
        class: 'ring-share',
        r: radius,
        'stroke-dasharray': `${Math.round(filled * 100) / 100} ${Math.ceil(around)}`,
        transform: 'rotate(-90)',
      }),
    );
  return svg;
}
