import type { BodyStatement, Journey } from '../../model/statements.ts';
import { listChildren } from '../../model/walk.ts';
import type { LinkedDocument } from '../link/linked-document.ts';
import type { WorkspaceView } from '../workspace/workspace-view.ts';
import { findVisibleDeclaration } from './find-visible-declaration.ts';

/** A statement, with the linked document that resolves its references. */
export interface Content {
  readonly statement: BodyStatement;
  readonly linked: LinkedDocument;
}

/**
 * Returns every statement inside a journey that can have a body, once. Includes the declarations of the
 * journey's touchpoints and their contents, from this file and others.
 */
export function collectContents(
  journey: Journey,
  linked: LinkedDocument,
  workspace: WorkspaceView,
): readonly Content[] {
  const contents: Content[] = [];
  const seen = new Set<BodyStatement>();
  const add = (statement: BodyStatement, within: LinkedDocument): void => {
    if (seen.has(statement)) return;
    seen.add(statement);
    contents.push({ statement, linked: within });
    for (const child of listChildren(statement)) add(child, within);
    if (statement.kind !== 'touchpoint' || statement.meets === undefined) return;
    const declared = findVisibleDeclaration(statement, within, workspace);
    if (declared !== undefined) add(declared.entity, declared.linked);
  };
  for (const child of listChildren(journey)) add(child, linked);
  return contents;
}
