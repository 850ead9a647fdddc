import { type JourneyDocument, LineIndex, type Span, walk } from '@journey-maps/core/model';
import { journeyLexer } from '../lexer/journey-lexer.ts';

/** A range of lines, counted from 1, whose first line stays visible when it is folded. */
export interface Fold {
  readonly firstLine: number;
  readonly lastLine: number;
  readonly kind: 'body' | 'comment' | 'imports' | 'text';
}

/**
 * Returns the folding ranges of a file: bodies, block texts, comments and imports. The closing
 * brace of a body stays visible.
 */
export function findFolds(document: JourneyDocument): Fold[] {
  const index = new LineIndex(document.text);
  const line = (offset: number) => index.positionAt(offset).line;
  const folds: Fold[] = [];
  const add = (firstLine: number, lastLine: number, kind: Fold['kind']) => {
    if (lastLine > firstLine) folds.push({ firstLine, lastLine, kind });
  };
  for (const { statement } of walk(document)) {
    if (statement.body) add(line(statement.span.start), line(statement.body.end) - 1, 'body');
  }
  for (const { start, end } of findBlockTexts(document.text)) add(line(start), line(end), 'text');
  for (const [first, last] of groupIntoRuns(document.comments, document.text))
    add(line(first.start), line(last.end), 'comment');
  const [firstImport] = document.imports;
  const lastImport = document.imports.at(-1);
  if (firstImport && lastImport) add(line(firstImport.span.start), line(lastImport.span.end), 'imports');
  return folds.sort((a, b) => a.firstLine - b.firstLine || b.lastLine - a.lastLine);
}

function findBlockTexts(text: string): Span[] {
  const { tokens } = journeyLexer.tokenize(text);
  return tokens
    .filter((token) => token.image.startsWith('"""'))
    .map(({ startOffset, image }) => ({ start: startOffset, end: startOffset + image.length }));
}

/** Groups comments on consecutive lines, which fold together. */
function groupIntoRuns(comments: readonly Span[], text: string): [Span, Span][] {
  const runs: [Span, Span][] = [];
  for (const comment of comments) {
    const run = runs.at(-1);
    if (run && /^[ \t]*(?:\r\n|\r|\n)[ \t]*$/.test(text.slice(run[1].end, comment.start))) run[1] = comment;
    else runs.push([comment, comment]);
  }
  return runs;
}
