import type { JourneyDocument } from '@journey-maps/core/model';
import { Workspace } from '@journey-maps/core/rules';
import { parse } from '@journey-maps/language/parse';
import { createFileUri } from './file-uri.ts';
import type { FoundMap } from './find-maps.ts';
import { loadImports } from './load-imports.ts';
import { type ReadMap, readMap } from './read-map.ts';
import { createWorkspaceRootFinder } from './workspace-root.ts';

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
  otherMaps: readonly (FoundMap & { readonly text?: string })[],
  folder: string,
): LoadedMaps {
  const getRoot = createWorkspaceRootFinder(folder);
  const workspaces = new Map<string, Workspace>();
  const maps: LoadedMap[] = [];
  const unreadable: string[] = [];
  for (const { path, shown, text } of otherMaps) {
    const read: ReadMap = text === undefined ? readMap(path) : { text, hasMark: false };
    if (read.text === undefined) {
      unreadable.push(`${shown} ${read.problem}.`);
      continue;
    }
    const root = getRoot(path);
    let workspace = workspaces.get(root);
    if (workspace === undefined) {
      workspace = new Workspace();
      workspaces.set(root, workspace);
    }
    const document = parse(read.text, createFileUri(path));
    workspace.set(document);
    maps.push({ shown, document, workspace });
  }
  for (const [root, workspace] of workspaces) loadImports(workspace, root, parse, unreadable);
  return { maps, unreadable };
}
