import type { Token } from '../../src/lexer/tokens.ts';
import { parseTree } from '../../src/parser/parse-tree.ts';

/** An edit that breaks a text, as happens while typing. */
export interface Break {
  /** The kind of edit, as shown in the table of results. */
  readonly what: string;
  readonly from: number;
  readonly to: number;
  readonly insert: string;
}

/** Lines that a user begins to type above an existing line. */
const begunLines = [
  'owner',
  'emotion',
  'evidence a,',
  'touchpoint',
  'touchpoint "',
  'pain x',
  'kind',
  'next',
  'stage',
  'sta',
  'for',
  '/*',
  '"""',
  'about """',
  'step "x" {',
  '}',
];

/** Returns every edit that breaks a text: at each of its tokens, and above each of its lines. */
export function listBreaks(text: string): Break[] {
  return parseTree(text).report.tokens.flatMap((token) => listBreaksAt(text, token));
}

export function broken(text: string, { from, to, insert }: Break): string {
  return text.slice(0, from) + insert + text.slice(to);
}

function listBreaksAt(text: string, token: Token): Break[] {
  const { image, startOffset: start } = token;
  const end = start + image.length;
  const lineEnd = text.indexOf('\n', end) < 0 ? text.length : text.indexOf('\n', end);
  const breaks: Break[] = [];
  const add = (what: string, from: number, to: number, insert = '') =>
    breaks.push({ what, from, to, insert });

  add('1 the file ends here', end, text.length);
  if (end < lineEnd) add('2 rest of the line not typed', end, lineEnd);
  add('3 token missing', start, end);
  if (/^\p{L}/u.test(image)) {
    if (image.length > 2) add('4 word half typed', start + Math.ceil(image.length / 2), end);
    add('5 word misspelt', start, end, `${image}x`);
  }
  add('6 stray character', start, start, '? ');
  if (image.startsWith('"')) {
    add('7 text not closed', end - 1, end);
    add('8 text not opened', start, start + 1);
  }
  if (image === '}') {
    add('9 `}` missing', start, end);
    add('11 `}` twice', start, start, '} ');
  }
  if (image === '{') {
    add('10 `{` missing', start, end);
    add('12 `{` twice', start, start, '{ ');
  }
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const indent = text.slice(lineStart, start);
  if (indent.trim() === '') {
    for (const line of begunLines) {
      add(`13 a line begun above: ${line}`, start, start, `${line}\n${indent}`);
    }
  }
  return breaks;
}
