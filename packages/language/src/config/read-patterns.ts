import { type Glob, type GlobProblem, longestPattern, readGlob } from '@journey-maps/core/text';
import type { Node } from 'jsonc-parser';
import { quoted, type Report, spanOf } from './read-json.ts';

/** The limit of characters in all patterns of a list, since each pattern is matched against each file. */
const mostCharacters = 10_000;

/**
 * Reads `"files": ["sketches/**"]`: patterns of paths relative to the configuration file's folder. Each invalid
 * pattern is reported, and the others still apply.
 *
 * @param key the name of the list
 */
export function readPatterns(node: Node, key: 'files' | 'ignore', report: Report): readonly Glob[] {
  const items = node.type === 'array' ? (node.children ?? []) : [node];
  let characters = 0;
  const globs: Glob[] = [];
  for (const item of items) {
    const pattern: unknown = item.value;
    if (typeof pattern !== 'string') {
      report(spanOf(item), `\`${key}\` must be patterns of paths, such as \`["sketches/**"]\`.`);
      continue;
    }
    characters += pattern.length;
    if (characters > mostCharacters && pattern.length <= longestPattern) {
      report(
        spanOf(item),
        `\`${key}\` has too many patterns: this one and all after it are ignored. Name folders instead of single files.`,
      );
      break;
    }
    const glob = readPattern(pattern);
    if (typeof glob === 'string') report(spanOf(item), glob);
    else globs.push(glob);
  }
  return globs;
}

/** Compiles a pattern, or returns a message if it is invalid. */
function readPattern(pattern: string): Glob | string {
  const shown = quoted(pattern);
  if (pattern.startsWith('!'))
    return `${shown} excludes files, which patterns cannot do: write patterns of the files that you mean.`;
  if (pattern.includes('\\')) return `${shown} has a backslash: write slashes between folders.`;
  if (/^(?:\/|\.\.\/|[a-z]:)/iu.test(pattern)) {
    return `${shown} leads out of this file's folder, but applies only inside it: write a path relative to this folder.`;
  }
  const bare = pattern.replace(/^(?:\.\/)+/u, '').replace(/\/+$/u, '');
  const glob = readGlob(bare === '' || bare === '.' ? '**' : bare);
  return typeof glob === 'string' ? refusals[glob](shown) : glob;
}

const refusals: Readonly<Record<GlobProblem, (shown: string) => string>> = {
  unclosed: (shown) => `${shown} has an unclosed bracket: close it.`,
  expression: (shown) =>
    `${shown} is a regular expression, which patterns do not support. Write \`*\`, \`**\`, \`?\`, \`[a-z]\` or \`{a,b}\`.`,
  range: (shown) =>
    `${shown} has a range in braces, which patterns do not support: list its values, as in \`{1,2,3}\`.`,
  'too-long': (shown) =>
    `${shown} is longer than ${longestPattern} characters, so it is ignored. Write a pattern for each folder.`,
  'too-many': (shown) =>
    `${shown} expands to too many patterns, since each choice in braces multiplies them: use \`*\`, or split it.`,
};
