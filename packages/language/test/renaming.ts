import { applyEdits, type FileEdit } from '@journey-maps/core/edits';
import { walk } from '@journey-maps/core/model';
import type { Workspace } from '@journey-maps/core/rules';
import type { Target } from '@journey-maps/core/semantics';
import { parse } from '../src/index.ts';

/** Applies edits to the files of a workspace. */
export function makeEdits(workspace: Workspace, edits: readonly FileEdit[], read = parse): void {
  for (const uri of new Set(edits.map((edit) => edit.uri))) {
    const own = edits.filter((edit) => edit.uri === uri);
    const text = applyEdits(workspace.get(uri)?.text ?? '', own);
    if (text === undefined) throw new Error(`The edits of ${uri} overlap.`);
    workspace.set(read(text, uri));
  }
}

/** Returns a caching parser: renaming back and forth produces most texts repeatedly. */
export function rememberingParse(): typeof parse {
  const known = new Map<string, ReturnType<typeof parse>>();
  return (text, uri) => {
    const key = `${uri}\n${text}`;
    let document = known.get(key);
    if (document === undefined) known.set(key, (document = parse(text, uri)));
    return document;
  };
}

/** Identifies the target of a name by its file and position, independently of the name. */
export function getPlace(workspace: Workspace, target: Target | undefined): string {
  if (target === undefined) return 'nothing';
  const document = target.uri === undefined ? undefined : workspace.get(target.uri);
  if (document === undefined) return 'built in';
  const index = walk(document).findIndex(({ statement }) => statement === target.entity);
  return `${target.uri} ${index}`;
}
