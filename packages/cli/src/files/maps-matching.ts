import { resolve } from 'node:path';
import { type GlobProblem, longestPattern, pathParts, readGlob } from '@journey-maps/core';
import { findMapsBelow } from '@journey-maps/server/files';
import { isMapName } from './maps-below.ts';

export interface MatchedMaps {
  /** Seen from the current folder, in alphabetical order. */
  readonly maps: readonly string[];
  readonly problems: readonly string[];
  readonly hasLeftOut: boolean;
}

/** Tells whether an argument that names no file may be a pattern. */
export function isPattern(given: string): boolean {
  return /[*?[\]{}!()]/u.test(given);
}

/**
 * Finds the maps that a pattern matches. What the pattern names in letters counts, as a folder does that is named:
 * `dist/*.journey` looks into `dist`, and `*.journey` leaves hidden files out.
 *
 * @param pattern with slashes
 * @param folder what it is seen from
 */
export function mapsMatching(pattern: string, folder: string): MatchedMaps | { readonly problem: string } {
  const bare = pattern.replace(/^(?:\.\/)+/u, '');
  const parts = bare.split('/');
  const first = parts.findIndex(isPattern);
  const base = parts.slice(0, first).join('/');
  const start = resolve(folder, base === '' && bare.startsWith('/') ? '/' : base);
  const rest = parts.slice(first);
  const glob = readGlob(rest.join('/'));
  if (typeof glob === 'string')
    return { problem: `${pattern} cannot be used as a pattern: ${whyNot[glob]}.` };
  const isDeep = rest.includes('**') || /[{}]/u.test(bare);
  const walked = findMapsBelow(start, {
    ...(!isDeep && { depth: rest.length - 1 }),
    isNamed: namedBy(rest),
  });
  const prefix = base === '' ? (bare.startsWith('/') ? '/' : '') : `${base}/`;
  return {
    ...walked,
    maps: walked.maps
      .filter((map) => isMapName(map) && glob.matches(pathParts(map)))
      .map((map) => prefix + map),
  };
}

/** A part names what it matches if it has no star or the like, or begins with the point of hidden names. */
function namedBy(parts: readonly string[]): (name: string, isFolder: boolean) => boolean {
  const naming = parts.map((part) => {
    const glob = !isPattern(part) || part.startsWith('.') ? readGlob(part) : undefined;
    return typeof glob === 'object' ? glob : undefined;
  });
  const [file] = naming.slice(-1);
  const folders = naming.slice(0, -1);
  return (name, isFolder) =>
    (isFolder ? folders : [file]).some((glob) => glob?.matches(pathParts(name)) === true);
}

const whyNot: Readonly<Record<GlobProblem, string>> = {
  unclosed: 'a bracket is not closed',
  expression: 'it is a regular expression. Write `*`, `**`, `?`, `[a-z]` or `{a,b}`',
  range: 'it has a range in braces. List its values, as in `{1,2,3}`',
  'too-long': `it is longer than ${longestPattern} characters`,
  'too-many': 'each choice in braces multiplies the patterns. Use `*`, or name folders',
};
