import type { TextEdit } from '../../model/document.ts';

/**
 * Applies edits to the text of one file. Several insertions at one offset keep the order of the list.
 *
 * @returns the new text; `undefined` if two edits overlap or one is outside the text
 */
export function applyEdits(text: string, edits: readonly Omit<TextEdit, 'uri'>[]): string | undefined {
  const inOrder = edits
    .map((edit, index) => ({ ...edit, index }))
    .sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end || a.index - b.index);
  const parts: string[] = [];
  let done = 0;
  for (const { span, newText } of inOrder) {
    if (span.start < done || span.end < span.start || span.end > text.length) return undefined;
    parts.push(text.slice(done, span.start), newText);
    done = span.end;
  }
  parts.push(text.slice(done));
  return parts.join('');
}
