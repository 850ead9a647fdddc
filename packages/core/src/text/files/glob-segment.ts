import { append } from '../lists/append.ts';
/** The pattern of one name, token by token. */
export type GlobSegment = readonly GlobToken[];

/** One character, `*`, `?`, or a class of characters. */
export type GlobToken =
  | { readonly is: 'character'; readonly char: string }
  | { readonly is: 'star' }
  | { readonly is: 'any' }
  | {
      readonly is: 'class';
      readonly isNegated: boolean;
      readonly ranges: readonly (readonly [from: number, to: number])[];
    };

const star: GlobToken = { is: 'star' };
const any: GlobToken = { is: 'any' };

/** Parses the pattern of a name; `undefined` if a bracket is not closed, or the pattern ends with a backslash. */
export function parseSegment(text: string): GlobSegment | undefined {
  const chars = [...text];
  const tokens: GlobToken[] = [];
  for (let at = 0; at < chars.length; at++) {
    const char = chars[at] ?? '';
    if (char === '*') {
      if (tokens.at(-1) !== star) tokens.push(star);
    } else if (char === '?') tokens.push(any);
    else if (char === '[') {
      const read = readClass(chars, at);
      if (read === undefined) return undefined;
      tokens.push(read.token);
      at = read.end;
    } else if (char === '\\') {
      at++;
      if (at === chars.length) return undefined;
      tokens.push({ is: 'character', char: chars[at] ?? '' });
    } else tokens.push({ is: 'character', char });
  }
  return tokens;
}

/** Returns whether a name matches. After a mismatch, the last star takes one more character. */
export function matchesSegment(tokens: GlobSegment, name: string): boolean {
  const chars = [...name];
  let [token, char] = [0, 0];
  let [starToken, starChar] = [-1, 0];
  for (;;) {
    if (token === tokens.length && char === chars.length) return true;
    const current = tokens[token];
    const next = chars[char];
    if (current?.is === 'star') {
      if (token === tokens.length - 1) return true;
      [starToken, starChar] = [token, char];
      token++;
    } else if (current !== undefined && next !== undefined && matchesToken(current, next)) {
      token++;
      char++;
    } else if (starToken < 0 || starChar >= chars.length) return false;
    else {
      starChar++;
      [token, char] = [starToken + 1, starChar];
    }
  }
}

function matchesToken(token: GlobToken, char: string): boolean {
  switch (token.is) {
    case 'character':
      return token.char === char;
    case 'class': {
      const code = char.codePointAt(0) ?? 0;
      return token.ranges.some(([from, to]) => from <= code && code <= to) !== token.isNegated;
    }
    default:
      return true;
  }
}

/** Parses `[abc]`, `[a-z]`, `[!a]` or `[[:digit:]]`, like shells and git. */
function readClass(
  chars: readonly string[],
  start: number,
): { readonly token: GlobToken; readonly end: number } | undefined {
  let at = start + 1;
  const isNegated = chars[at] === '!' || chars[at] === '^';
  if (isNegated) at++;
  const ranges: (readonly [number, number])[] = [];
  for (let isFirst = true; ; isFirst = false) {
    let char = chars[at];
    if (char === undefined) return undefined;
    if (char === ']' && !isFirst) return { token: { is: 'class', isNegated, ranges }, end: at };
    if (char === '[' && chars[at + 1] === ':') {
      const end = chars.indexOf(']', at + 2);
      const named = end < 0 ? undefined : namedClasses.get(chars.slice(at + 2, end - 1).join(''));
      if (named !== undefined && chars[end - 1] === ':') {
        append(ranges, named);
        at = end + 1;
        continue;
      }
    }
    if (char === '\\') char = chars[++at];
    let to = char;
    if (chars[at + 1] === '-' && chars[at + 2] !== ']' && chars[at + 2] !== undefined) {
      at += 2;
      to = chars[at] === '\\' ? chars[++at] : chars[at];
    }
    if (char === undefined || to === undefined) return undefined;
    ranges.push([char.codePointAt(0) ?? 0, to.codePointAt(0) ?? 0]);
    at++;
  }
}

type Ranges = readonly (readonly [number, number])[];

const digit: Ranges = [[0x30, 0x39]];
const upper: Ranges = [[0x41, 0x5a]];
const lower: Ranges = [[0x61, 0x7a]];
const alpha: Ranges = [...upper, ...lower];
const space: Ranges = [[0x20, 0x20]];
const punct: Ranges = [
  [0x21, 0x2f],
  [0x3a, 0x40],
  [0x5b, 0x60],
  [0x7b, 0x7e],
];

/** The named classes of POSIX, limited to ASCII. */
const namedClasses: ReadonlyMap<string, Ranges> = new Map<string, Ranges>([
  ['alnum', [...digit, ...alpha]],
  ['alpha', alpha],
  ['blank', [...space, [0x09, 0x09]]],
  [
    'cntrl',
    [
      [0x00, 0x1f],
      [0x7f, 0x7f],
    ],
  ],
  ['digit', digit],
  ['graph', [[0x21, 0x7e]]],
  ['lower', lower],
  ['print', [[0x20, 0x7e]]],
  ['punct', punct],
  ['space', [...space, [0x09, 0x0d]]],
  ['upper', upper],
  ['xdigit', [...digit, [0x41, 0x46], [0x61, 0x66]]],
]);
