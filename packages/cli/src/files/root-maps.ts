import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { basename, dirname, join, parse as parsePath } from 'node:path';
import type { JourneyDocument } from '@journey-maps/core/model';
import { Workspace } from '@journey-maps/core/rules';
import {
  JourneyCycles,
  listNamedFilesOfMap,
  type NamedFileKind,
  namedFileLimits,
  type WorkspaceView,
} from '@journey-maps/core/semantics';
import { findPictureState, readNamedFile } from '@journey-maps/server/files';
import { createFileUri, getUriPath } from './file-uri.ts';
import { listMapsBelow } from './find-maps-below.ts';
import { spelledOtherwise } from './find-other-spelling.ts';
import { type ReadMap, readMap } from './read-map.ts';
import { isReallyInside } from './workspace-root.ts';

/** The maps of one workspace root: the caller's maps, and other maps on demand. */
export interface RootMaps {
  put(document: JourneyDocument): void;
  /**
   * Releases a checked map if no other map can need it. So most maps are gone before the garbage collector
   * copies them, which would take a third as long as parsing them.
   */
  letGo(uri: string): void;
  get(uri: string): JourneyDocument | undefined;
  /**
   * Returns the view that rules query. Queries about the whole workspace (which maps refer to this?) also
   * read the other maps below the root. These maps are read at the first such query, and parsed only if they
   * can matter.
   *
   * @param onWide called for a query whose answer depends on files other than the map and its imports
   * @param onRead called for each file that an answer depends on, whether or not it exists
   */
  view(onWide: () => void, onRead?: (uri: string) => void): WorkspaceView;
  /**
   * Returns the files that match, or that import a matching file directly or indirectly. The time is
   * proportional to the imports of all these files together.
   */
  reaching(uris: readonly string[], counts: (uri: string) => boolean): ReadonlySet<string>;
}

export type ParseMap = (text: string, path: string) => JourneyDocument;

/**
 * Creates the maps of a root.
 *
 * @param root absolute
 * @param parse parses a text that was read from a path
 * @param unreadable receives a sentence for each import that exists and cannot be read
 * @param texts the texts of maps of this root by path, which replace their files
 */
export function createRootMaps(
  root: string,
  parse: ParseMap,
  unreadable: string[],
  texts: ReadonlyMap<string, string> = new Map(),
): RootMaps {
  // Longer than most functions: its inner functions share what is known of one folder.
  const workspace = new Workspace();
  const cycles = new JourneyCycles((uri) => {
    loadWithImports(uri);
    return workspace.linked(uri);
  });
  /** The URIs that were added or looked up; true for a map that another map needed. */
  const tried = new Map<string, boolean>();
  let others: OtherMaps | undefined;

  return { put, letGo, get: (uri) => workspace.get(uri), view: createView, reaching };

  function put(document: JourneyDocument): void {
    // No cached cycle includes a map that was never looked up.
    if (tried.has(document.uri) && workspace.get(document.uri) !== document) cycles.forget();
    tried.set(document.uri, tried.get(document.uri) ?? false);
    workspace.set(document);
  }

  function letGo(uri: string): void {
    if (tried.get(uri) !== false || workspace.isImported(uri)) return;
    // A query can ask whether a map with imports refers to something in the imported files.
    if (workspace.get(uri)?.imports.length !== 0) return;
    tried.delete(uri);
    workspace.delete(uri);
  }

  function load(uri: string, isImported: boolean): void {
    if (tried.has(uri)) return;
    tried.set(uri, true);
    const path = getUriPath(uri);
    if (path === undefined) return;
    const known = texts.get(path);
    if (known === undefined && !isReallyInside(root, path)) {
      const other = isImported && !existsSync(path) ? spelledOtherwise(root, path) : undefined;
      if (other !== undefined && other !== path) load(createFileUri(other), isImported);
      return;
    }
    const read: ReadMap = known === undefined ? readMap(path) : { text: known, hasMark: false };
    if (read.text !== undefined) workspace.set(parse(read.text, path));
    else if (isImported && !read.isMissing) unreadable.push(`${path} (imported) ${read.problem}.`);
  }

  function reaching(uris: readonly string[], counts: (uri: string) => boolean): ReadonlySet<string> {
    const importers = new Map<string, string[]>();
    const seen = new Set(uris);
    // Safe: `Set` iteration visits items added during the loop.
    for (const uri of seen) {
      loadWithImports(uri, (read) => {
        seen.add(read);
        const list = importers.get(read);
        if (list === undefined) importers.set(read, [uri]);
        else list.push(uri);
      });
    }
    const reached = new Set([...seen].filter(counts));
    for (const uri of reached) for (const importer of importers.get(uri) ?? []) reached.add(importer);
    return reached;
  }

  /** Loads a file and its direct imports, which are all that its links depend on. */
  function loadWithImports(uri: string, onRead: (uri: string) => void = () => undefined): void {
    loadAt(uri, onRead);
    for (const { uri: imported } of workspace.get(uri)?.imports ?? []) {
      if (imported !== undefined) loadAt(imported, onRead);
    }
    const document = workspace.get(uri);
    const imports =
      document?.imports.flatMap(({ uri: imported = '' }) => workspace.get(imported) ?? []) ?? [];
    for (const named of document === undefined ? [] : [document, ...imports]) {
      for (const file of listNamedFilesOfMap(named)) {
        if (file.kind !== 'data') continue;
        loadNamedFile(file.kind, file.uri);
        onRead(file.uri);
      }
    }
  }

  /** Reads a data file or a transcript, once. */
  function loadNamedFile(kind: NamedFileKind, uri: string): void {
    const path = getUriPath(uri);
    if (path === undefined || workspace.namedFile(kind, uri) !== undefined) return;
    workspace.setNamedFile(kind, uri, readNamedFile(root, path, namedFileLimits[kind]));
  }

  function loadAt(uri: string, onRead: (uri: string) => void): void {
    load(uri, true);
    onRead(uri);
    // The file may be known under another spelling of its name.
    const known = workspace.get(uri)?.uri;
    if (known !== undefined && known !== uri) onRead(known);
  }

  function loadOthers(uris: readonly string[]): void {
    for (const uri of uris) {
      load(uri, false);
      loadWithImports(uri);
    }
  }

  function createView(onWide: () => void, onRead?: (uri: string) => void): WorkspaceView {
    return {
      get: (uri) => {
        load(uri, true);
        onRead?.(uri);
        return workspace.get(uri);
      },
      linked: (uri) => {
        loadWithImports(uri, onRead);
        return workspace.linked(uri);
      },
      isReferredTo: (uri, declaration) => {
        loadWithImports(uri, onRead);
        if (workspace.linked(uri)?.refersTo(declaration) === true) return true;
        onWide();
        if (workspace.isReferredTo(uri, declaration)) return true;
        loadOthers((others ??= readOtherMaps(root, texts)).mayImport(uri));
        return workspace.isReferredTo(uri, declaration);
      },
      pictureState: (uri) => {
        onRead?.(uri);
        const path = getUriPath(uri);
        return path === undefined ? undefined : findPictureState(root, path);
      },
      namedFile: (kind, uri) => {
        onRead?.(uri);
        loadNamedFile(kind, uri);
        return workspace.namedFile(kind, uri);
      },
      mentioning: (uri, name) => {
        onWide();
        loadOthers((others ??= readOtherMaps(root, texts)).mayImport(uri));
        return workspace.mentioning(uri, name);
      },
      declaring: (kind, name) => {
        onWide();
        loadOthers((others ??= readOtherMaps(root, texts)).mayHold(name));
        return workspace.declaring(kind, name);
      },
      cyclicRefs: (uri, property) => {
        const files = cycles.filesReached(uri, property, mostFollowed);
        if (files === undefined) onWide();
        else if (onRead !== undefined) for (const file of files) loadWithImports(file, onRead);
        return cycles.cyclicRefs(uri, property);
      },
    };
  }
}

