import type { JourneyDocument, TextEdit } from '../../model/document.ts';
import type { Span } from '../../model/values.ts';
import { findStartWithComments } from './insert-at-top.ts';
import { getLineEnd, getLineStart, isBlank, skipLineBreak } from './layout.ts';

/**
 * Returns the lines of a statement with its comments: those directly above it, and the one after it. The
 * span goes from the beginning of the first line to the end of the last one, without the line break.
 *
 * @returns `undefined` if it shares a line with something else
 */
export function getWholeLines(document: JourneyDocument, span: Span): Span | undefined {
  const { text, comments } = document;
  if (text.slice(getLineStart(text, span.start), span.start).trim() !== '') return undefined;
  let end = span.end;
  while (isBlank(text[end]) || text[end] === ';') end++;
  const behind = comments.find((comment) => comment.start === end);
  if (behind !== undefined) end = behind.end;
  const last = getLineEnd(text, end);
  if (text.slice(end, last).trim() !== '') return undefined;
  return { start: findStartWithComments(document, span), end: last };
}

/** Returns the line of a statement without its comments; `undefined` if anything else is on the line. */
export function getOwnLine(text: string, span: Span): Span | undefined {
  const start = getLineStart(text, span.start);
  const end = getLineEnd(text, span.end);
  const isAlone =
    /^[^\S\r\n]*$/u.test(text.slice(start, span.start)) && /^[\s;]*$/u.test(text.slice(span.end, end));
  return isAlone ? { start, end } : undefined;
}

/**
 * Returns the edits that remove lines, and superfluous empty lines around them.
 *
 * @param lines whole lines, as `getWholeLines` returns them
 */
export function removeLines(text: string, lines: readonly Span[]): readonly TextEdit[] {
  const gone = lines.map(({ start, end }) => ({ start, end: skipLineBreak(text, end) }));
  // Also removes empty lines between two parts that are removed.
  const together = mergeSpans(gone, (between) => text.slice(between.start, between.end).trim() === '');
  const widened = together.map(({ start, end }) => includeEmptyLines(text, start, end));
  return mergeSpans(widened, ({ start, end }) => start >= end).map((span) => ({ span, newText: '' }));
}

/** Joins neighbouring spans if the text between them passes a test. */
function mergeSpans(spans: readonly Span[], isJoined: (between: Span) => boolean): readonly Span[] {
  const joined: Span[] = [];
  for (const span of spans.toSorted((a, b) => a.start - b.start)) {
    const last = joined.at(-1);
    if (last !== undefined && isJoined({ start: last.end, end: span.start })) {
      joined.splice(-1, 1, { start: last.start, end: Math.max(last.end, span.end) });
    } else joined.push(span);
  }
  return joined;
}

function includeEmptyLines(text: string, start: number, end: number): Span {
  const above = text.slice(0, start).trimEnd().length;
  // The beginning of the line below the last line above that is not empty.
  const firstFree = above === 0 ? 0 : skipLineBreak(text, getLineEnd(text, above));
  const isFirst = above === 0 || text[above - 1] === '{';
  let below = end;
  while (below < text.length) {
    const stop = getLineEnd(text, below);
    const line = text.slice(below, stop).trim();
    if (line.startsWith('}')) break;
    if (line !== '') return { start, end: isFirst || firstFree < start ? below : end };
    below = skipLineBreak(text, stop);
  }
  // Nothing follows, so the empty lines above are superfluous.
  return { start: firstFree, end: below };
}
