import type { WorkspaceFiles } from './workspace-view.ts';

/** Lists the other files that see the declarations of a file: its direct importers. */
export function listImporters(workspace: WorkspaceFiles, uri: string): readonly string[] {
  return workspace
    .dependents(uri)
    .filter((other) =>
      workspace
        .get(other)
        ?.imports.some(
          (statement) => statement.uri !== undefined && workspace.get(statement.uri)?.uri === uri,
        ),
    );
}
