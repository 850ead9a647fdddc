import type { Stage, Step } from '../../model/statements.ts';
import type { StatementContext } from '../../model/walk.ts';

/** Returns the stage around a statement, and the step if there is one; `undefined` outside of stages. */
export function findEnclosingStage(
  place: StatementContext,
): { readonly stage: Stage; readonly step?: Step | undefined } | undefined {
  let step: Step | undefined;
  for (let around = place.parent; around !== undefined; around = around.parent) {
    if (around.statement.kind === 'step') step = around.statement;
    if (around.statement.kind === 'stage') return { stage: around.statement, step };
  }
  return undefined;
}
