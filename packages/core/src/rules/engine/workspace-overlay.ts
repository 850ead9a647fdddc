import type { JourneyDocument } from '../../model/document.ts';
import { walk } from '../../model/walk.ts';
import { listNamedFilesOfMap } from '../../semantics/named-files/list-named-files.ts';
import { listPictures } from '../../semantics/queries/list-pictures.ts';
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
  for (const file of scratch.uris()) copyFiles(scratch.get(file), workspace, scratch);
  return scratch;
}

/** Copies what is known of the files that a map names. */
function copyFiles(document: JourneyDocument | undefined, from: Workspace, to: Workspace): void {
  if (document === undefined) return;
  for (const { kind, uri } of listNamedFilesOfMap(document))
    to.setNamedFile(kind, uri, from.namedFile(kind, uri));
  for (const { statement } of walk(document)) {
    for (const { uri } of listPictures(statement))
      if (uri !== undefined) to.setPictureState(uri, from.pictureState(uri));
  }
}
