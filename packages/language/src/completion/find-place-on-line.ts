import { findLineStart } from '../lexer/scan.ts';
import type { Cursor } from './cursor.ts';

/**
 * Returns how a new statement at the cursor fits into its line: whether it shares the line, and the text that
 * separates it from the rest of the line.
 */
export function findPlaceOnLine({ text, word, prefix }: Cursor): { onOneLine: boolean; after: string } {
  const lineStart = findLineStart(text, word.start);
  const indent = text.slice(lineStart, word.start).replace('\ufeff', '');
  const isFirst = indent.trim() === '';
  const rest = /^[^\r\n]*/.exec(text.slice(word.end))?.[0].trim() ?? '';
  const isLast = rest === '' || /^(?:\/[/*]|;)/.test(rest);
  if (isLast) return { onOneLine: !isFirst, after: '' };
  // Without a word at the cursor, the statement is inserted before the rest of the line.
  if (rest.startsWith('}')) return { onOneLine: true, after: /^\s/.test(text.slice(word.end)) ? '' : ' ' };
  if (prefix !== '') return { onOneLine: !isFirst, after: '' };
  return isFirst ? { onOneLine: false, after: '\n' } : { onOneLine: true, after: '; ' };
}

/** Returns whether the statement ends after the word at the cursor: no value and no body follow. */
export function endsStatement({ text, word }: Cursor): boolean {
  return /^[ \t]*(?:$|[\r\n;}]|\/[/*])/.test(text.slice(word.end));
}
