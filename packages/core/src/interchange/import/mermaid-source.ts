/** A text with the line number in the file for each of its characters. */
export interface SourceText {
  readonly text: string;
  /** The line of each UTF-16 code unit, counted from 1. */
  readonly lines: readonly number[];
}

/** Makes a source text of lines of a file. Line breaks become LF. */
export function createSourceText(lines: readonly string[], firstLine: number): SourceText {
  const text = lines.join('\n');
  const numbers: number[] = [];
  for (const [index, line] of lines.entries()) {
    for (let i = 0; i <= line.length; i++) numbers.push(firstLine + index);
  }
  return { text, lines: numbers.slice(0, text.length) };
}

/** Splits a text into the matches of a global pattern and the rest. */
export function extractMatches(
  source: SourceText,
  pattern: RegExp,
): {
  readonly rest: SourceText;
  readonly matches: readonly { readonly text: string; readonly line: number }[];
} {
  const matches: { text: string; line: number }[] = [];
  const lines: number[] = [];
  let text = '';
  let last = 0;
  const keep = (to: number) => {
    text += source.text.slice(last, to);
    for (let i = last; i < to; i++) lines.push(source.lines[i] ?? 0);
  };
  for (const match of source.text.matchAll(pattern)) {
    keep(match.index);
    const [matched] = match;
    const begin = match.index + (matched.length - matched.trimStart().length);
    matches.push({ text: matched.trim(), line: source.lines[begin] ?? source.lines[match.index] ?? 0 });
    last = match.index + matched.length;
  }
  keep(source.text.length);
  return { rest: { text, lines }, matches };
}
