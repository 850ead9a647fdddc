import { findLargest, findSmallest, hasLeftToRight } from '@journey-maps/core/text';
import { getBaseDirection } from './base-direction.ts';
import { splitByDirection } from './direction-parts.ts';

/** A line of a text as the page shows it, in CSS pixels of the window. */
export interface TextLine {
  readonly text: string;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  /** The direction of the line, which its punctuation follows. */
  readonly direction: 'ltr' | 'rtl';
}

/**
 * Returns the lines into which the page breaks a text, without blanks at their ends. A line never breaks a
 * grapheme, and includes the hyphen that the page draws at its end. A line with parts of different directions
 * is split into those parts, since programs order them differently.
 */
export function listTextLines(node: Text): TextLine[] {
  const direction = getBaseDirection(node);
  const lines = listDrawnLines(node);
  return lines.flatMap((line, i) => {
    const { text, left, right, top, height, isHyphenated, start, end } = line;
    const isCut = isHyphenated || (text.endsWith(softHyphen) && i < lines.length - 1);
    const whole = collapseBlanks(text) + (isCut ? '-' : '');
    if (direction === 'rtl' && hasLeftToRight(text)) return splitLineByDirection(node, start, end, line);
    return [{ text: whole, left, top, width: right - left, height, direction }];
  });
}

function listDrawnLines(node: Text): readonly DrawnLine[] {
  const rectsOf = createRectMeasure(node);
  const lines: DrawnLine[] = [];
  const add = (start: number, end: number, rects: readonly DOMRect[]): void => {
    const own = rects.at(-1);
    if (own === undefined) return;
    const last = lines.at(-1);
    const [first = own] = rects;
    // The range of the first letter after a break also covers the hyphen at the end of the line above.
    if (last !== undefined && !isOnOneLine(first, own) && isOnOneLine(first, last)) last.isHyphenated = true;
    const drawn = rects.filter((rect) => isOnOneLine(rect, own));
    const right = findLargest(drawn.map((rect) => rect.right));
    const left = findSmallest(drawn.map((rect) => rect.left));
    const text = node.data.slice(start, end);
    if (last !== undefined && isOnOneLine(last, own)) {
      last.text += text;
      last.end = end;
      last.right = Math.max(last.right, right);
      last.left = Math.min(last.left, left);
    } else
      lines.push({ text, left, right, top: own.top, height: own.height, isHyphenated: false, start, end });
  };
  const addParts = (start: number, end: number, splitters: readonly Splitter[]): void => {
    const rects = rectsOf(start, end);
    const [split, ...finer] = splitters;
    const [first] = rects;
    if (split === undefined || first === undefined || rects.every((rect) => isOnOneLine(rect, first)))
      add(start, end, rects);
    else
      for (const [from, to] of split(node.data.slice(start, end))) addParts(start + from, start + to, finer);
  };
  addParts(0, node.data.length, [splitIntoWords, splitIntoLetters]);
  return lines;
}

/** Splits a line where its direction changes. */
function splitLineByDirection(
  node: Text,
  from: number,
  to: number,
  { top, height }: Band,
): readonly TextLine[] {
  const rectsOf = createRectMeasure(node);
  const placed = splitIntoLetters(node.data.slice(from, to)).flatMap(([start, end]) => {
    const { left, right } = rectsOf(from + start, from + end).at(-1) ?? {};
    return left === undefined || right === undefined
      ? []
      : [{ text: node.data.slice(from + start, from + end), left, right }];
  });
  return splitByDirection(placed).map(({ text, left, right, direction }) => ({
    text: collapseBlanks(text),
    left,
    width: right - left,
    top,
    height,
    direction,
  }));
}

/** Returns a function that measures parts of a text: it returns their rectangles, except empty ones. */
function createRectMeasure(node: Text): (start: number, end: number) => readonly DOMRect[] {
  const range = document.createRange();
  return (start, end) => {
    range.setStart(node, start);
    range.setEnd(node, end);
    return [...range.getClientRects()].filter(({ width }) => width > 0);
  };
}

interface DrawnLine {
  readonly start: number;
  end: number;
  text: string;
  left: number;
  right: number;
  readonly top: number;
  readonly height: number;
  isHyphenated: boolean;
}

/** Splits a text into pieces. */
type Splitter = (text: string) => readonly (readonly [start: number, end: number])[];

const splitIntoWords: Splitter = (text) =>
  [...text.matchAll(/\S+\s*|\s+/gu)].map(({ index, 0: word }) => [index, index + word.length]);

const splitIntoLetters: Splitter = (text) =>
  Array.from(segmenter.segment(text), ({ index, segment }) => [index, index + segment.length]);

const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

interface Band {
  readonly top: number;
  readonly height: number;
}

function isOnOneLine(band: Band, other: Band): boolean {
  return Math.abs(band.top - other.top) < Math.min(band.height, other.height) / 2;
}

const softHyphen = '\u00AD';

/**
 * Returns a text as the page shows it: runs of blanks become one, except no-break spaces, and soft hyphens
 * are invisible inside a line.
 */
function collapseBlanks(text: string): string {
  return text
    .replaceAll(softHyphen, '')
    .replaceAll(/[ \t\r\n\f]+/gu, ' ')
    .replaceAll(/^ | $/gu, '');
}
