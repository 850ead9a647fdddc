import type { BodyStatement, Journey, Stage, Step } from '../../model/statements.ts';
import { listChildren } from '../../model/walk.ts';
import type { LinkedDocument } from '../link/linked-document.ts';
import type { WorkspaceView } from '../workspace/workspace-view.ts';
import { findVisibleDeclaration } from './find-visible-declaration.ts';

/** A statement on the map of a journey, with its position. */
export interface Placed {
  readonly statement: BodyStatement;
  /** The file of the statement, which resolves its references. */
  readonly linked: LinkedDocument;
  readonly stage?: Stage | undefined;
  readonly step?: Step | undefined;
}

/**
 * Returns all statements of a journey that can have a body, in the order of the map, including those in the
 * declarations of its touchpoints. Each occurs once, at its first position.
 */
export function listPlacedContents(
  journey: Journey,
  linked: LinkedDocument,
  workspace: WorkspaceView,
): readonly Placed[] {
  const contents: Placed[] = [];
  const seen = new Set<BodyStatement>();
  const add = (placed: Placed): void => {
    const { statement } = placed;
    if (seen.has(statement)) return;
    seen.add(statement);
    contents.push(placed);
    const stage = statement.kind === 'stage' ? statement : placed.stage;
    const step = statement.kind === 'step' ? statement : placed.step;
    for (const child of listChildren(statement)) add({ ...placed, statement: child, stage, step });
    if (statement.kind !== 'touchpoint' || statement.meets === undefined) return;
    const declared = findVisibleDeclaration(statement, placed.linked, workspace);
    if (declared !== undefined) add({ ...placed, statement: declared.entity, linked: declared.linked });
  };
  for (const child of listChildren(journey)) add({ statement: child, linked });
  return contents;
}
