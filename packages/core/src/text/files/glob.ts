import { type GlobSegment, matchesSegment, parseSegment } from './glob-segment.ts';

/** A parsed pattern of paths. */
export interface Glob {
  /**
   * Returns whether a path matches.
   *
   * @param path the parts of a path between its slashes, in Unicode normalisation form C
   */
  matches(path: readonly string[]): boolean;
  /** Returns whether a path or a folder above it matches: a folder includes everything in it. */
  matchesWithin(path: readonly string[]): boolean;
}

/** The reason why a pattern is refused. */
export type GlobProblem = 'unclosed' | 'expression' | 'range' | 'too-long' | 'too-many';

/** The maximum length of a pattern, in characters. People write shorter ones, and the time of a match grows with the length. */
export const longestPattern = 1000;

/** The maximum number of alternatives of a pattern with braces, and of their characters in total. */
const mostAlternatives = 64;
const mostCharacters = 4000;

/**
 * Parses a pattern: `*` is any part of a name, `?` one character, `[a-z]` one of several characters, `**` any
 * folders, `{a,b}` one of several texts. A backslash escapes the next character. All other characters match
 * themselves, including parentheses.
 *
 * The time of a match grows with the pattern's length times the path's. There are no regular expressions,
 * since a pattern by a stranger could make one take forever.
 */
export function readGlob(pattern: string): Glob | GlobProblem {
  if (pattern.length > longestPattern) return 'too-long';
  if (isExpression(pattern)) return 'expression';
  const alternatives = expandBraces(pattern.normalize('NFC'));
  if (typeof alternatives === 'string') return alternatives;
  const paths: (readonly PathPart[])[] = [];
  for (const alternative of alternatives) {
    const parts = readParts(alternative);
    if (parts === undefined) return 'unclosed';
    paths.push(parts);
  }
  return {
    matches: (path) => paths.some((parts) => matchesPath(parts, path, false)),
    matchesWithin: (path) => paths.some((parts) => matchesPath(parts, path, true)),
  };
}

/** Splits a path into the parts that patterns are matched with. */
export function splitPath(path: string): readonly string[] {
  return path.normalize('NFC').split('/');
}

/** `**`, or the pattern of one name. */
export type PathPart = '**' | GlobSegment;

function readParts(pattern: string): readonly PathPart[] | undefined {
  const parts: PathPart[] = [];
  for (const text of pattern.split('/')) {
    const part = text === '**' ? text : parseSegment(text);
    if (part === undefined) return undefined;
    if (part !== '**' || parts.at(-1) !== '**') parts.push(part);
  }
  return parts;
}

/**
 * Matches the parts of a pattern with the names in a path. After a mismatch, the last `**` takes one more
 * folder. Earlier `**` need not change, so that no part and name are compared twice for one `**`.
 *
 * @param isPrefix whether a match of a folder above the path is enough
 */
export function matchesPath(parts: readonly PathPart[], path: readonly string[], isPrefix: boolean): boolean {
  let [part, name] = [0, 0];
  let [starPart, starName] = [-1, 0];
  for (;;) {
    if (part === parts.length && (isPrefix || name === path.length)) return true;
    const current = parts[part];
    const next = path[name];
    if (current === '**') {
      [starPart, starName] = [part, name];
      part++;
    } else if (current !== undefined && next !== undefined && matchesSegment(current, next)) {
      part++;
      name++;
    } else if (starPart < 0 || starName >= path.length) return false;
    else {
      starName++;
      [part, name] = [starPart + 1, starName];
    }
  }
}

/**
 * Returns whether a pattern looks like a regular expression or an extended shell pattern: it has a group with
 * a choice or a quantifier.
 */
function isExpression(pattern: string): boolean {
  const open = pattern.indexOf('(');
  const close = pattern.lastIndexOf(')');
  if (open < 0 || close < open) return false;
  if (pattern.slice(open, close).includes('|')) return true;
  for (let at = open; at <= close; at++) {
    const char = pattern[at];
    if (char === '(' && at > 0 && '?*+@!'.includes(pattern[at - 1] ?? ' ')) return true;
    if (char === ')' && '+*?{'.includes(pattern[at + 1] ?? ' ')) return true;
  }
  return false;
}

/** Expands a pattern with braces to all alternatives. A brace without a comma is literal. */
function expandBraces(pattern: string): readonly string[] | GlobProblem {
  if (!/[{}]/u.test(pattern)) return [pattern];
  const done: string[] = [];
  const open = [pattern];
  let characters = 0;
  for (let text = open.pop(); text !== undefined; text = open.pop()) {
    const brace = findFirstBrace(text);
    if (typeof brace === 'string') return brace;
    if (brace === undefined) done.push(text);
    else {
      for (const choice of brace.choices.toReversed()) {
        const next = text.slice(0, brace.start) + choice + text.slice(brace.end);
        characters += next.length;
        open.push(next);
      }
    }
    if (done.length + open.length > mostAlternatives || characters > mostCharacters) return 'too-many';
  }
  return done;
}

interface Brace {
  readonly start: number;
  readonly end: number;
  readonly choices: readonly string[];
}

/** Returns the first brace with a choice. */
function findFirstBrace(text: string): Brace | GlobProblem | undefined {
  for (let start = findNextOpen(text, 0); start >= 0; start = findNextOpen(text, start + 1)) {
    const brace = readBrace(text, start);
    if (brace === undefined) return 'unclosed';
    if (brace.choices.length > 1) return brace;
    if (/^-?\w+\.\.-?\w+(?:\.\.-?\d+)?$/u.test(brace.choices[0] ?? '')) return 'range';
  }
  return undefined;
}

/** Returns the index of the next `{` that is not escaped; -1 if there is no such brace. */
function findNextOpen(text: string, from: number): number {
  for (let at = from; at < text.length; at++) {
    if (text[at] === '\\') at++;
    else if (text[at] === '{') return at;
  }
  return -1;
}

function readBrace(text: string, start: number): Brace | undefined {
  const choices: string[] = [];
  let depth = 0;
  let from = start + 1;
  for (let at = start; at < text.length; at++) {
    const char = text[at];
    if (char === '\\') at++;
    else if (char === '{') depth++;
    else if (char === ',' && depth === 1) {
      choices.push(text.slice(from, at));
      from = at + 1;
    } else if (char === '}' && --depth === 0) {
      choices.push(text.slice(from, at));
      return { start, end: at + 1, choices };
    }
  }
  return undefined;
}
