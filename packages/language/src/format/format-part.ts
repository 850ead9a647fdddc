import type { Span, TextEdit } from '@journey-maps/core/model';
import { journeyLexer } from '../lexer/journey-lexer.ts';
import { endOfLine, findLineStart, isLineEnd } from '../lexer/scan.ts';
import { listAtoms } from './atoms.ts';
import { type FormatOptions, formatWithin } from './format.ts';
import { type Element, groupIntoStatements, isStatement, type Laid } from './statements.ts';

/** Formats the selected lines. A text over several lines is included as a whole. */
export function formatLines(text: string, selected: Span, options: FormatOptions = {}): readonly TextEdit[] {
  let start = findLineStart(text, selected.start);
  // A selection that ends at the start of a line excludes that line.
  const last =
    selected.end > selected.start && isLineEnd(text, selected.end - 1) ? selected.end - 1 : selected.end;
  let end = endOfLine(text, moveBeforeLineEnd(text, last));
  for (const { image, startOffset } of journeyLexer.tokenize(text).tokens) {
    const tokenEnd = startOffset + image.length;
    if (startOffset < start && tokenEnd > start) start = findLineStart(text, startOffset);
    if (startOffset < end && tokenEnd > end) end = endOfLine(text, tokenEnd);
  }
  return formatWithin(text, { start, end }, options);
}

/**
 * Formats while typing: after `}` the statement that it closes, after a line end the line before. Text after
 * the cursor and the line of the cursor never change.
 *
 * @param offset right after the typed character
 */
export function formatTyped(
  text: string,
  offset: number,
  character: string,
  options: FormatOptions = {},
): readonly TextEdit[] {
  if (character === '}') {
    const atoms = listAtoms(text, journeyLexer.tokenize(text));
    const closed = findClosed(groupIntoStatements(atoms), offset);
    const first = closed && (closed.head[0] ?? closed.open);
    return first ? formatWithin(text, { start: findLineStart(text, first.start), end: offset }, options) : [];
  }
  const line = findLineStart(text, offset);
  if (line === 0) return [];
  const end = moveBeforeLineEnd(text, line - 1);
  return formatWithin(text, { start: findLineStart(text, end), end }, options);
}

/** Moves an offset inside a CRLF to before the CR. */
function moveBeforeLineEnd(text: string, at: number): number {
  return text[at] === '\n' && text[at - 1] === '\r' ? at - 1 : at;
}

function findClosed(elements: readonly Element[], offset: number): Laid | undefined {
  for (const element of elements) {
    if (!isStatement(element) || !element.close || element.close.end < offset) continue;
    return element.close.end === offset ? element : findClosed(element.body, offset);
  }
  return undefined;
}
