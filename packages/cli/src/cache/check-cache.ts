import { createHash } from 'node:crypto';
import { lstatSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { RuleLevel } from '@journey-maps/core/rules';
import { namedFileLimits, namedFileName, pictureName } from '@journey-maps/core/semantics';
import { findPictureState, readNamedFile, sizeLimits } from '@journey-maps/server/files';
import type { CheckedMap, MapToCheck } from '../check/check-maps.ts';
import type { FileResult } from '../check/file-result.ts';
import { listConfigPlaces } from '../config/map-settings.ts';
import { createFileUri } from '../files/file-uri.ts';
import { listMapsBelow } from '../files/find-maps-below.ts';
import { findOutputProblem } from '../files/output-problem.ts';
import { readMap } from '../files/read-map.ts';
import { createWorkspaceRootFinder, isReallyInside } from '../files/workspace-root.ts';
import { writeFileAtomic } from '../files/write-file-atomic.ts';
import { version } from '../version.ts';
import { readStored, type Stored, type StoredMap } from './read-stored.ts';

/** The results of earlier checks, for maps whose dependencies have not changed. */
export interface CheckCache {
  /** Returns the result of an unchanged map. */
  get(path: string): FileResult | undefined;
  set(map: MapToCheck, result: CheckedMap): void;
  /** @returns the reason for a failure to write */
  write(): string | undefined;
}

export interface CacheSetting {
  /** The path of the cache file. */
  readonly file: string;
  readonly folder: string;
  readonly today: string;
  readonly levels: ReadonlyMap<string, RuleLevel>;
}

/**
 * Opens the cache.
 *
 * @param texts the texts of the checked maps, by path
 */
export function checkCache(
  { file, folder, today, levels }: CacheSetting,
  texts: ReadonlyMap<string, string>,
): CheckCache & { useConfigs(looked: ReadonlyMap<string, string | undefined>): void } {
  const key = JSON.stringify([version, today, folder, [...levels]]);
  const getRoot = createWorkspaceRootFinder(folder);
  const hashes = new Map<string, string>();
  const workspaces = new Map<string, string>();
  const stored = readStoredFile(file, key, [...texts.keys()]);
  const maps = new Map(stored?.maps);
  let configs: ReadonlyMap<string, string> = stored?.configs ?? new Map();
  let changed = stored === undefined;

  return {
    get: (path) => {
      const map = maps.get(path);
      if (map === undefined || map.hash !== hashOf(path)) return undefined;
      if (!fits(map, createFileUri(path), texts.get(path) ?? '')) return undefined;
      const root = getRoot(path);
      if (map.workspace !== '' && map.workspace !== hashOfWorkspace(root)) return undefined;
      return map.imports.every(([otherPath, hash]) => hashWithin(root, otherPath) === hash) ? map : undefined;
    },
    set: ({ path }, { findings, suppressed, isWide, dependencies }) => {
      const root = getRoot(path);
      changed = true;
      maps.set(path, {
        hash: hashOf(path),
        imports: dependencies
          .filter((dependency) => dependency !== path)
          .map((otherPath) => [otherPath, hashWithin(root, otherPath)]),
        workspace: isWide ? hashOfWorkspace(root) : '',
        findings,
        suppressed,
        isWide,
      });
    },
    useConfigs: (looked) => {
      configs = new Map([...looked].map(([path, text]) => [path, text === undefined ? '' : hashText(text)]));
    },
    write: () => {
      if (!changed) return undefined;
      try {
        mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
      } catch {
        // `writeFileAtomic` reports the reason.
      }
      if (isLink(file)) return 'it is a link';
      const content = { key, configs: Object.fromEntries(configs), maps: Object.fromEntries(maps) };
      return findOutputProblem(file) ?? writeFileAtomic(file, JSON.stringify(content));
    },
  };

  function hashOf(path: string): string {
    let hash = hashes.get(path);
    if (hash === undefined) {
      const text = texts.get(path) ?? readMap(path).text;
      hash = text === undefined ? '' : hashText(text);
      hashes.set(path, hash);
    }
    return hash;
  }

  /** Returns the hash of a file. A file outside the workspace counts as missing. */
  function hashWithin(root: string, path: string): string {
    if (pictureName.test(path)) return findPictureState(root, path);
    if (namedFileName.test(path)) return hashNamedFile(root, path);
    return texts.has(path) || hashes.has(path) || isReallyInside(root, path) ? hashOf(path) : '';
  }

  function hashOfWorkspace(root: string): string {
    let hash = workspaces.get(root);
    if (hash === undefined) {
      const all = listMapsBelow(root, []).map((path) => `${path}\n${hashOf(join(root, path))}\n`);
      hash = hashText(all.join(''));
      workspaces.set(root, hash);
    }
    return hash;
  }
}

function hashNamedFile(root: string, path: string): string {
  const file = readNamedFile(root, path, namedFileLimits.transcript);
  return file.state === 'found' ? hashText(file.text) : file.state;
}

function hashText(text: string): string {
  return createHash('sha1').update(text).digest('base64');
}

/** Returns the content of the cache if this version wrote it on this day under the same configuration. */
function readStoredFile(file: string, key: string, paths: readonly string[]): Stored | undefined {
  const { text } = readMap(file, sizeLimits.cache);
  const stored = text === undefined ? undefined : readStored(text, key);
  if (stored === undefined) return undefined;
  const { configs } = stored;
  for (const path of new Set([...configs.keys(), ...listConfigPlaces(paths)])) {
    const config = readMap(path, sizeLimits.config).text;
    if ((config === undefined ? '' : hashText(config)) !== (configs.get(path) ?? '')) return undefined;
  }
  return stored;
}

/** Checks that a stored result is possible for this text. */
function fits({ findings, suppressed }: StoredMap, uri: string, { length }: string): boolean {
  return [...findings, ...suppressed].every((finding) => {
    const edited = finding.fixes.flatMap(({ edits }) => edits.filter((edit) => edit.uri === undefined));
    const spans = [finding.span, finding.statement, ...edited.map(({ span }) => span)];
    return finding.uri === uri && spans.every(({ start, end }) => start <= end && end <= length);
  });
}

/** Returns whether the cache is a symbolic link, which may lead to any file on this machine. */
function isLink(path: string): boolean {
  try {
    return lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() === true;
  } catch {
    // `writeFileAtomic` reports the reason.
    return false;
  }
}
