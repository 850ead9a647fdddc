import type { JourneyDocument, TextEdit } from '../../model/document.ts';
import { memoizeOnObject } from '../../model/memoize-on-object.ts';
import type { Span } from '../../model/values.ts';
import { walk } from '../../model/walk.ts';
import { quote } from '../../text/quote.ts';
import { detectLineBreak, getLineEnd, getLineStart } from './layout.ts';

/** Returns the edit that adds an import: below the existing imports, or above the first declaration. */
export function insertImport(document: JourneyDocument, path: string): TextEdit {
  const written = `import ${quote(path)}`;
  const last = findLastSpan(document.imports.map((statement) => statement.span));
  if (last !== undefined) {
    const end = getLineEnd(document.text, last.end);
    return createInsertion(end, detectLineBreak(document.text, end) + written);
  }
  return insertAboveDeclarations(document, written);
}

/** Returns the edit that adds a declaration at the top level of a file: below its imports, above other declarations. */
export function insertDeclaration(document: JourneyDocument, written: string): TextEdit {
  return insertAboveDeclarations(document, written);
}

function insertAboveDeclarations(document: JourneyDocument, written: string): TextEdit {
  const { offset, before, after } = spotAboveDeclarations(document);
  return createInsertion(offset, before + written + after);
}

/** Finds the spot for a new declaration. Cached per document, since a file may lack thousands of declarations. */
const spotAboveDeclarations = memoizeOnObject((document: JourneyDocument): Spot => {
  const { text } = document;
  const lineBreak = detectLineBreak(text, 0);
  const header = findLastSpan([
    ...document.imports.map((statement) => statement.span),
    ...(document.language === undefined ? [] : [document.language.span]),
  ]);
  if (header !== undefined)
    return { offset: getLineEnd(text, header.end), before: lineBreak + lineBreak, after: '' };
  const first = walk(document).find((place) => place.parent === undefined)?.statement.span;
  if (first === undefined) {
    const end = text.trimEnd().length;
    return end === 0
      ? { offset: getLineStart(text, 0), before: '', after: lineBreak }
      : { offset: end, before: lineBreak + lineBreak, after: '' };
  }
  return { offset: findStartWithComments(document, first), before: '', after: lineBreak + lineBreak };
});

/** An offset, and the line breaks around an insertion there. */
interface Spot {
  readonly offset: number;
  readonly before: string;
  readonly after: string;
}

/**
 * Returns the start of a declaration's line, or of the comments directly above it, which belong to it. Stops
 * below a suppression for the whole file, which must stay at the top.
 */
export function findStartWithComments({ text, comments }: JourneyDocument, first: Span): number {
  let line = getLineStart(text, first.start);
  // Comments are in the order of the text, so the nearest one above is the last one to begin before the line.
  for (let i = comments.findLastIndex(({ start }) => start < line); i >= 0; i--) {
    const comment = comments[i] ?? first;
    const between = text.slice(comment.end, line);
    const touches = /^[^\S\r\n]*(?:\r\n|\n|\r)$/u.test(between);
    const standsAlone = text.slice(getLineStart(text, comment.start), comment.start).trim() === '';
    if (!touches || !standsAlone || text.slice(comment.start, comment.end).includes('journey-ignore-file'))
      break;
    line = getLineStart(text, comment.start);
  }
  return line;
}

function findLastSpan(spans: readonly Span[]): Span | undefined {
  return spans.reduce<Span | undefined>(
    (last, span) => (last && last.end > span.end ? last : span),
    undefined,
  );
}

function createInsertion(offset: number, newText: string): TextEdit {
  return { span: { start: offset, end: offset }, newText };
}
