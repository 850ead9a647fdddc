import type { JourneyDocument } from '@journey-maps/core/model';
import type { Settings } from '@journey-maps/core/rules';
import { checkDocument, computeFingerprints } from '@journey-maps/core/rules';
import { parse } from '@journey-maps/language/parse';
import type { FileResult } from '../check/file-result.ts';
import { createFileUri, getUriPath } from './file-uri.ts';
import { createRootMaps, type RootMaps } from './root-maps.ts';
import { createWorkspaceRootFinder } from './workspace-root.ts';

/** The maps of a check, with their imports and the maps that refer to them. */
export interface MapLibrary {
  /** Sets the text of a map, which replaces its file and any earlier text. */
  put(path: string, text: string): JourneyDocument;
  /** Releases a map after its last check: most maps are not needed by any other map. */
  letGo(path: string): void;
  check(
    path: string,
    options: { readonly today: string; readonly settings: Settings },
  ): FileResult & { readonly dependencies: readonly string[] };
  /** Returns the maps that reach a matching file: the map itself, its imports, or their imports. */
  reaching(paths: readonly string[], counts: (uri: string) => boolean): ReadonlySet<string>;
  /** Returns the root of a map's workspace. */
  getRoot(path: string): string;
  /** Imported files that exist and cannot be read, in sentences. */
  readonly unreadable: readonly string[];
}

/** Parsed maps by path: an unchanged text is not parsed again. */
export type ParsedMaps = Map<string, JourneyDocument>;

/**
 * Creates a library. Files outside a map's workspace count as missing, so that the check of an untrusted map
 * reads nothing else.
 *
 * @param folder the current folder
 * @param texts the texts of maps by path, which replace their files; parsed on demand
 * @param parsed maps that have already been parsed; the library adds the maps that it parses
 */
export function mapLibrary(
  folder: string,
  texts: ReadonlyMap<string, string> = new Map(),
  parsed?: ParsedMaps,
): MapLibrary {
  // Longer than most functions: its inner functions share the maps that are read once.
  const getRoot = createWorkspaceRootFinder(folder);
  const roots = new Map<string, RootMaps>();
  const unreadable: string[] = [];

  return {
    put: (path, text) => {
      const document = parseOnce(text, path);
      rootOfMap(path).put(document);
      return document;
    },
    letGo: (path) => rootOfMap(path).letGo(createFileUri(path)),
    check: (path, options) => {
      let isWide = false;
      const dependencies = new Set([path]);
      const uri = createFileUri(path);
      const maps = rootOfMap(path);
      const text = texts.get(path);
      if (text !== undefined && maps.get(uri) === undefined) maps.put(parseOnce(text, path));
      const view = maps.view(
        () => {
          isWide = true;
        },
        (read) => {
          if (read !== uri) dependencies.add(getUriPath(read) ?? read);
        },
      );
      const linked = view.linked(uri);
      if (linked === undefined) throw new Error(`${path} was not put into the library`);
      const { findings, suppressed } = checkDocument(linked, view, options);
      const prints = computeFingerprints(linked.document, findings);
      const suppressedPrints = computeFingerprints(linked.document, suppressed);
      return {
        findings: findings.map((finding, i) => ({ ...finding, fingerprint: prints[i] ?? '' })),
        suppressed: suppressed.map((finding, i) => ({ ...finding, fingerprint: suppressedPrints[i] ?? '' })),
        isWide,
        dependencies: [...dependencies],
      };
    },
    reaching: (paths, counts) => {
      const byRoot = new Map<RootMaps, string[]>();
      for (const path of paths) {
        const maps = rootOfMap(path);
        const list = byRoot.get(maps);
        if (list === undefined) byRoot.set(maps, [path]);
        else list.push(path);
      }
      const reached = new Set<string>();
      for (const [maps, own] of byRoot) {
        const uris = maps.reaching(
          own.map((path) => createFileUri(path)),
          counts,
        );
        for (const path of own) if (uris.has(createFileUri(path))) reached.add(path);
      }
      return reached;
    },
    getRoot,
    unreadable,
  };

  function rootOfMap(path: string): RootMaps {
    const root = getRoot(path);
    let maps = roots.get(root);
    if (maps === undefined) {
      maps = createRootMaps(root, parseOnce, unreadable, listTexts(root));
      roots.set(root, maps);
    }
    return maps;
  }

  function listTexts(root: string): ReadonlyMap<string, string> {
    return new Map([...texts].filter(([path]) => getRoot(path) === root));
  }

  function parseOnce(text: string, path: string): JourneyDocument {
    const known = parsed?.get(path);
    if (known?.text === text) return known;
    const document = parse(text, createFileUri(path));
    parsed?.set(path, document);
    return document;
  }
}
