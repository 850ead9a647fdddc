import { isFailure } from '../result.ts';
import type { DiskEntry, Walk } from './disk-walk.ts';
import { splitPath } from './glob.ts';
import { isLeftOutByName, isLeftOutByRule, type MapScope } from './map-scope.ts';
import { type ReadIgnore, readScope, readScopeAbove } from './read-scope.ts';

export interface WalkedMaps {
  /** Relative to the folder, with slashes, in alphabetical order. */
  readonly maps: readonly string[];
  /** Folders and rules that cannot be read, in sentences. */
  readonly problems: readonly string[];
  /** True if the walk left out a map, or a folder that may contain maps. */
  readonly hasLeftOut: boolean;
}

export interface WalkOptions {
  readonly readIgnore: ReadIgnore;
  /** The depth of folders to search; unlimited by default. */
  readonly depth?: number;
  /** Returns whether the caller names a file or folder, which is then included despite all rules. */
  readonly isNamed?: (name: string, isFolder: boolean) => boolean;
  /** Returns whether the walk includes files with this name; by default, maps. */
  readonly isWanted?: (name: string) => boolean;
}

/**
 * Finds the maps in a folder and below it. Does not follow links, since they may lead elsewhere or back. The
 * folder itself is included despite all rules, since the user named it. `.gitignore`, `ignore` and names
 * decide about its contents.
 *
 * @param folder absolute, with slashes and without one at the end
 */
export function* walkMaps(folder: string, options: WalkOptions): Walk<WalkedMaps> {
  const { depth: deepest = Infinity, isNamed = () => false, isWanted = isMapName } = options;
  const maps: string[] = [];
  const problems: string[] = [];
  let hasLeftOut = false;
  const start = yield* readScopeAbove(folder, options.readIgnore, problems);
  const open: { way: string; depth: number; above: MapScope | undefined }[] = [
    { way: '', depth: 0, above: start },
  ];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    const { way, depth, above } = at;
    const path = way === '' ? folder : `${folder}/${way.slice(0, -1)}`;
    const entries = yield { ask: 'entries', path };
    if (!Array.isArray(entries)) {
      if (isFailure(entries)) problems.push(`${path || '/'} cannot be read: ${entries.problem}.`);
      continue;
    }
    const names = new Map(entries.map(({ name, kind }: DiskEntry) => [name, kind]));
    const scope = yield* readScope(path, above, (name) => names.get(name), options.readIgnore, problems);
    const parts = splitPath(path);
    for (const { name, kind } of entries as readonly DiskEntry[]) {
      const isFolder = kind === 'folder';
      if (!isFolder && (kind !== 'file' || !isWanted(name))) continue;
      if (isFolder && depth >= deepest) continue;
      const counts = isNamed(name, isFolder);
      if (!counts && isLeftOutByName(name, isFolder)) hasLeftOut ||= isWorthAWord(name);
      else if (!counts && isLeftOutByRule(scope, [...parts, name.normalize('NFC')], isFolder)) {
        hasLeftOut = true;
      } else if (isFolder) open.push({ way: `${way}${name}/`, depth: depth + 1, above: scope });
      else maps.push(way + name);
    }
  }
  return { maps: maps.sort(), problems, hasLeftOut };
}

function isMapName(name: string): boolean {
  return name.endsWith('.journey');
}

/**
 * Returns the paths of maps that a walk through a folder finds.
 *
 * @param paths absolute paths of maps below the folder
 */
export function* filterWalked(
  paths: readonly string[],
  folder: string,
  readIgnore: ReadIgnore,
): Walk<readonly string[]> {
  const problems: string[] = [];
  const start = yield* readScope(
    folder,
    yield* readScopeAbove(folder, readIgnore, problems),
    () => 'unknown',
    readIgnore,
    problems,
  );
  /** By folder: its scope, or false if the folder is excluded. */
  const scopes = new Map<string, MapScope | undefined | false>([[folder, start]]);
  const mapPaths: string[] = [];
  for (const path of paths) {
    if (!path.startsWith(`${folder}/`)) continue;
    const slash = path.lastIndexOf('/');
    let scope = scopes.get(folder);
    for (let at = path.indexOf('/', folder.length + 1); at >= 0; at = path.indexOf('/', at + 1)) {
      const below = path.slice(0, at);
      let own = scopes.get(below);
      if (!scopes.has(below)) {
        own =
          scope !== false && isFound(scope, below, true)
            ? yield* readScope(below, scope, () => 'unknown', readIgnore, problems)
            : false;
        scopes.set(below, own);
      }
      scope = own;
      if (at === slash) break;
    }
    if (scope !== false && isFound(scope, path, false)) mapPaths.push(path);
  }
  return mapPaths;
}

function isFound(scope: MapScope | undefined, path: string, isFolder: boolean): boolean {
  const name = path.slice(path.lastIndexOf('/') + 1);
  return !isLeftOutByName(name, isFolder) && !isLeftOutByRule(scope, splitPath(path), isFolder);
}

/**
 * Returns whether users may miss the maps in an excluded file or folder. They expect none in git's own folder
 * and in packages.
 */
function isWorthAWord(name: string): boolean {
  return name !== '.git' && name !== 'node_modules';
}
