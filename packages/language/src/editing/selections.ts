import type { JourneyDocument, Span } from '@journey-maps/core/model';
import { findStatementPath, type StatementInPath } from './statement-path.ts';

/**
 * Returns ever larger selections around an offset: the word, its text without and with quotes, the header, the
 * statement, the surrounding body, and so on up to the file.
 */
export function findSelections(document: JourneyDocument, offset: number): readonly Span[] {
  const { text, comments } = document;
  const spans: Span[] = [];
  const add = (span: Span | undefined) => {
    if (span === undefined || span.start > offset || span.end < offset) return;
    const inner = spans.at(-1);
    if (inner !== undefined && (span.start > inner.start || span.end < inner.end)) return;
    if (inner === undefined || span.start < inner.start || span.end > inner.end) spans.push(span);
  };
  const comment = comments.find(({ start, end }) => start <= offset && offset <= end);
  if (comment !== undefined) {
    add(findWord(text, offset, comment));
    add(comment);
  }
  for (const statement of findStatementPath(text, offset).toReversed()) {
    if (comment === undefined) addWords(statement);
    const { node } = statement;
    add(node.head);
    add({ start: node.span.start, end: node.parts.at(-1)?.span.end ?? node.keywordSpan.end });
    add(node.body && trimSpan(text, node.body.span));
    add(node.body?.span);
    add(node.span);
  }
  add({ start: 0, end: text.length });
  return spans;

  function addWords({ node }: StatementInPath): void {
    const part = node.parts.findLast(({ span }) => span.start <= offset && offset <= span.end);
    const span = part?.span ?? node.keywordSpan;
    if (part?.token === 'text') {
      const inside = stripQuotes(text, span);
      add(findWord(text, offset, inside));
      add(trimSpan(text, inside));
      add(inside);
    } else if (part?.token === 'name') {
      const dot = part.image.indexOf('.');
      if (dot >= 0) {
        add({ start: span.start, end: span.start + dot });
        add({ start: span.start + dot + 1, end: span.end });
      }
    }
    add(span);
  }
}

/** Returns the span of the letters and digits around an offset. */
function findWord(text: string, offset: number, { start, end }: Span): Span | undefined {
  const inside = text.slice(start, end);
  for (const { index, 0: word } of inside.matchAll(/[\p{L}\p{M}\p{N}_]+/gu)) {
    const from = start + index;
    if (from > offset) return undefined;
    if (from + word.length >= offset) return { start: from, end: from + word.length };
  }
  return undefined;
}

/** Strips quotes of any kind; the closing quotes may be missing. */
function stripQuotes(text: string, { start, end }: Span): Span {
  const image = text.slice(start, end);
  const width = image.startsWith('"""') ? 3 : 1;
  const isClosed = image.length >= 2 * width && /["“”„»«]$/u.test(image);
  return { start: start + width, end: isClosed ? end - width : end };
}

function trimSpan(text: string, { start, end }: Span): Span {
  const inside = text.slice(start, end);
  const from = start + (inside.length - inside.trimStart().length);
  return { start: from, end: Math.max(from, end - (inside.length - inside.trimEnd().length)) };
}
