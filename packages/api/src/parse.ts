import { type JourneyDocument, LineIndex } from '@journey-maps/core/model';
import { Workspace } from '@journey-maps/core/rules';
import { type LinkedDocument } from '@journey-maps/core/semantics';
import { addImports } from '@journey-maps/language/add-imports';
import { parse as parseDocument } from '@journey-maps/language/parse';
import { mapLocation } from './map-uri.ts';
import type { Range } from './types.ts';

/** The location of a map, and access to the maps that it imports. */
export interface ParseOptions {
  /**
   * The path of the map: relative or absolute, with `/`, or a `file:` URL. Imports are relative to it.
   * Default: `map.journey`.
   */
  readonly path?: string;
  /**
   * Returns the text of an imported map by its path, which is written like `path`; undefined if the map does
   * not exist. If it throws, the map counts as missing. If `path` is relative, it is never called with a path
   * outside the folder of relative paths.
   */
  readonly readMap?: (path: string) => string | undefined;
}

/** A syntax error, worded for readers without knowledge of parsers. */
export interface Problem {
  readonly message: string;
  readonly range: Range;
}

/** A parsed map, for all other functions. */
export interface ParsedMap {
  /** The path that was given. */
  readonly path: string;
  readonly text: string;
  /** The syntax errors, in the order of the text. The rest of the map is usable. */
  readonly problems: readonly Problem[];
}

/** A map: its text, or what `parse` returned for it. A bare text has no imports. */
export type MapInput = string | ParsedMap;

/** The data behind a parsed map. */
export interface MapContext {
  readonly path: string;
  readonly document: JourneyDocument;
  readonly linked: LinkedDocument;
  readonly workspace: Workspace;
  /** Returns the text of an imported map by its URI. */
  readonly read: (uri: string) => string | undefined;
}

const contexts = new WeakMap<ParsedMap, MapContext>();

/**
 * Parses a map. Any text yields a map and a list of problems; it never throws.
 *
 * @example
 * ```ts
 * const map = parse(readFileSync('bikes.journey', 'utf8'), {
 *   path: 'bikes.journey',
 *   readMap: (path) => readFileSync(path, 'utf8'),
 * });
 * ```
 */
export function parse(text: string, options: ParseOptions = {}): ParsedMap {
  const context = createContext(text, options);
  const { path, document } = context;
  const lines = new LineIndex(text);
  const map: ParsedMap = {
    path,
    text,
    problems: document.problems.map(({ message, span: { start, end } }) => ({
      message,
      range: { start: lines.positionAt(start), end: lines.positionAt(end) },
    })),
  };
  contexts.set(map, context);
  return map;
}

/**
 * Returns the data behind a map.
 *
 * @throws TypeError for anything but a text or the result of `parse`
 */
export function getContext(map: MapInput): MapContext {
  if (typeof map === 'string') return createContext(map, {});
  const context = contexts.get(map);
  if (context === undefined) throw new TypeError('Expected the text of a map, or the result of `parse`.');
  return context;
}

/** Returns the data of the same map with another text. */
export function createContextWithText({ path, read }: MapContext, text: string): MapContext {
  const { uri } = mapLocation(path);
  return createLinkedContext(path, parseDocument(text, uri), read);
}

function createContext(text: string, { path = 'map.journey', readMap }: ParseOptions): MapContext {
  const { uri, pathOf } = mapLocation(path);
  const read = (other: string): string | undefined => {
    const file = pathOf(other);
    if (file === undefined || readMap === undefined) return undefined;
    try {
      return readMap(file);
    } catch {
      // A file that cannot be read is reported like a missing one.
      return undefined;
    }
  };
  return createLinkedContext(path, parseDocument(text, uri), read);
}

function createLinkedContext(path: string, document: JourneyDocument, read: MapContext['read']): MapContext {
  const workspace = new Workspace();
  workspace.set(document);
  addImports(workspace, document, read);
  const linked = workspace.linked(document.uri);
  if (linked === undefined) throw new Error(`${path} is not in its own workspace`);
  return { path, document, linked, workspace, read };
}
