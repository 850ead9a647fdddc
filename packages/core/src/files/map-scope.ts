import type { GitIgnore } from './git-ignore.ts';
import type { Glob } from './glob.ts';

/** The rules of one folder and of those above it: which maps count, and which folders are looked into. */
export interface MapScope {
  /** How many parts the folder's path has. */
  readonly depth: number;
  readonly parent: MapScope | undefined;
  /** True for a repository's own folder, where the rules of a `.gitignore` further up end. */
  readonly isRepository: boolean;
  /** Its `.gitignore`, then what has less weight: `.git/info/exclude`. */
  readonly gitIgnores: readonly GitIgnore[];
  /** The `ignore` of its configuration. */
  readonly ignores: readonly Glob[];
}

/**
 * Whether a name is left out wherever it lies: hidden files and folders, which also are how macOS keeps what other disks
 * have no place for (`._buying.journey`), built files, and packages.
 */
export function isLeftOutByName(name: string, isFolder: boolean): boolean {
  return name.startsWith('.') || (isFolder && (name === 'dist' || name === 'node_modules'));
}

/**
 * Whether a `.gitignore` or a configuration leaves a file or folder out. The folders above it are taken to count.
 *
 * @param scope of the folder that it lies in
 * @param path the parts of its whole path, in normalisation form C
 */
export function isLeftOutByRule(
  scope: MapScope | undefined,
  path: readonly string[],
  isFolder: boolean,
): boolean {
  for (let at = scope; at !== undefined; at = at.parent) {
    const inside = path.slice(at.depth);
    if (at.ignores.some((glob) => glob.matchesWithin(inside))) return true;
  }
  return isGitIgnored(scope, path, isFolder);
}

/** The nearest `.gitignore` with a rule that matches decides. */
function isGitIgnored(scope: MapScope | undefined, path: readonly string[], isFolder: boolean): boolean {
  for (let at = scope; at !== undefined; at = at.isRepository ? undefined : at.parent) {
    if (at.gitIgnores.length === 0) continue;
    const inside = path.slice(at.depth);
    for (const rules of at.gitIgnores) {
      const verdict = rules.verdictOn(inside, isFolder);
      if (verdict !== undefined) return verdict;
    }
  }
  return false;
}
