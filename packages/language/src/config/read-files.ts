import type { Node } from 'jsonc-parser';
import picomatch from 'picomatch';
import { type Report, spanOf } from './read-json.ts';

/**
 * Reads `"files": ["sketches/**"]`: patterns of paths, seen from the configuration file's folder. A folder stands for
 * all that is in it.
 *
 * @returns whether a path is meant
 */
export function readFiles(node: Node, report: Report): (path: string) => boolean {
  const items = node.type === 'array' ? (node.children ?? []) : [node];
  const matchers = items.flatMap((item) => {
    const matcher = typeof item.value === 'string' ? matcherOf(item.value) : undefined;
    if (matcher === undefined) report(spanOf(item), '`files` are patterns of paths: `["sketches/**"]`.');
    else if (typeof matcher === 'string') report(spanOf(item), matcher);
    else return [matcher];
    return [];
  });
  return (path) => matchers.some((matches) => matches(path));
}

/** A matcher of a pattern; a message where it is none. */
function matcherOf(pattern: string): ((path: string) => boolean) | string {
  if (pattern.startsWith('!')) {
    return `\`${pattern}\` says what is not meant: write patterns of what is.`;
  }
  if (pattern.includes('\\')) return `\`${pattern}\` has a backslash: write slashes between folders.`;
  if (/^(?:\/|\.\.\/|[a-z]:)/iu.test(pattern)) {
    return `\`${pattern}\` leads out of this file's folder, and it holds only there: write a path that begins in it.`;
  }
  const bare = pattern.replace(/^(?:\.\/)+/u, '').replace(/\/+$/u, '');
  if (bare === '' || bare === '.') return picomatch('**', options);
  try {
    return picomatch([bare, `${bare}/**`], options);
  } catch {
    return `\`${pattern}\` has a bracket that is not closed: close it.`;
  }
}

const options = {
  dot: true,
  // As on every other machine.
  windows: false,
  strictBrackets: true,
  // Nested ones can be made to take for ever, and whoever opens a folder need not trust its configuration.
  noextglob: true,
} as const;
