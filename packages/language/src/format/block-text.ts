import type { TextEdit } from '@journey-maps/core/model';
import type { Atom } from './atoms.ts';

/**
 * Shifts all lines of a block text by the same distance, so that its value does not change. The last line holds
 * the closing quotes.
 *
 * @param outer the indentation of its statement
 * @param inner the indentation of its lines
 */
export function indentBlockText({ image, start }: Atom, outer: string, inner: string): TextEdit[] {
  const lines = splitLines(image, start);
  const edits: TextEdit[] = [];
  const replace = (from: number, to: number, newText: string) =>
    edits.push({ span: { start: from, end: to }, newText });
  const [first, ...rest] = lines;
  const last = rest.pop();
  if (!first || !last) return [];
  // Spaces after the opening quotes.
  if (first.text.length > 3) replace(first.start + 3, first.start + first.text.length, '');
  let common = Number.POSITIVE_INFINITY;
  for (const { text } of rest) if (text.trim() !== '') common = Math.min(common, countIndent(text));
  for (const { text, start: from } of rest) {
    if (text.length > common) replace(from, from + common, inner);
    // Spaces beyond the common indentation belong to the text.
    else if (text.trim() === '') replace(from, from + text.length, '');
  }
  replace(last.start, last.start + last.text.length - 3, outer);
  return edits;
}

/** Aligns the `*` of a block comment if each further line begins with `*`. */
export function indentComment({ image, start }: Atom, outer: string): TextEdit[] {
  const [, ...rest] = splitLines(image, start);
  if (!rest.every(({ text }) => /^[ \t]*\*/u.test(text))) return [];
  return rest.map(({ text, start: from }) => ({
    span: { start: from, end: from + text.search(/\*/u) },
    newText: `${outer} `,
  }));
}

interface Line {
  readonly text: string;
  readonly start: number;
}

function splitLines(image: string, start: number): Line[] {
  const lines: Line[] = [];
  let from = 0;
  for (const match of image.matchAll(/\r\n|\r|\n|$/gu)) {
    lines.push({ text: image.slice(from, match.index), start: start + from });
    from = match.index + match[0].length;
  }
  return lines;
}

function countIndent(text: string): number {
  return text.length - text.trimStart().length;
}
