import { type JourneyDocument, LineIndex, type Span } from '@journey-maps/core/model';
import type { Position, Range } from 'vscode-languageserver';

const indexes = new WeakMap<JourneyDocument, LineIndex>();

/** Returns the lines of a document. They are computed once a version. */
export function getLineIndex(document: JourneyDocument): LineIndex {
  const known = indexes.get(document);
  if (known) return known;
  const index = new LineIndex(document.text);
  indexes.set(document, index);
  return index;
}

/** Converts an offset to a position in LSP, which counts from 0. */
function convertOffset(document: JourneyDocument, offset: number): Position {
  const { line, column } = getLineIndex(document).positionAt(offset);
  return { line: line - 1, character: column - 1 };
}

export function convertSpan(document: JourneyDocument, { start, end }: Span): Range {
  return { start: convertOffset(document, start), end: convertOffset(document, end) };
}

/** Converts a position in LSP to an offset in the text. */
export function convertPosition(document: JourneyDocument, { line, character }: Position): number {
  return getLineIndex(document).offsetAt({ line: line + 1, column: character + 1 });
}

/** Returns whether a range is empty, such as a cursor without a selection. */
export function isEmpty({ start, end }: Range): boolean {
  return start.line === end.line && start.character === end.character;
}

export function convertRange(document: JourneyDocument, { start, end }: Range): Span {
  return { start: convertPosition(document, start), end: convertPosition(document, end) };
}
