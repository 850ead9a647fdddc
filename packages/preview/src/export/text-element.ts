import { hasRightToLeft } from '@journey-maps/core/text';
import { createSvgElement } from '../svg.ts';
import { type Box, round } from './box.ts';
import { paintOf } from './paint.ts';
import type { TextLine } from './text-lines.ts';

/**
 * Draws a line of text at its position on the page.
 *
 * @param behind a text that the style sheet adds after the element's own
 * @returns one element, or two if that text needs a separate position
 */
export function drawTextLine(
  line: TextLine,
  behind: string,
  style: CSSStyleDeclaration,
  box: Box,
): readonly SVGTextElement[] {
  const { colour, opacity } = paintOf(style.color);
  const look = {
    y: round(box.y + measureAscent(style) * box.height),
    fill: colour,
    'font-size': Number.parseFloat(style.fontSize),
    ...(opacity < 1 ? { 'fill-opacity': opacity } : {}),
    ...getFontWeight(style),
    // Only scripts with italics are slanted: drawing programs garble the slanted letters of other scripts.
    ...(style.fontStyle === 'normal' || !isDrawnByLetter(line.text) ? {} : { 'font-style': style.fontStyle }),
  };
  const isBehindAtLeft = style.direction === 'rtl' && behind.trim() !== '';
  const own = isBehindAtLeft ? '' : behind;
  const shown = line.direction === 'rtl' ? markDirection(line.text) : line.text;
  const text = createSvgElement('text', { ...getTextPosition(line, own, box), ...look }, shown + own);
  if (!isBehindAtLeft) return [text];
  const end = createSvgElement('text', { x: round(box.x - 1), 'text-anchor': 'end', ...look }, behind.trim());
  return [text, end];
}

/**
 * Marks both ends of a text from right to left, for programs without support for `direction`: they order a
 * text by its letters alone.
 */
function markDirection(text: string): string {
  return `\u200F${text}\u200F`;
}

/** Returns the weight of a font in the form that drawing programs support: a multiple of 100. */
export function getFontWeight({ fontWeight }: CSSStyleDeclaration): Readonly<Record<string, number>> {
  const weight = Math.floor(Number(fontWeight) / 100) * 100;
  return weight === 400 ? {} : { 'font-weight': weight };
}

/**
 * Places a line by its left end, or by its middle if any part is read from right to left: drawing programs
 * disagree on which end is the start of such a line.
 */
function getTextPosition(
  { text, direction }: TextLine,
  behind: string,
  { x, width }: Box,
): Readonly<Record<string, string | number>> {
  if (direction === 'rtl' || hasRightToLeft(text))
    return {
      x: round(x + width / 2),
      'text-anchor': 'middle',
      ...(direction === 'rtl' ? { direction } : {}),
    };
  const isFixed = behind === '' && text.length > 1 && isDrawnByLetter(text);
  // The fonts of other machines are a little wider or narrower.
  return { x, ...(isFixed ? { textLength: width, lengthAdjust: 'spacingAndGlyphs' } : {}) };
}

/**
 * Returns whether a text is drawn letter by letter. With a given text length, drawing programs tear other
 * texts apart: Arabic, Thai, Indian scripts, emoji.
 */
function isDrawnByLetter(text: string): boolean {
  return byLetter.test(text) && !/\p{Extended_Pictographic}/u.test(text);
}

const byLetter = /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{N}\p{P}\p{S}\p{Z}]*$/u;

/** Returns the part of a line's height that lies above its baseline, from 0 to 1. */
function measureAscent({ fontStyle, fontWeight, fontFamily }: CSSStyleDeclaration): number {
  const font = `${fontStyle} ${fontWeight} 100px ${fontFamily}`;
  let ascent = ascents.get(font);
  if (ascent === undefined) {
    const canvas = document.createElement('canvas').getContext('2d');
    if (canvas === null) return 0.8;
    canvas.font = font;
    const { fontBoundingBoxAscent: above, fontBoundingBoxDescent: below } = canvas.measureText('x');
    ascent = above / (above + below);
    ascents.set(font, ascent);
  }
  return ascent;
}

const ascents = new Map<string, number>();
