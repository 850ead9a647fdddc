import { resolve } from 'node:path';
import { type GlobProblem, longestPattern, type Result, readGlob, splitPath } from '@journey-maps/core/text';
import { findMapsBelow } from '@journey-maps/server/files';
import { isMapName } from './find-maps-below.ts';
import { isMarkdownName } from './maps-in-markdown.ts';

export interface MatchedMaps {
  /** Relative to the current folder, in alphabetical order. */
  readonly maps: readonly string[];
  readonly problems: readonly string[];
  readonly hasLeftOut: boolean;
}

/** Returns whether an argument may be a pattern, if no such file exists. */
export function isPattern(given: string): boolean {
  return /[*?[\]{}!()]/u.test(given);
}

/**
 * Finds the maps that a pattern matches. A folder or file that the pattern names literally counts, like a
 * named folder: `dist/*.journey` looks into `dist`, but `*.journey` skips hidden files.
 *
 * @param pattern with slashes
 * @param folder the folder that the pattern is relative to
 * @param withMarkdown also finds Markdown files, if the pattern gives their extension
 */
export function findMatchingMaps(pattern: string, folder: string, withMarkdown = false): Result<MatchedMaps> {
  const bare = pattern.replace(/^(?:\.\/)+/u, '');
  const parts = bare.split('/');
  const first = parts.findIndex(isPattern);
  const base = parts.slice(0, first).join('/');
  // `C:` alone would be the current folder of that drive.
  const isRoot = (base === '' && bare.startsWith('/')) || /^[a-z]:$/iu.test(base);
  const start = resolve(folder, isRoot ? `${base}/` : base);
  const rest = parts.slice(first);
  const glob = readGlob(rest.join('/'));
  if (typeof glob === 'string')
    return { problem: `${pattern} cannot be used as a pattern: ${whyNot[glob]}.` };
  const isDeep = rest.includes('**') || /[{}]/u.test(bare);
  // `docs/**` means maps, and `docs/**/*.md` Markdown files.
  const isWanted = (name: string): boolean =>
    isMapName(name) || (withMarkdown && isMarkdownName(name) && /\.[^.*?/]+$/u.test(pattern));
  const walked = findMapsBelow(start, {
    isWanted,
    ...(!isDeep && { depth: rest.length - 1 }),
    isNamed: createLiteralNameTest(rest),
  });
  const prefix = base === '' ? (bare.startsWith('/') ? '/' : '') : `${base}/`;
  return {
    ...walked,
    maps: walked.maps.filter((map) => glob.matches(splitPath(map))).map((map) => prefix + map),
  };
}

/**
 * Returns a predicate for the names that a pattern gives literally. A part is literal if it has no wildcard,
 * or if it begins with the dot of hidden names.
 */
function createLiteralNameTest(parts: readonly string[]): (name: string, isFolder: boolean) => boolean {
  const naming = parts.map((part) => {
    const glob = !isPattern(part) || part.startsWith('.') ? readGlob(part) : undefined;
    return typeof glob === 'object' ? glob : undefined;
  });
  const [file] = naming.slice(-1);
  const folders = naming.slice(0, -1);
  return (name, isFolder) =>
    (isFolder ? folders : [file]).some((glob) => glob?.matches(splitPath(name)) === true);
}

const whyNot: Readonly<Record<GlobProblem, string>> = {
  unclosed: 'a bracket is not closed',
  expression: 'it is a regular expression. Write `*`, `**`, `?`, `[a-z]` or `{a,b}`',
  range: 'it has a range in braces. List its values, as in `{1,2,3}`',
  'too-long': `it is longer than ${longestPattern} characters`,
  'too-many': 'it has too many combinations of choices in braces. Use `*`, or name folders',
};
