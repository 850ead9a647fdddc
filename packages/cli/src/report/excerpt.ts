import type { LineIndex, Span } from '@journey-maps/core/model';
import { visible } from '../terminal/escape-controls.ts';
import { width } from '../terminal/width.ts';

export interface Excerpt {
  /** The line where the span begins, without characters that a terminal would obey. */
  readonly source: string;
  /** `^` under each column of the span, at least one. */
  readonly carets: string;
}

/** The maximum length of an excerpt, and of its part before the span, in code units. */
const mostShown = 120;
const mostBefore = 60;

/** Returns the line where a span begins, or for a long line the part around the span. */
export function excerpt(text: string, lines: LineIndex, span: Span): Excerpt {
  const { line } = lines.positionAt(span.start);
  const lineStart = lines.offsetAt({ line, column: 1 });
  const lineEnd = withoutLineEnd(text, lineStart, lines.offsetAt({ line: line + 1, column: 1 }));
  const start = Math.min(span.start, lineEnd);
  const end = Math.max(start, Math.min(span.end, lineEnd));

  const cut = lineEnd - lineStart > mostShown;
  const from = cut ? wholeCharacter(text, Math.max(lineStart, start - mostBefore)) : lineStart;
  const to = cut ? wholeCharacter(text, Math.min(lineEnd, from + mostShown)) : lineEnd;
  const shown = (a: number, b: number) => visible(text.slice(a, b).replaceAll('\t', '  '));
  const before = (from > lineStart ? '…' : '') + shown(from, start);
  const about = shown(start, Math.min(end, to));
  const after = shown(Math.min(end, to), to) + (to < lineEnd ? '…' : '');
  return {
    source: before + about + after,
    carets: ' '.repeat(width(before)) + '^'.repeat(Math.max(1, width(about))),
  };
}

function withoutLineEnd(text: string, start: number, end: number): number {
  let last = end;
  while (last > start && (text[last - 1] === '\n' || text[last - 1] === '\r')) last--;
  return last;
}

/** Moves an offset so that it does not split a surrogate pair. */
function wholeCharacter(text: string, offset: number): number {
  const code = text.charCodeAt(offset);
  return code >= 0xdc00 && code <= 0xdfff ? offset - 1 : offset;
}
