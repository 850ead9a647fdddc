import type { JourneyDocument, TextEdit } from '../../model/document.ts';
import type { BodyStatement } from '../../model/statements.ts';
import type { Span } from '../../model/values.ts';
import { countLeading } from '../../text/lists/count-leading.ts';
import { detectIndentUnit, detectLineBreak, getIndent, getLineEnd, getLineStart } from './layout.ts';

/**
 * Returns the edit that inserts a statement into a body: on a line of its own with the body's indentation,
 * after `;` in a body on one line, or in a new body.
 *
 * @param written the statement, on one line and without indentation
 * @param before a statement of the body to insert before, above its comments; by default, inserts at the end
 * of the body
 * @returns `undefined` if the body is not closed, so that its end is unknown
 */
export function insertStatement(
  document: Pick<JourneyDocument, 'text' | 'comments'>,
  into: Pick<BodyStatement, 'span' | 'body'>,
  written: string,
  before?: Span,
): TextEdit | undefined {
  const { text } = document;
  const { body } = into;
  if (body === undefined) return createInsertion(into.span.end, ` { ${written} }`);
  if (text[body.start - 1] !== '{' || text[body.end] !== '}') return undefined;

  const content = text.slice(body.start, body.end);
  const isOneLine = !/[\r\n]/u.test(content);
  const contentEnd = body.start + content.trimEnd().length;
  if (isOneLine) {
    if (contentEnd === body.start) return { span: body, newText: ` ${written} ` };
    return createInsertion(contentEnd, text[contentEnd - 1] === ';' ? ` ${written}` : `; ${written}`);
  }
  const outer = getIndent(text, into.span.start);
  const lineBreak = detectLineBreak(text, body.start);
  if (contentEnd === body.start) {
    const inner = outer + detectIndentUnit(text);
    return { span: body, newText: lineBreak + inner + written + lineBreak + outer };
  }
  const place = before === undefined ? contentEnd : endAbove(document, body, before);
  return createInsertion(place ?? contentEnd, lineBreak + findBodyIndent(text, body, outer) + written);
}

/** Returns the indentation of the statements in a body: that of the first one on a line of its own. */
function findBodyIndent(text: string, body: Span, outer: string): string {
  const firstLine = text.slice(body.start, getLineEnd(text, body.start)).trim();
  if (firstLine === '' || firstLine.startsWith('//')) {
    const first = /^[^\r\n]*[\r\n]\s*/u.exec(text.slice(body.start, body.end));
    const indent = first === null ? '' : getIndent(text, body.start + first[0].length);
    // Ignores the indentation of a body that is not indented at all.
    if (indent.length > outer.length) return indent;
  }
  return outer + detectIndentUnit(text);
}

/** Returns the end of the last line above a statement that is neither empty nor a comment of that statement. */
function endAbove(
  { text, comments }: Pick<JourneyDocument, 'text' | 'comments'>,
  body: Span,
  before: Span,
): number | undefined {
  if (text.slice(getLineStart(text, before.start), before.start).trim() !== '') return undefined;
  let line = getLineStart(text, before.start);
  while (line > body.start) {
    let end = line - 1;
    if (text[end] === '\n' && text[end - 1] === '\r') end--;
    const start = Math.max(getLineStart(text, end), body.start);
    const trimmedEnd = start + text.slice(start, end).trimEnd().length;
    const commentStart = findCommentEndingAt(comments, trimmedEnd)?.start;
    const opensBody = start === body.start;
    if (trimmedEnd === start && !opensBody) line = start;
    else if (
      commentStart !== undefined &&
      text.slice(getLineStart(text, commentStart), commentStart).trim() === ''
    ) {
      line = getLineStart(text, commentStart);
    } else return end;
  }
  return body.start;
}

/**
 * Finds a comment by its end.
 *
 * @param comments in the order of the text; a file can have thousands, so a binary search finds it
 */
function findCommentEndingAt(comments: readonly Span[], end: number): Span | undefined {
  const comment = comments[countLeading(comments, (span) => span.end < end)];
  return comment?.end === end ? comment : undefined;
}

function createInsertion(offset: number, newText: string): TextEdit {
  return { span: { start: offset, end: offset }, newText };
}
