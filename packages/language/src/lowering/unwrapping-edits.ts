import type { TextEdit } from '@journey-maps/core/model';
import { findLineStart } from '../lexer/scan.ts';
import type { StatementNode } from '../parser/statement-node.ts';

/** Returns the edits that remove a statement's header and braces and keep the content of its body. */
export function createUnwrappingEdits(
  text: string,
  { span, body }: StatementNode,
): readonly TextEdit[] | undefined {
  if (body === undefined) return undefined;
  const open = text.indexOf('{', span.start);
  const close = span.end - 1;
  if (open < 0 || open >= close || text[close] !== '}') return undefined;
  return [
    { span: extendOverBlanks(text, span.start, open + 1), newText: '' },
    { span: extendOverBlanks(text, close, span.end), newText: getSeparator(text, span.end) },
  ];
}

/** Extends a span to its whole line if nothing else is there, or else by the blanks after it. */
function extendOverBlanks(text: string, start: number, end: number): { start: number; end: number } {
  const lineStart = findLineStart(text, start);
  const blanks = /[^\S\r\n]*/uy;
  blanks.lastIndex = end;
  const blanksEnd = end + (blanks.exec(text)?.[0].length ?? 0);
  const breakLength = text.startsWith('\r\n', blanksEnd) ? 2 : /[\r\n]/u.test(text[blanksEnd] ?? '') ? 1 : 0;
  const isAlone =
    text.slice(lineStart, start).trim() === '' && (breakLength > 0 || blanksEnd === text.length);
  return isAlone ? { start: lineStart, end: blanksEnd + breakLength } : { start, end: blanksEnd };
}

/** Returns the separator from a statement on the same line. */
function getSeparator(text: string, from: number): string {
  const [next = ''] = /[^\r\n]*/uy.exec(text.slice(from)) ?? [];
  return /^\s*(?:$|[;}]|\/\/)/u.test(next) ? '' : '; ';
}
