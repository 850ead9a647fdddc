/** A line of a text as it is laid out, in CSS pixels of the window. */
export interface TextLine {
  readonly text: string;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** The lines that the page breaks a text into, without the blanks at their ends. */
export function textLines(node: Text): TextLine[] {
  const range = document.createRange();
  range.selectNodeContents(node);
  const whole = lineRects(range);
  const [only] = whole;
  if (only !== undefined && whole.length === 1) return [lineOf(collapsed(node.data), only)];
  const lines: { text: string; left: number; top: number; right: number; bottom: number }[] = [];
  const add = (start: number, end: number): void => {
    range.setStart(node, start);
    range.setEnd(node, end);
    const rects = lineRects(range);
    const [rect] = rects;
    if (rect === undefined) return;
    if (rects.length > 1 && end - start > 1) {
      // A word that is broken, since it fits no line.
      for (const [from, to] of pieces(node.data, start, end, /./gsu)) add(from, to);
      return;
    }
    const last = lines.at(-1);
    const text = node.data.slice(start, end);
    if (last !== undefined && Math.abs(last.top - rect.top) < rect.height / 2) {
      last.text += text;
      last.right = Math.max(last.right, rect.right);
      last.left = Math.min(last.left, rect.left);
    } else lines.push({ text, left: rect.left, top: rect.top, right: rect.right, bottom: rect.bottom });
  };
  for (const [start, end] of pieces(node.data, 0, node.data.length, /\S+\s*|\s+/gu)) add(start, end);
  return lines.map(({ text, left, top, right, bottom }) =>
    lineOf(collapsed(text), new DOMRect(left, top, right - left, bottom - top)),
  );
}

function pieces(text: string, from: number, to: number, pattern: RegExp): [start: number, end: number][] {
  return [...text.slice(from, to).matchAll(pattern)].map(({ index, 0: piece }) => [
    from + index,
    from + index + piece.length,
  ]);
}

function lineRects(range: Range): DOMRect[] {
  return [...range.getClientRects()].filter(({ width }) => width > 0);
}

function lineOf(text: string, { left, top, width, height }: DOMRect): TextLine {
  return { text, left, top, width, height };
}

function collapsed(text: string): string {
  return text.replaceAll(/\s+/gu, ' ').trim();
}
