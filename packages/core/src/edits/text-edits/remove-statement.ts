import type { TextEdit } from '../../model/document.ts';
import type { Span } from '../../model/values.ts';
import { removeLines } from './get-whole-lines.ts';
import { getLineEnd, getLineStart, isBlank } from './layout.ts';

/**
 * Returns the edit that removes a statement: with its line and superfluous empty lines if nothing else is on
 * the line, otherwise with the `;` that separates it from its neighbour. A comment beside it stays.
 */
export function removeStatement(text: string, span: Span): TextEdit {
  const start = getLineStart(text, span.start);
  const end = getLineEnd(text, span.end);
  const before = text.slice(start, span.start).trim();
  const after = text.slice(span.end, end).trim();
  if (before === '' && (after === '' || after === ';')) {
    const [edit] = removeLines(text, [{ start, end }]);
    return edit ?? remove(start, end);
  }
  let from = span.start;
  let to = span.end;
  while (isBlank(text[to])) to++;
  if (text[to] === ';') {
    to++;
    while (isBlank(text[to])) to++;
    return remove(from, to);
  }
  while (isBlank(text[from - 1])) from--;
  if (text[from - 1] === ';') {
    from--;
    while (isBlank(text[from - 1])) from--;
    return remove(from, span.end);
  }
  // Alone in a body on one line, or beside a comment: keeps one of the two blanks around it.
  return remove(before === '' ? span.start : from, before === '' ? to : span.end);
}

function remove(start: number, end: number): TextEdit {
  return { span: { start, end }, newText: '' };
}
