import type { Cursor } from './cursor.ts';

/** What a new statement at the cursor is put between, so that it does not run into what stands on its line. */
export function placeOnLine({ text, word, prefix }: Cursor): { onOneLine: boolean; after: string } {
  const lineStart =
    Math.max(text.lastIndexOf('\n', word.start - 1), text.lastIndexOf('\r', word.start - 1)) + 1;
  const indent = text.slice(lineStart, word.start).replace('\ufeff', '');
  const isFirst = indent.trim() === '';
  const rest = /^[^\r\n]*/.exec(text.slice(word.end))?.[0].trim() ?? '';
  const isLast = rest === '' || /^(?:\/[/*]|;)/.test(rest);
  if (isLast) return { onOneLine: !isFirst, after: '' };
  // Without a word at the cursor it is put before what stands there.
  if (rest.startsWith('}')) return { onOneLine: true, after: /^\s/.test(text.slice(word.end)) ? '' : ' ' };
  if (prefix !== '') return { onOneLine: !isFirst, after: '' };
  return isFirst ? { onOneLine: false, after: '\n' } : { onOneLine: true, after: '; ' };
}

/** Whether nothing more of a statement stands behind the word at the cursor, nor a body. */
export function endsStatement({ text, word }: Cursor): boolean {
  return /^[ \t]*(?:$|[\r\n;}]|\/[/*])/.test(text.slice(word.end));
}
