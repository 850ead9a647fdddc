import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { basename, dirname, join, parse as parsePath } from 'node:path';
import { JourneyCycles, type JourneyDocument, Workspace, type WorkspaceView } from '@journey-maps/core';
import { findPictureState } from '@journey-maps/server/files';
import { fileUri, pathOfUri } from './file-uri.ts';
import { mapsBelow } from './maps-below.ts';
import { type ReadMap, readMap } from './read-map.ts';
import { spelledOtherwise } from './spelled-otherwise.ts';
import { isReallyInside } from './workspace-root.ts';

/** The maps of one workspace root: those that were put there, and others as far as somebody asks about them. */
export interface RootMaps {
  put(document: JourneyDocument): void;
  /**
   * Is told of a map that was put there and is checked: where nothing else can want it, it is forgotten. So most maps
   * are gone before the engine has copied them about in memory, which takes as long as a third of their parsing.
   */
  letGo(uri: string): void;
  get(uri: string): JourneyDocument | undefined;
  /**
   * What a rule may ask. Questions about the whole workspace (who refers to this?) are answered from the other maps
   * below the root, which are read when the first such question is asked, and parsed only where they can matter.
   *
   * @param onWide is told of a question whose answer depends on other files than the map and its imports
   * @param onRead is told of each file whose text an answer depends on, there or not
   */
  view(onWide: () => void, onRead?: (uri: string) => void): WorkspaceView;
  /**
   * Returns the files of which something counts: itself, what it imports, what that imports. It takes time in proportion
   * to the imports of all these files together.
   */
  reaching(uris: readonly string[], counts: (uri: string) => boolean): ReadonlySet<string>;
}

export type ParseMap = (text: string, path: string) => JourneyDocument;

/**
 * @param root absolute
 * @param parse of a text that was read from a path
 * @param unreadable is told of imports that are there and cannot be read, in sentences
 * @param texts of maps of this root, by path, in place of what their files hold
 */
