import { type FittedLabel, fitLabel } from './fit-label.ts';
import { layout } from './layout.ts';
import { measureWrapped, type WrappedSize } from './look/measure-wrapped.ts';
import { createTextCache } from './look/text-cache.ts';

/** The font of a label, if it differs from the font of a task. */
export interface LabelFont {
  readonly weight?: 'bold';
  /** In CSS pixels. */
  readonly size?: number;
}

/** A measure of texts in a font. */
export interface TextMeasure {
  /** Returns the width of a text, in CSS pixels. */
  readonly width: (text: string, fontSize: number, weight?: 'bold') => number;
  /** Breaks a label of the picture into lines of at most this width. */
  readonly fit: (text: string, width: number, lines: number, font?: LabelFont) => FittedLabel;
  /** Returns the size of a text that the page breaks into lines of at most this width. */
  readonly wrapped: (text: string, width: number, font: LabelFont) => WrappedSize;
}

let last: { readonly fontFamily: string; readonly measure: TextMeasure } | undefined;

/** Returns a measure for a font, which caches its results: a keystroke changes at most one label of a map. */
export function measureText(fontFamily: string): TextMeasure {
  if (last?.fontFamily !== fontFamily) last = { fontFamily, measure: createMeasure(fontFamily) };
  return last.measure;
}

/** Measures on a canvas, which is about a hundred times cheaper than a layout of the page. */
function createMeasure(fontFamily: string): TextMeasure {
  const canvas = document.createElement('canvas').getContext('2d');
  // As in the style sheet for pictures: otherwise the page may draw blanks between words of other scripts in
  // another width.
  if (canvas !== null) canvas.textRendering = 'geometricPrecision';
  const fitted = createTextCache<FittedLabel>();
  const wrapped = createTextCache<WrappedSize>();

  function width(text: string, fontSize: number, weight: 'normal' | 'bold' = 'normal'): number {
    if (canvas === null) return text.length * fontSize * 0.6;
    const font = `${weight} ${fontSize}px ${fontFamily}`;
    // Setting a font costs more than measuring with it. The comparison is with the set value, since the
    // canvas normalises the font when it is read.
    if (font !== canvasFont) {
      canvas.font = font;
      canvasFont = font;
    }
    return canvas.measureText(text).width;
  }
  let canvasFont = '';

  return {
    width,
    fit: (text, most, lines, { weight, size = layout.fontSize } = {}) =>
      fitted(`${most} ${lines} ${weight ?? ''} ${size} ${text}`, () =>
        fitLabel(text, most, lines, (line) => width(line, size, weight)),
      ),
    wrapped: (text, most, { weight, size = layout.fontSize }) =>
      wrapped(`${most} ${weight ?? ''} ${size} ${text}`, () =>
        measureWrapped(text, most, (line) => width(line, size, weight)),
      ),
  };
}
