import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { RuleLevel } from '@journey-maps/core';
import type { CheckedMap, MapToCheck } from '../check/check-maps.ts';
import type { FileResult } from '../check/file-result.ts';
import { configPlaces } from '../config/map-settings.ts';
import { mapsBelow } from '../files/maps-below.ts';
import { readMap } from '../files/read-map.ts';
import { isReallyInside, workspaceRootFinder } from '../files/workspace-root.ts';
import { writeWhole } from '../files/write-whole.ts';
import { version } from '../version.ts';

/** What earlier checks found, for maps of which nothing changed that their findings depend on. */
export interface CheckCache {
  /** The result of a map that has not changed. */
  get(path: string): FileResult | undefined;
  set(map: MapToCheck, result: CheckedMap): void;
  /** @returns why it could not be written, if so */
  write(): string | undefined;
}

export interface CacheSetting {
  /** The file of the cache. */
  readonly file: string;
  readonly folder: string;
  readonly today: string;
  readonly levels: ReadonlyMap<string, RuleLevel>;
}

/** Where a cache lies: as other tools have it, with what a project's packages leave behind. */
export function cacheFile(given: string, folder: string): string {
  if (given !== '') return join(resolve(folder, given), 'check.json');
  let base = folder;
  for (let at = folder; dirname(at) !== at; at = dirname(at)) {
    if (existsSync(join(at, 'package.json')) || existsSync(join(at, 'node_modules'))) {
      base = at;
      break;
    }
  }
  return join(base, 'node_modules/.cache/journey/check.json');
}

interface Stored {
  readonly key: string;
  /** Configuration files that were looked for, with the hash of their text; empty where there is none. */
  readonly configs: Readonly<Record<string, string>>;
  readonly maps: Readonly<Record<string, StoredMap>>;
}

interface StoredMap extends FileResult {
  readonly hash: string;
  /** What it imports, with the hashes; empty where there is none. */
  readonly imports: readonly (readonly [path: string, hash: string])[];
  /** The hash of all maps of the workspace, where it depends on them. */
  readonly workspace: string;
}

/**
 * @param texts of the maps that are checked, by path
 */
export function checkCache(
  { file, folder, today, levels }: CacheSetting,
  texts: ReadonlyMap<string, string>,
): CheckCache & { useConfigs(looked: ReadonlyMap<string, string | undefined>): void } {
  const key = JSON.stringify([version, today, folder, [...levels]]);
  const rootOf = workspaceRootFinder(folder);
  const hashes = new Map<string, string>();
  const workspaces = new Map<string, string>();
  const stored = readStored(file, key, [...texts.keys()]);
  const maps = new Map(Object.entries(stored?.maps ?? {}));
  let configs: Record<string, string> = { ...stored?.configs };
  let changed = stored === undefined;

  return {
    get: (path) => {
      const map = maps.get(path);
      if (map === undefined || map.hash !== hashOf(path)) return undefined;
      const root = rootOf(path);
      if (map.workspace !== '' && map.workspace !== hashOfWorkspace(root)) return undefined;
      return map.imports.every(([one, hash]) => hashWithin(root, one) === hash) ? map : undefined;
    },
    set: ({ path }, { findings, suppressed, isWide, dependencies }) => {
      const root = rootOf(path);
      changed = true;
      maps.set(path, {
        hash: hashOf(path),
        imports: dependencies.filter((one) => one !== path).map((one) => [one, hashWithin(root, one)]),
        workspace: isWide ? hashOfWorkspace(root) : '',
        findings,
        suppressed,
        isWide,
      });
    },
    useConfigs: (looked) => {
      configs = Object.fromEntries(
        [...looked].map(([path, text]) => [path, text === undefined ? '' : sha(text)]),
      );
    },
    write: () => {
      if (!changed) return undefined;
      try {
        mkdirSync(dirname(file), { recursive: true });
      } catch {
        // Writing says why not.
      }
      return writeWhole(file, JSON.stringify({ key, configs, maps: Object.fromEntries(maps) }));
    },
  };

  function hashOf(path: string): string {
    let hash = hashes.get(path);
    if (hash === undefined) {
      const text = texts.get(path) ?? readMap(path).text;
      hash = text === undefined ? '' : sha(text);
      hashes.set(path, hash);
    }
    return hash;
  }

  /** What lies outside of the workspace counts as not there. */
  function hashWithin(root: string, path: string): string {
    return texts.has(path) || hashes.has(path) || isReallyInside(root, path) ? hashOf(path) : '';
  }

  function hashOfWorkspace(root: string): string {
    let hash = workspaces.get(root);
    if (hash === undefined) {
      const all = mapsBelow(root, []).map((path) => `${path}\n${hashOf(join(root, path))}\n`);
      hash = sha(all.join(''));
      workspaces.set(root, hash);
    }
    return hash;
  }
}

function sha(text: string): string {
  return createHash('sha1').update(text).digest('base64');
}

/** What a file holds, if it was written by this version, on this day, under the same configuration. */
function readStored(file: string, key: string, paths: readonly string[]): Stored | undefined {
  let stored: Stored;
  try {
    stored = JSON.parse(readFileSync(file, 'utf8')) as Stored;
  } catch {
    return undefined;
  }
  if (stored?.key !== key || typeof stored.maps !== 'object' || typeof stored.configs !== 'object') {
    return undefined;
  }
  const { configs } = stored;
  const places = new Set([...Object.keys(configs), ...configPlaces(paths)]);
  for (const path of places) {
    const text = readMap(path).text;
    if ((text === undefined ? '' : sha(text)) !== (configs[path] ?? '')) return undefined;
  }
  return stored;
}
