import { getNumber, setAttribute } from './svg.ts';

/**
 * Mirrors a diagram that is read from right to left, except its texts, which move to their mirrored
 * positions. From left to right, it undoes the mirroring.
 *
 * @param width the width of the drawing, in CSS pixels at a zoom of 1
 */
export function mirrorDiagram(svg: SVGSVGElement, direction: 'ltr' | 'rtl', width: number): void {
  const parts = [...svg.children].filter(({ localName }) => drawn.has(localName));
  const texts = [...svg.querySelectorAll<SVGTextElement>(':scope > * text')];
  if (direction === 'ltr') {
    if (!svg.hasAttribute('direction')) return;
    svg.removeAttribute('direction');
    for (const part of [...parts, ...texts]) part.removeAttribute('transform');
    return;
  }
  // The start of a text is then its right end.
  setAttribute(svg, 'direction', 'rtl');
  for (const part of parts) {
    const transform =
      part.localName === 'text'
        ? `translate(${width - 2 * getNumber(part, 'x')})`
        : `translate(${width}) scale(-1,1)`;
    setAttribute(part, 'transform', transform);
  }
  for (const text of texts)
    setAttribute(text, 'transform', `translate(${2 * getNumber(text, 'x')}) scale(-1,1)`);
}

const drawn: ReadonlySet<string> = new Set(['circle', 'g', 'line', 'path', 'rect', 'text']);
