import type { Stage, Step } from '../model/statements.ts';
import type { Place } from '../model/walk.ts';

/** The stage that something stands in, and the step if it stands in one; `undefined` where it stands in none. */
export function withinStage(
  place: Place,
): { readonly stage: Stage; readonly step?: Step | undefined } | undefined {
  let step: Step | undefined;
  for (let around = place.parent; around !== undefined; around = around.parent) {
    if (around.statement.kind === 'step') step = around.statement;
    if (around.statement.kind === 'stage') return { stage: around.statement, step };
  }
  return undefined;
}
