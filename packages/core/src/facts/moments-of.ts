import type { Stage, Step, Touchpoint } from '../model/statements.ts';

/**
 * One task of the Mermaid diagram, one column of the map, one point of the emotion curve.
 */
export interface Moment {
  readonly stage: Stage;
  /** The step or touchpoint it is, or the stage itself. */
  readonly node: Stage | Step | Touchpoint;
}

/** The moments of a stage: its steps; without steps its touchpoints; with neither the stage itself. Never empty. */
export function momentsOf(stage: Stage): readonly Moment[] {
  const nodes = stage.steps.length > 0 ? stage.steps : stage.touchpoints;
  return nodes.length > 0 ? nodes.map((node) => ({ stage, node })) : [{ stage, node: stage }];
}
