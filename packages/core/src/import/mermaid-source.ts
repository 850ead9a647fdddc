/** A text that knows, of each of its characters, which line of a file it stands on. */
export interface SourceText {
  readonly text: string;
  /** For each UTF-16 code unit, counted from 1. */
  readonly lines: readonly number[];
}

/** A stretch of a file, from its first line on. Line ends become LF. */
export function sourceText(lines: readonly string[], firstLine: number): SourceText {
  const text = lines.join('\n');
  const numbers: number[] = [];
  for (const [index, line] of lines.entries()) {
    for (let i = 0; i <= line.length; i++) numbers.push(firstLine + index);
  }
  return { text, lines: numbers.slice(0, text.length) };
}

/** The same without what a global pattern finds, and all that it found. */
export function withoutMatches(
  source: SourceText,
  pattern: RegExp,
): {
  readonly rest: SourceText;
  readonly found: readonly { readonly text: string; readonly line: number }[];
} {
  const found: { text: string; line: number }[] = [];
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
    found.push({ text: matched.trim(), line: source.lines[begin] ?? source.lines[match.index] ?? 0 });
    last = match.index + matched.length;
  }
  keep(source.text.length);
  return { rest: { text, lines }, found };
}
