import type { LineIndex, Span } from '@journey-maps/core/model';
import { escapeControls } from '../terminal/escape-controls.ts';
import { measureWidth } from '../terminal/width.ts';

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
export function getExcerpt(text: string, lines: LineIndex, span: Span): Excerpt {
  const { line } = lines.positionAt(span.start);
  const lineStart = lines.offsetAt({ line, column: 1 });
  const lineEnd = skipLineEnd(text, lineStart, lines.offsetAt({ line: line + 1, column: 1 }));
  const start = Math.min(span.start, lineEnd);
  const end = Math.max(start, Math.min(span.end, lineEnd));

  const cut = lineEnd - lineStart > mostShown;
  const from = cut ? alignToCharacter(text, Math.max(lineStart, start - mostBefore)) : lineStart;
  const to = cut ? alignToCharacter(text, Math.min(lineEnd, from + mostShown)) : lineEnd;
  const showPart = (a: number, b: number) => escapeControls(text.slice(a, b).replaceAll('\t', '  '));
  const before = (from > lineStart ? '…' : '') + showPart(from, start);
  const about = showPart(start, Math.min(end, to));
  const after = showPart(Math.min(end, to), to) + (to < lineEnd ? '…' : '');
  return {
    source: before + about + after,
    carets: ' '.repeat(measureWidth(before)) + '^'.repeat(Math.max(1, measureWidth(about))),
  };
}

function skipLineEnd(text: string, start: number, end: number): number {
  let last = end;
  while (last > start && (text[last - 1] === '\n' || text[last - 1] === '\r')) last--;
  return last;
}

/** Moves an offset so that it does not split a surrogate pair. */
function alignToCharacter(text: string, offset: number): number {
  const code = text.charCodeAt(offset);
  return code >= 0xdc00 && code <= 0xdfff ? offset - 1 : offset;
}
