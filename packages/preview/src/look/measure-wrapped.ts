import { showHyphen } from '../fit-label.ts';
import { breakText } from './break-text.ts';

/** The size of a text that is broken into lines, width in CSS pixels. */
export interface WrappedSize {
  readonly width: number;
  readonly lines: number;
}

/**
 * Computes how a text is broken into lines of at most this width: where a browser breaks it, and inside words
 * that are wider than a line.
 *
 * @param widthOf measures a text in its font
 */
export function measureWrapped(text: string, most: number, getWidth: (text: string) => number): WrappedSize {
  const pieces = breakText(text.replaceAll(/\s+/gu, ' ').trim());
  let [lines, width, line] = [pieces.length === 0 ? 0 : 1, 0, ''];
  for (const piece of pieces) {
    const longer = line + piece;
    const needs = getWidth(showHyphen(longer.trimEnd()));
    if (needs <= most) {
      line = longer;
      width = Math.max(width, needs);
      continue;
    }
    if (line !== '') lines++;
    const alone = getWidth(showHyphen(piece.trimEnd()));
    lines += Math.ceil(alone / most) - 1;
    width = Math.max(width, Math.min(alone, most));
    line = piece;
  }
  return { width: Math.ceil(width), lines };
}
