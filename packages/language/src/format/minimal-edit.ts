import type { TextEdit } from '@journey-maps/core/model';

/**
 * Trims unchanged text from both ends of an edit, so that cursors and markers stay in place. Returns undefined
 * if nothing changes.
 */
export function minimizeEdit(text: string, { span, newText }: TextEdit): TextEdit | undefined {
  let { start, end } = span;
  let from = 0;
  let to = newText.length;
  while (start < end && from < to && text[start] === newText[from]) {
    start++;
    from++;
  }
  while (end > start && to > from && text[end - 1] === newText[to - 1]) {
    end--;
    to--;
  }
  if (start === end && from === to) return undefined;
  // Editors have no position inside a CRLF.
  if (isHalved(text, start) && from > 0) {
    start--;
    from--;
  }
  if (isHalved(text, end) && to < newText.length) {
    end++;
    to++;
  }
  return { span: { start, end }, newText: newText.slice(from, to) };
}

function isHalved(text: string, at: number): boolean {
  return text[at - 1] === '\r' && text[at] === '\n';
}