export function rootMaps(
  root: string,
  parse: ParseMap,
  unreadable: string[],
  texts: ReadonlyMap<string, string> = new Map(),
): RootMaps {
  const workspace = new Workspace();
  const cycles = new JourneyCycles((uri) => {
    loadWithImports(uri);
    return workspace.linked(uri);
  });
  /** What was put or looked for; true for what another map wanted. */
  const tried = new Map<string, boolean>();
  let others: OtherMaps | undefined;

  return { put, letGo, get: (uri) => workspace.get(uri), view, reaching };

  function put(document: JourneyDocument): void {
    // One that was never looked for is imported by none of those that were followed.
    if (tried.has(document.uri) && workspace.get(document.uri) !== document) cycles.forget();
    tried.set(document.uri, tried.get(document.uri) ?? false);
    workspace.set(document);
  }

  function letGo(uri: string): void {
    if (tried.get(uri) !== false || workspace.isImported(uri)) return;
    // One that imports others may be asked whether it refers to something in them.
    if (workspace.get(uri)?.imports.length !== 0) return;
    tried.delete(uri);
    workspace.delete(uri);
  }

  function load(uri: string, isImported: boolean): void {
    if (tried.has(uri)) return;
    tried.set(uri, true);
    const path = pathOfUri(uri);
    if (path === undefined) return;
    const known = texts.get(path);
    if (known === undefined && !isReallyInside(root, path)) {
      const other = isImported && !existsSync(path) ? spelledOtherwise(root, path) : undefined;
      if (other !== undefined && other !== path) load(fileUri(other), isImported);
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
    const found = new Set([...seen].filter(counts));
    for (const uri of found) for (const importer of importers.get(uri) ?? []) found.add(importer);
    return found;
  }

  /** Loads a file and what it imports itself, which is all that its links depend on. */
  function loadWithImports(uri: string, onRead: (uri: string) => void = () => undefined): void {
    loadAt(uri, onRead);
    for (const { uri: imported } of workspace.get(uri)?.imports ?? []) {
      if (imported !== undefined) loadAt(imported, onRead);
    }
  }

  function loadAt(uri: string, onRead: (uri: string) => void): void {
    load(uri, true);
    onRead(uri);
    // It may be known by another spelling of its name.
    const known = workspace.get(uri)?.uri;
    if (known !== undefined && known !== uri) onRead(known);
  }

  function loadOthers(uris: readonly string[]): void {
    for (const uri of uris) {
      load(uri, false);
      loadWithImports(uri);
    }
  }

  function view(onWide: () => void, onRead?: (uri: string) => void): WorkspaceView {
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
        loadOthers((others ??= otherMaps(root, texts)).mayImport(uri));
        return workspace.isReferredTo(uri, declaration);
      },
      pictureState: (uri) => {
        onRead?.(uri);
        const path = pathOfUri(uri);
        return path === undefined ? undefined : findPictureState(root, path);
      },
      mentioning: (uri, name) => {
        onWide();
        loadOthers((others ??= otherMaps(root, texts)).mayImport(uri));
        return workspace.mentioning(uri, name);
      },
      declaring: (kind, name) => {
        onWide();
        loadOthers((others ??= otherMaps(root, texts)).mayHold(name));
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

/** Other maps of a workspace as texts: looking for a word in one is a hundred times as fast as parsing it. */
interface OtherMaps {
  /** The files that import a file, and perhaps some that do not. */
  mayImport(uri: string): readonly string[];
  /** The files that declare a name, and perhaps some that do not. */
  mayHold(name: string): readonly string[];
}

function otherMaps(root: string, known: ReadonlyMap<string, string>): OtherMaps {
  const texts: { readonly uri: string; readonly text: string }[] = [];
  for (const path of new Set([...known.keys(), ...mapsOfRoot(root)])) {
    const text = known.get(path) ?? readMap(path).text;
    if (text !== undefined) texts.push({ uri: fileUri(path), text });
  }
  const importersByWord = new Map<string, string[]>();
  const add = (word: string, uri: string): void => {
    const list = importersByWord.get(word);
    if (list === undefined) importersByWord.set(word, [uri]);
    else list.push(uri);
  };
  for (const { uri, text } of texts) {
    if (!text.includes('import')) continue;
    const words = lastWordsIn(text);
    // An escape may stand for any letter of a path.
    if (text.includes('\\')) words.add(anyWord);
    for (const word of words) add(word, uri);
  }
  const importing = new Map<string, readonly string[]>();
  const holding = new Map<string, readonly string[]>();
  return {
    mayImport: (uri) => {
      let found = importing.get(uri);
      if (found === undefined) {
        const [word = ''] = lastWordsIn(basename(pathOfUri(uri) ?? ''));
        found = [...(importersByWord.get(word) ?? []), ...(importersByWord.get(anyWord) ?? [])];
        importing.set(uri, found);
      }
      return found;
    },
    mayHold: (name) => {
      let found = holding.get(name);
      if (found === undefined) {
        const forms = [...new Set([name, name.normalize('NFD')])];
        found = texts.filter(({ text }) => forms.some((form) => text.includes(form))).map(({ uri }) => uri);
        holding.set(name, found);
      }
      return found;
    },
  };
}

/** The last words of paths' stems: what an import of a file has in its text, however the path leads there. */
function lastWordsIn(text: string): Set<string> {
  const words = new Set<string>();
  for (let at = text.indexOf(suffix); at >= 0; at = text.indexOf(suffix, at + 1)) {
    // Names of files are no longer than this.
    const [word = ''] = /[\p{L}\p{M}\p{N}_-]*$/u.exec(text.slice(Math.max(0, at - 300), at)) ?? [];
    words.add(word.normalize('NFC'));
  }
  return words;
}

/** A result depends on that many files at most that `details` and `baseline` lead to; beyond, on all of the workspace. */
const mostFollowed = 100;

const suffix = '.journey';
const anyWord = '*';

/**
 * The maps below a root. Where nothing marks the root of a workspace, the current folder stands for it; nobody means all
 * of their home folder or of the machine by that.
 */
export function mapsOfRoot(root: string): string[] {
  if (root === homedir() || root === parsePath(root).root || dirname(root) === root) return [];
  return mapsBelow(root, []).map((path) => join(root, path));
}
