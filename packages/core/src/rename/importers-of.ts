import type { Workspace } from '../workspace/workspace.ts';

/** The files that see what a file declares, itself left out: those that import it themselves. */
export function importersOf(workspace: Workspace, uri: string): readonly string[] {
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
