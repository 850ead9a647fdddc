import type { Entity } from '../model/statements.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { Target } from './linked-document.ts';
import { containerOf, type NameInText, namesIn } from './name-at.ts';

/** A place where a thing is called by its name. */
export interface Occurrence extends NameInText {
  readonly uri: string;
}

/**
 * All places of the workspace that call a thing by its name: its declaration first in its file, then what refers to
 * it, file by file in alphabetical order, the declaring file first. Looks only at files that can mean it.
 */
export function occurrencesOf(workspace: Workspace, target: Target): readonly Occurrence[] {
  return filesThatMayMean(workspace, target).flatMap((file) => {
    const linked = workspace.linked(file);
    if (linked === undefined) return [];
    return namesIn(linked).flatMap((name) =>
      name.target?.entity === target.entity ? [{ ...name, uri: file }] : [],
    );
  });
}

function filesThatMayMean(workspace: Workspace, { entity, uri }: Target): readonly string[] {
  if ('builtIn' in entity) return [...workspace.uris()].sort();
  const document = uri === undefined ? undefined : workspace.get(uri);
  if (document === undefined || uri === undefined) return [];
  const name = nameOf(containerOf(document, entity) ?? entity);
  return name === undefined ? [uri] : [uri, ...workspace.mentioning(uri, name)];
}

function nameOf(entity: Entity): string | undefined {
  return 'name' in entity ? entity.name?.value : undefined;
}
