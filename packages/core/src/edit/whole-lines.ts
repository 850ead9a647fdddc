import type { JourneyDocument, TextEdit } from '../model/document.ts';
import type { Span } from '../model/values.ts';
import { commentsAbove } from './insert-at-top.ts';
import { afterLineBreak, isBlank, lineEnd, lineStart } from './layout.ts';

/**
 * The lines of a statement with the comments that belong to it: those directly above it, and the one behind it. From
 * the beginning of its first line to the end of its last, without the line break.
 *
 * @returns `undefined` where it shares a line with something else.
 */
export function wholeLines(document: JourneyDocument, span: Span): Span | undefined {
  const { text, comments } = document;
  if (text.slice(lineStart(text, span.start), span.start).trim() !== '') return undefined;
  let end = span.end;
  while (isBlank(text[end]) || text[end] === ';') end++;
  const behind = comments.find((comment) => comment.start === end);
  if (behind !== undefined) end = behind.end;
  const last = lineEnd(text, end);
  if (text.slice(end, last).trim() !== '') return undefined;
  return { start: commentsAbove(document, span), end: last };
}

/** The line of a statement that stands alone on it, without its comments; `undefined` where something is beside it. */
export function ownLine(text: string, span: Span): Span | undefined {
  const start = lineStart(text, span.start);
  const end = lineEnd(text, span.end);
  const isAlone =
    /^[^\S\r\n]*$/u.test(text.slice(start, span.start)) && /^[\s;]*$/u.test(text.slice(span.end, end));
  return isAlone ? { start, end } : undefined;
}

/**
 * The edits that remove lines, and of the empty lines around them those that would then be too many.
 *
 * @param lines whole ones, as `wholeLines` gives them.
 */
export function removeLines(text: string, lines: readonly Span[]): readonly TextEdit[] {
  const gone = lines.map(({ start, end }) => ({ start, end: afterLineBreak(text, end) }));
  // What stands between two that go, if anything, is empty lines that are nobody's.
  const together = merged(gone, (between) => text.slice(between.start, between.end).trim() === '');
  const widened = together.map(({ start, end }) => withEmptyLines(text, start, end));
  return merged(widened, ({ start, end }) => start >= end).map((span) => ({ span, newText: '' }));
}

/** Joins neighbours where what lies between them says so. */
function merged(spans: readonly Span[], isJoined: (between: Span) => boolean): readonly Span[] {
  const joined: Span[] = [];
  for (const span of spans.toSorted((a, b) => a.start - b.start)) {
    const last = joined.at(-1);
    if (last !== undefined && isJoined({ start: last.end, end: span.start })) {
      joined.splice(-1, 1, { start: last.start, end: Math.max(last.end, span.end) });
    } else joined.push(span);
  }
  return joined;
}

function withEmptyLines(text: string, start: number, end: number): Span {
  const above = text.slice(0, start).trimEnd().length;
  // Where the last line above that says something begins the next one.
  const firstFree = above === 0 ? 0 : afterLineBreak(text, lineEnd(text, above));
  const isFirst = above === 0 || text[above - 1] === '{';
  let below = end;
  while (below < text.length) {
    const stop = lineEnd(text, below);
    const line = text.slice(below, stop).trim();
    if (line.startsWith('}')) break;
    if (line !== '') return { start, end: isFirst || firstFree < start ? below : end };
    below = afterLineBreak(text, stop);
  }
  // Nothing follows, so the empty lines above are too many.
  return { start: firstFree, end: below };
}
