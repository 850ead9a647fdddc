import { createSvgElement } from '../svg.ts';
import { mapSvg } from './map-svg.ts';
import type { ShownSheets } from './show-sheets.ts';

/** Draws sheets of paper as one SVG picture: below each other, at their own size. */
export function drawSheetsAsSvg({ element, size: { width, height } }: ShownSheets): SVGSVGElement {
  const sheets = [...element.querySelectorAll<HTMLElement>(':scope > .sheet')];
  const whole = height * sheets.length + between * (sheets.length - 1);
  const svg = createSvgElement('svg', { width, height: whole, viewBox: `0 0 ${width} ${whole}` });
  sheets.forEach((sheet, i) => {
    const top = i * (height + between);
    svg.append(createSvgElement('rect', { x: 0, y: top, width, height, fill: '#ffffff' }));
    const content = sheet.firstElementChild;
    if (content instanceof SVGSVGElement) {
      const copy = content.cloneNode(true) as SVGSVGElement;
      copy.removeAttribute('style');
      copy.setAttribute('y', String(top));
      svg.append(copy);
    } else if (content instanceof HTMLElement) {
      const { transform } = content.style;
      // Measured at its own size, and scaled as a drawing.
      content.style.transform = 'none';
      const drawn = mapSvg(content);
      content.style.transform = transform;
      const group = createSvgElement('g', {
        transform: `translate(0 ${top}) ${transform.replaceAll('px', '')}`,
      });
      group.append(drawn);
      svg.append(group);
    }
  });
  return svg;
}

/** The gap between two sheets, in CSS pixels. */
const between = 20;
