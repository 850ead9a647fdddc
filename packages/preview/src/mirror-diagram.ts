import { numberOf, setAttribute } from './svg.ts';

/**
 * Lets a diagram be read from right to left: all of it is mirrored at its middle, but for its texts, which come to lie where
 * they would be in a mirror. From left to right, nothing is mirrored any more.
 *
 * @param width of the drawing, in CSS pixels at a zoom of 1
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
  // The start of a text is its right end, then.
  setAttribute(svg, 'direction', 'rtl');
  for (const part of parts) {
    const transform =
      part.localName === 'text'
        ? `translate(${width - 2 * numberOf(part, 'x')})`
        : `translate(${width}) scale(-1,1)`;
    setAttribute(part, 'transform', transform);
  }
  for (const text of texts)
    setAttribute(text, 'transform', `translate(${2 * numberOf(text, 'x')}) scale(-1,1)`);
}

const drawn: ReadonlySet<string> = new Set(['circle', 'g', 'line', 'path', 'rect', 'text']);
