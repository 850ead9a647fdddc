import { followImports } from '../../semantics/workspace/follow-imports.ts';
import { Workspace } from './workspace.ts';

/**
 * Creates a workspace for trying changes to a file. It contains the file, its dependencies and its
 * dependents. Changes in it do not affect the original workspace.
 */
export function createWorkspaceOverlay(workspace: Workspace, uri: string): Workspace {
  const scratch = new Workspace();
  const changed = [uri, ...workspace.dependents(uri)].flatMap((file) => workspace.get(file) ?? []);
  for (const document of changed) scratch.set(document);
  for (const document of followImports(changed, (file) => workspace.get(file)).values())
    scratch.set(document);
  return scratch;
}
