import { type FittedLabel, fitLabel } from './fit-label.ts';
import { layout } from './layout.ts';
import { textCache } from './look/text-cache.ts';
import { type WrappedSize, wrappedSize } from './look/wrapped-size.ts';

/** The font of a label, where it is not that of a task. */
export interface LabelFont {
  readonly weight?: 'bold';
  /** In CSS pixels. */
  readonly size?: number;
}

/** Knows how wide texts are in a font. */
export interface TextMeasure {
  /** In CSS pixels. */
  readonly width: (text: string, fontSize: number, weight?: 'bold') => number;
  /** Breaks a label of the picture into lines of at most this width. */
  readonly fit: (text: string, width: number, lines: number, font?: LabelFont) => FittedLabel;
  /** Gives the room of a text that the page breaks into lines of at most this width. */
  readonly wrapped: (text: string, width: number, font: LabelFont) => WrappedSize;
}

let last: { readonly fontFamily: string; readonly measure: TextMeasure } | undefined;

/** Remembers what it has measured: of the labels of a map at most one changes with a keystroke. */
export function measureText(fontFamily: string): TextMeasure {
  if (last?.fontFamily !== fontFamily) last = { fontFamily, measure: newMeasure(fontFamily) };
  return last.measure;
}

/** Measures on a canvas: that is some hundred times cheaper than asking the page to lay the text out. */
function newMeasure(fontFamily: string): TextMeasure {
  const canvas = document.createElement('canvas').getContext('2d');
  // As the style sheet has it of pictures: otherwise the page may draw blanks between words of other scripts in another width.
  if (canvas !== null) canvas.textRendering = 'geometricPrecision';
  const fitted = textCache<FittedLabel>();
  const wrapped = textCache<WrappedSize>();

  function width(text: string, fontSize: number, weight: 'normal' | 'bold' = 'normal'): number {
    if (canvas === null) return text.length * fontSize * 0.6;
    const font = `${weight} ${fontSize}px ${fontFamily}`;
    // Setting a font is dearer than measuring with it, and the canvas writes it in its own way when it is read back.
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
        wrappedSize(text, most, (line) => width(line, size, weight)),
      ),
  };
}
