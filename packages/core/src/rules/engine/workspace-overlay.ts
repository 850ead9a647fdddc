import { Workspace } from './workspace.ts';

/**
 * Creates a workspace for trying changes of a file. It contains the file, its dependencies and its
 * dependents. Changes in it do not affect the original workspace.
 */
export function overlayWorkspace(workspace: Workspace, uri: string): Workspace {
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
