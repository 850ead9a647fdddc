import type { Entity } from '../../model/statements.ts';
import type { WorkspaceFiles } from '../workspace/workspace-view.ts';
import { findContainer, listNames, type NameInText } from './find-name.ts';
import type { Target } from './linked-document.ts';

/** An occurrence of an entity's name in a file. */
export interface Occurrence extends NameInText {
  readonly uri: string;
}

/**
 * Finds all occurrences of an entity's name in the workspace, in the order of the texts. The declaring file
 * comes first, then the other files in alphabetical order. Reads only files that can refer to the entity.
 */
export function findOccurrences(workspace: WorkspaceFiles, target: Target): readonly Occurrence[] {
  return listFilesThatMayMean(workspace, target).flatMap((file) => {
    const linked = workspace.linked(file);
    if (linked === undefined) return [];
    return listNames(linked).flatMap((name) =>
      name.target?.entity === target.entity ? [{ ...name, uri: file }] : [],
    );
  });
}

function listFilesThatMayMean(workspace: WorkspaceFiles, { entity, uri }: Target): readonly string[] {
  if ('builtIn' in entity) return [...workspace.uris()].sort();
  const document = uri === undefined ? undefined : workspace.get(uri);
  if (document === undefined || uri === undefined) return [];
  const name = getName(findContainer(document, entity) ?? entity);
  return name === undefined ? [uri] : [uri, ...workspace.mentioning(uri, name)];
}

function getName(entity: Entity): string | undefined {
  return 'name' in entity ? entity.name?.value : undefined;
}
