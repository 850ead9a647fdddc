import { parseSync } from 'oxc-parser';

/** A comment, or several line comments below each other. */
export interface Comment {
  /** Its text, without the signs around it, on one line. */
  readonly text: string;
  /** From 1. */
  readonly line: number;
}

/** A tool reads these. */
const directives =
  /^(?:@ts-|biome-|oxlint-|eslint-|v8 |#region|#endregion|prettier-|@vitest-|language=|<reference)/u;

/** Collects the comments of a TypeScript file. */
export function commentsInTypeScript(text: string): readonly Comment[] {
  return joined(
    parseSync('a.ts', text).comments.map(({ start, end, type }) =>
      rawComment(text, start, end, type === 'Line'),
    ),
  );
}

/** Collects the comments of a style sheet, or of a grammar. */
export function commentsInBlocks(text: string): readonly Comment[] {
  return joined(
    [...text.matchAll(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/[^\n]*/gu)].map(({ 0: raw, index }) =>
      rawComment(text, index, index + raw.length, raw.startsWith('//')),
    ),
  );
}

function rawComment(text: string, start: number, end: number, isLine: boolean): RawComment {
  const before = text.slice(0, start);
  return {
    raw: text.slice(start, end),
    line: before.split('\n').length,
    isLine,
    isOwnLine: before.slice(before.lastIndexOf('\n') + 1).trim() === '',
  };
}

interface RawComment {
  readonly raw: string;
  readonly line: number;
  readonly isLine: boolean;
  readonly isOwnLine: boolean;
}

function joined(raw: readonly RawComment[]): readonly Comment[] {
  const comments: { text: string; line: number; last: number; isLine: boolean }[] = [];
  for (const { raw: words, line, isLine, isOwnLine } of raw) {
    const text = plain(words);
    if (directives.test(text)) continue;
    const before = comments.at(-1);
    if (isLine && isOwnLine && before?.isLine === true && before.last === line - 1) {
      before.text += ` ${text}`;
      before.last = line;
    } else {
      comments.push({ text, line, last: line + words.split('\n').length - 1, isLine: isLine && isOwnLine });
    }
  }
  return comments.map(({ text, line }) => ({ text: text.trim(), line }));
}

function plain(comment: string): string {
  return comment
    .replace(/^\/\*+|\*+\/$|^\/\/+/gu, '')
    .split('\n')
    .map((line) => line.replace(/^\s*\*? ?/u, '').trim())
    .join(' ')
    .trim();
}
