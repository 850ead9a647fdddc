import type { MermaidStatement } from './mermaid-statement.ts';

/** Reads the front matter of a diagram. Its title is the only setting that the diagram shows. */
export function readFrontMatter(text: string, line: number): readonly MermaidStatement[] {
  const all = text.split('\n');
  // The last line has the common indentation; the first line is already trimmed.
  const margin = /^[^\S\n]*/u.exec(all.at(-1) ?? '')?.[0] ?? '';
  const lines = all
    .slice(1, -1)
    .map((otherLine) => (otherLine.startsWith(margin) ? otherLine.slice(margin.length) : otherLine));
  const at = lines.findIndex((otherLine) => /^(?:title|"title"|'title')\s*:/u.test(otherLine));
  const statements: MermaidStatement[] = [];
  const { value, length } = at < 0 ? { value: '', length: 0 } : readScalar(lines, at);
  const isOther = (otherLine: string, index: number) =>
    (index < at || index >= at + length) && otherLine.trim() !== '' && !otherLine.startsWith('#');
  if (lines.some(isOther)) statements.push({ kind: 'aside', text: 'front matter', line });
  if (value === undefined)
    statements.push({ kind: 'unread', text: lines[at]?.trim() ?? '', line: line + at + 1 });
  else if (value !== '')
    statements.push({ kind: 'title', text: value, isDecoded: true, line: line + at + 1 });
  return statements;
}

interface Scalar {
  /** `undefined` for values that are not a single text, such as a list. */
  readonly value: string | undefined;
  /** The number of lines. */
  readonly length: number;
}

/** Reads a YAML value that is a text: plain, in quotes, or a block of several lines. */
function readScalar(lines: readonly string[], at: number): Scalar {
  const written = (lines[at] ?? '').replace(/^[^:]*:\s*/u, '').trim();
  const inner = lines.slice(at + 1);
  const end = inner.findIndex((line) => line.trim() !== '' && !/^\s/u.test(line));
  const more = end < 0 ? inner : inner.slice(0, end);
  const length = 1 + more.length;
  const block = /^([|>])[+-]?\d?[+-]?(?:\s+#.*)?$/u.exec(written);
  if (block !== null) {
    const indents = more
      .filter((line) => line.trim() !== '')
      .map((line) => line.length - line.trimStart().length);
    const indent = indents.reduce((least, next) => Math.min(least, next), Number.POSITIVE_INFINITY);
    const texts = more.map((line) => line.slice(indent));
    return { value: texts.join(block[1] === '|' ? '\n' : ' ').trim(), length };
  }
  const joined = [written, ...more.map((line) => line.trim())].join(' ').trim();
  return { value: readFlow(joined), length };
}

function readFlow(value: string): string | undefined {
  if (/^(?:|~|null)$/u.test(value)) return '';
  if (value.startsWith('"')) {
    try {
      const parsed: unknown = JSON.parse(/^"(?:\\.|[^"\\])*"/u.exec(value)?.[0] ?? '');
      return typeof parsed === 'string' ? parsed : undefined;
    } catch {
      return undefined;
    }
  }
  if (value.startsWith("'")) return /^'((?:''|[^'])*)'/u.exec(value)?.[1]?.replaceAll("''", "'");
  if (/^[|>&*!{[%@`]/u.test(value)) return undefined;
  return value.replace(/(?:^|\s)#.*$/u, '').trimEnd();
}
