import type { GitIgnore } from './git-ignore.ts';
import type { Glob } from './glob.ts';

/** The rules of a folder and of those above it: which maps to include, and which folders to search. */
export interface MapScope {
  /** The number of parts in the folder's path. */
  readonly depth: number;
  readonly parent: MapScope | undefined;
  /** True for the root of a repository, at which the rules of outer `.gitignore` files end. */
  readonly isRepository: boolean;
  /** Its `.gitignore`, then `.git/info/exclude`, which has lower precedence. */
  readonly gitIgnores: readonly GitIgnore[];
  /** The `ignore` patterns of its configuration. */
  readonly ignores: readonly Glob[];
}

/**
 * Returns whether a name is excluded everywhere: hidden files and folders, build output, and packages. Hidden
 * files include those in which macOS keeps metadata on foreign disks (`._buying.journey`).
 */
export function isLeftOutByName(name: string, isFolder: boolean): boolean {
  return name.startsWith('.') || (isFolder && (name === 'dist' || name === 'node_modules'));
}

/**
 * Returns whether a `.gitignore` or a configuration excludes a file or folder. Assumes that the folders above
 * it are included.
 *
 * @param scope the scope of the folder that contains it
 * @param path the parts of its absolute path, in Unicode normalisation form C
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

/** Returns whether git ignores a path. The nearest `.gitignore` with a matching rule decides. */
function isGitIgnored(scope: MapScope | undefined, path: readonly string[], isFolder: boolean): boolean {
  for (let at = scope; at !== undefined; at = at.isRepository ? undefined : at.parent) {
    if (at.gitIgnores.length === 0) continue;
    const inside = path.slice(at.depth);
    for (const rules of at.gitIgnores) {
      const verdict = rules.getVerdictOn(inside, isFolder);
      if (verdict !== undefined) return verdict;
    }
  }
  return false;
}
