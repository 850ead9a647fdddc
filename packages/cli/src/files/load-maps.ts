import { existsSync } from 'node:fs';
import type { JourneyDocument } from '@journey-maps/core/model';
import { Workspace } from '@journey-maps/core/rules';
import { append } from '@journey-maps/core/text';
import { parse } from '@journey-maps/language/parse';
import { fileUri, pathOfUri } from './file-uri.ts';
import type { FoundMap } from './find-maps.ts';
import { type ReadMap, readMap } from './read-map.ts';
import { spelledOtherwise } from './spelled-otherwise.ts';
import { isReallyInside, workspaceRootFinder } from './workspace-root.ts';

/** A map from the arguments, in a workspace with its imports. */
export interface LoadedMap {
  readonly shown: string;
  readonly document: JourneyDocument;
  readonly workspace: Workspace;
}

export interface LoadedMaps {
  readonly maps: readonly LoadedMap[];
  /** Files that exist and cannot be read, in sentences. */
  readonly unreadable: readonly string[];
}

/**
 * Reads maps and their imports. Files outside a map's workspace count as missing, so that the check of an
 * untrusted map reads nothing else.
 *
 * @param found maps with their texts, or to be read
 * @param folder the current folder
 */
export function loadMaps(
  found: readonly (FoundMap & { readonly text?: string })[],
  folder: string,
): LoadedMaps {
  const rootOf = workspaceRootFinder(folder);
  const workspaces = new Map<string, Workspace>();
  const maps: LoadedMap[] = [];
  const unreadable: string[] = [];
  for (const { path, shown, text } of found) {
    const read: ReadMap = text === undefined ? readMap(path) : { text, hasMark: false };
    if (read.text === undefined) {
      unreadable.push(`${shown} ${read.problem}.`);
      continue;
    }
    const root = rootOf(path);
    let workspace = workspaces.get(root);
    if (workspace === undefined) {
      workspace = new Workspace();
      workspaces.set(root, workspace);
    }
    const document = parse(read.text, fileUri(path));
    workspace.set(document);
    maps.push({ shown, document, workspace });
  }
  for (const [root, workspace] of workspaces) loadImports(workspace, root, unreadable);
  return { maps, unreadable };
}

/** Adds the direct and indirect imports of a workspace's files. */
function loadImports(workspace: Workspace, root: string, unreadable: string[]): void {
  const open = workspace.uris().flatMap((uri) => importsOf(workspace.get(uri)));
  const seen = new Set(workspace.uris());
  for (let uri = open.pop(); uri !== undefined; uri = open.pop()) {
    if (seen.has(uri)) continue;
    seen.add(uri);
    const path = pathOfUri(uri);
    if (path === undefined) continue;
    if (!isReallyInside(root, path)) {
      const other = existsSync(path) ? undefined : spelledOtherwise(root, path);
      if (other !== undefined) open.push(fileUri(other));
      continue;
    }
    const read = readMap(path);
    if (read.text !== undefined) {
      const document = parse(read.text, uri);
      workspace.set(document);
      append(open, importsOf(document));
    } else if (!read.isMissing) unreadable.push(`${path} (imported) ${read.problem}.`);
  }
}

function importsOf(document: JourneyDocument | undefined): string[] {
  return (document?.imports ?? []).map(({ uri }) => uri).filter((uri) => uri !== undefined);
}
