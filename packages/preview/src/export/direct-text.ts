import { detectDirection, hasLeftToRight } from '@journey-maps/core/text';
import { splitIntoGraphemes } from '../look/break-text.ts';
import { round } from './box.ts';
import { splitByDirection } from './direction-parts.ts';

/**
 * Makes a copied text of a picture read in its direction in every program. A text that begins at its right
 * end is placed by its middle, since programs disagree on which end is its start. A text of both directions
 * is split into parts, since programs order them differently.
 *
 * @param text the original, on the page
 */
export function setTextDirection(text: SVGTextElement, copy: Element): void {
  const words = text.querySelector('tspan')?.textContent ?? text.textContent ?? '';
  const own = detectDirection(words);
  const { direction, textAnchor } = getComputedStyle(text);
  if (own !== 'rtl' && direction !== 'rtl') return;
  const lines = [...copy.querySelectorAll('tspan')];
  if (lines.length < 2 && own === 'rtl' && hasLeftToRight(words)) {
    for (const part of copyParts(text, copy, words)) copy.before(part);
    copy.remove();
    return;
  }
  if (own === 'rtl') {
    copy.setAttribute('direction', 'rtl');
    for (const line of lines.length === 0 ? [copy] : lines)
      if (!hasLeftToRight(line.textContent ?? '')) line.textContent = `\u200F${line.textContent}\u200F`;
  }
  if (textAnchor === 'middle') return;
  const { x, width } = text.getBBox();
  const shown = [...text.querySelectorAll('tspan')];
  copy.setAttribute('x', String(round(x + width / 2)));
  for (const [index, line] of lines.entries()) {
    const half = (shown[index]?.getComputedTextLength() ?? width) / 2;
    // All lines begin at one edge, but have different middles.
    line.setAttribute('x', String(round(direction === 'rtl' ? x + width - half : x + half)));
  }
  copy.setAttribute('text-anchor', 'middle');
}

/** Copies a text of one line as one element for each part. */
function copyParts(text: SVGTextElement, copy: Element, words: string): readonly Element[] {
  let index = 0;
  const placed = splitIntoGraphemes(words).map((letter) => {
    const { x, width } = text.getExtentOfChar(index);
    index += letter.length;
    return { text: letter, left: x, right: x + width };
  });
  return splitByDirection(placed).map((part) => {
    const element = copy.cloneNode(false) as Element;
    if (part.direction === 'rtl') element.setAttribute('direction', 'rtl');
    element.setAttribute('text-anchor', 'middle');
    element.setAttribute('x', String(round((part.left + part.right) / 2)));
    element.textContent = part.direction === 'rtl' ? `\u200F${part.text}\u200F` : part.text;
    return element;
  });
}
