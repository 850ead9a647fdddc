import { Workspace } from './workspace.ts';

/**
 * A workspace to try changes of a file in: with the file, all that it depends on, and all that depends on it. What is
 * set in it changes nothing in the one that it is made from.
 */
export function scratchWorkspace(workspace: Workspace, uri: string): Workspace {
  const scratch = new Workspace();
  const open = [uri, ...workspace.dependents(uri)];
  const seen = new Set(open);
  for (const next of open) {
    const document = workspace.get(next);
    if (document === undefined) continue;
    scratch.set(document);
    for (const { uri: imported } of document.imports) {
      if (imported === undefined || seen.has(imported)) continue;
      seen.add(imported);
      open.push(imported);
    }
  }
  return scratch;
}
