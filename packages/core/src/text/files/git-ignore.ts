import { longestPattern, matchesPath, type PathPart } from './glob.ts';
import { parseSegment } from './glob-segment.ts';

/** The rules of one `.gitignore`. */
export interface GitIgnore {
  /**
   * Returns whether the last matching rule ignores a file or folder (true) or includes it again (false);
   * `undefined` if no rule matches.
   *
   * @param path the parts of its path, relative to the folder of the `.gitignore`, in Unicode normalisation
   * form C
   */
  getVerdictOn(path: readonly string[], isFolder: boolean): boolean | undefined;
}

interface Rule {
  readonly parts: readonly PathPart[];
  readonly isNegated: boolean;
  readonly isForFolders: boolean;
  /** True if the rule compares only the name, in any folder. */
  readonly isName: boolean;
}

/**
 * Parses a `.gitignore` as https://git-scm.com/docs/gitignore describes it. Its patterns are matched in bounded
 * time, like the patterns of a configuration. As in git, an invalid pattern matches nothing.
 */
export function readGitIgnore(text: string): GitIgnore {
  const rules = text
    .replace(/^\uFEFF/u, '')
    .split('\n')
    .flatMap((line) => readRule(line) ?? [])
    .reverse();
  return {
    getVerdictOn: (path, isFolder) => {
      const name = path.slice(-1);
      for (const { parts, isNegated, isForFolders, isName } of rules) {
        if (isForFolders && !isFolder) continue;
        if (matchesPath(parts, isName ? name : path, false)) return !isNegated;
      }
      return undefined;
    },
  };
}

function readRule(line: string): Rule | undefined {
  let text = trimEnd(line.replace(/\r$/u, ''));
  if (text === '' || text.startsWith('#')) return undefined;
  const isNegated = text.startsWith('!');
  if (isNegated) text = text.slice(1);
  const isForFolders = text.endsWith('/');
  if (isForFolders) text = text.slice(0, -1);
  if (text === '' || text.length > longestPattern) return undefined;
  const isName = !text.includes('/');
  const parts = readParts(text.replace(/^\//u, '').normalize('NFC'), isName);
  return parts && { parts, isNegated, isForFolders, isName };
}

function readParts(text: string, isName: boolean): readonly PathPart[] | undefined {
  const parts: PathPart[] = [];
  // A slash separates parts, even after a backslash.
  const slashes = text.replaceAll(/\\./gsu, (pair) => (pair === '\\/' ? '/' : pair));
  for (const each of slashes.split('/')) {
    // In a pattern of names, `**` is a star.
    const part = each === '**' && !isName ? each : parseSegment(each);
    if (part === undefined) return undefined;
    if (part !== '**' || parts.at(-1) !== '**') parts.push(part);
  }
  // `folder/**` matches everything in the folder, but not the folder itself.
  if (parts.at(-1) === '**') parts.push([{ is: 'star' }]);
  return parts;
}

/** Removes the spaces at the end of a line, except for one after a backslash. */
function trimEnd(line: string): string {
  let end = line.length;
  while (end > 0 && line[end - 1] === ' ') end--;
  if (end === line.length) return line;
  let backslashes = 0;
  while (end - backslashes > 0 && line[end - backslashes - 1] === '\\') backslashes++;
  return line.slice(0, backslashes % 2 === 1 ? end + 1 : end);
}
