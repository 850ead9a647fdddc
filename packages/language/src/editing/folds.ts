import { type JourneyDocument, LineIndex, type Span, walk } from '@journey-maps/core';
import { journeyServices } from '../parser/services.ts';

/** Lines that can be folded away, counted from 1: all but the first are hidden. */
export interface Fold {
  readonly firstLine: number;
  readonly lastLine: number;
  readonly kind: 'body' | 'comment' | 'imports' | 'text';
}

/** Where a file can be folded: bodies (their closing brace stays visible), block texts, comments, imports. */
export function foldsOf(document: JourneyDocument): Fold[] {
  const index = new LineIndex(document.text);
  const line = (offset: number) => index.positionAt(offset).line;
  const folds: Fold[] = [];
  const add = (firstLine: number, lastLine: number, kind: Fold['kind']) => {
    if (lastLine > firstLine) folds.push({ firstLine, lastLine, kind });
  };
  for (const { statement } of walk(document)) {
    if (statement.body) add(line(statement.span.start), line(statement.body.end) - 1, 'body');
  }
  for (const { start, end } of blockTexts(document.text)) add(line(start), line(end), 'text');
  for (const [first, last] of runs(document.comments, document.text))
    add(line(first.start), line(last.end), 'comment');
  const [firstImport] = document.imports;
  const lastImport = document.imports.at(-1);
  if (firstImport && lastImport) add(line(firstImport.span.start), line(lastImport.span.end), 'imports');
  return folds.sort((a, b) => a.firstLine - b.firstLine || b.lastLine - a.lastLine);
}

function blockTexts(text: string): Span[] {
  const { tokens } = journeyServices().parser.Lexer.tokenize(text);
  return tokens
    .filter((token) => token.image.startsWith('"""'))
    .map(({ startOffset, image }) => ({ start: startOffset, end: startOffset + image.length }));
}

/** Comments that stand on lines after one another fold as one. */
function runs(comments: readonly Span[], text: string): [Span, Span][] {
  const found: [Span, Span][] = [];
  for (const comment of comments) {
    const run = found.at(-1);
    if (run && /^[ \t]*(?:\r\n|\r|\n)[ \t]*$/.test(text.slice(run[1].end, comment.start))) run[1] = comment;
    else found.push([comment, comment]);
  }
  return found;
}
