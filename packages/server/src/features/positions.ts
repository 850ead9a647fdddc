import { type JourneyDocument, LineIndex, type Span } from '@journey-maps/core';
import type { Position, Range } from 'vscode-languageserver';

const indexes = new WeakMap<JourneyDocument, LineIndex>();

/** The lines of a file, counted once a version. */
export function linesOf(document: JourneyDocument): LineIndex {
  const known = indexes.get(document);
  if (known) return known;
  const index = new LineIndex(document.text);
  indexes.set(document, index);
  return index;
}

/** A place as the language server protocol counts it: from 0. */
function positionAt(document: JourneyDocument, offset: number): Position {
  const { line, column } = linesOf(document).positionAt(offset);
  return { line: line - 1, character: column - 1 };
}

export function rangeOf(document: JourneyDocument, { start, end }: Span): Range {
  return { start: positionAt(document, start), end: positionAt(document, end) };
}

/** How far into a file's text a place of the protocol is. */
export function offsetAt(document: JourneyDocument, { line, character }: Position): number {
  return linesOf(document).offsetAt({ line: line + 1, column: character + 1 });
}

/** Whether a range is a place without a length, as the cursor is where nothing is selected. */
export function isEmpty({ start, end }: Range): boolean {
  return start.line === end.line && start.character === end.character;
}

export function spanOf(document: JourneyDocument, { start, end }: Range): Span {
  return { start: offsetAt(document, start), end: offsetAt(document, end) };
}