/**
 * The texts of the other maps in a workspace. Searching a text for a word is a hundred times faster than
 * parsing it.
 */
interface OtherMaps {
  /** Returns the files that import a file, possibly with false positives. */
  mayImport(uri: string): readonly string[];
  /** Returns the files that declare a name, possibly with false positives. */
  mayHold(name: string): readonly string[];
}

function readOtherMaps(root: string, known: ReadonlyMap<string, string>): OtherMaps {
  const texts: { readonly uri: string; readonly text: string }[] = [];
  for (const path of new Set([...known.keys(), ...findMapsOfRoot(root)])) {
    const text = known.get(path) ?? readMap(path).text;
    if (text !== undefined) texts.push({ uri: createFileUri(path), text });
  }
  const importersByWord = new Map<string, string[]>();
  const add = (word: string, uri: string): void => {
    const list = importersByWord.get(word);
    if (list === undefined) importersByWord.set(word, [uri]);
    else list.push(uri);
  };
  for (const { uri, text } of texts) {
    if (!text.includes('import')) continue;
    const words = collectLastWords(text);
    // An escape sequence may encode any letter of a path.
    if (text.includes('\\')) words.add(anyWord);
    for (const word of words) add(word, uri);
  }
  const importing = new Map<string, readonly string[]>();
  const holding = new Map<string, readonly string[]>();
  return {
    mayImport: (uri) => {
      let importers = importing.get(uri);
      if (importers === undefined) {
        const [word = ''] = collectLastWords(basename(getUriPath(uri) ?? ''));
        importers = [...(importersByWord.get(word) ?? []), ...(importersByWord.get(anyWord) ?? [])];
        importing.set(uri, importers);
      }
      return importers;
    },
    mayHold: (name) => {
      let holders = holding.get(name);
      if (holders === undefined) {
        const forms = [...new Set([name, name.normalize('NFD')])];
        holders = texts.filter(({ text }) => forms.some((form) => text.includes(form))).map(({ uri }) => uri);
        holding.set(name, holders);
      }
      return holders;
    },
  };
}

/**
 * Returns the last word of each map's name in a text. Every import of a file contains the last word of its
 * name, whatever the rest of the path.
 */
function collectLastWords(text: string): Set<string> {
  const words = new Set<string>();
  for (let at = text.indexOf(suffix); at >= 0; at = text.indexOf(suffix, at + 1)) {
    // The maximum length of a file name.
    const [word = ''] = /[\p{L}\p{M}\p{N}_-]*$/u.exec(text.slice(Math.max(0, at - 300), at)) ?? [];
    words.add(word.normalize('NFC'));
  }
  return words;
}

/**
 * A result depends on at most this number of files that `details` and `baseline` lead to; with more, it
 * depends on the whole workspace.
 */
const mostFollowed = 100;

const suffix = '.journey';
const anyWord = '*';

/**
 * Returns the maps below a root. Without a marker such as `.git`, the root is the current folder. If that is
 * the home folder or the root of the disk, the user does not mean all maps in it, so the result is empty.
 */
export function findMapsOfRoot(root: string): string[] {
  if (root === homedir() || root === parsePath(root).root || dirname(root) === root) return [];
  return listMapsBelow(root, []).map((path) => join(root, path));
}
