import type { Stage, Step, Touchpoint } from '../../model/statements.ts';

/** A task of the Mermaid diagram, a column of the map, a point of the emotion curve. */
export interface Moment {
  readonly stage: Stage;
  /** The step or touchpoint, or the stage itself. */
  readonly node: Stage | Step | Touchpoint;
}

/** Returns the moments of a stage: its steps, else its touchpoints, else the stage itself. Never empty. */
export function listMoments(stage: Stage): readonly Moment[] {
  const nodes = stage.steps.length > 0 ? stage.steps : stage.touchpoints;
  return nodes.length > 0 ? nodes.map((node) => ({ stage, node })) : [{ stage, node: stage }];
}
