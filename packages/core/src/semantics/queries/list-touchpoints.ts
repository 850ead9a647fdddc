import type { Stage, Touchpoint } from '../../model/statements.ts';
import type { Moment } from './list-moments.ts';

/** Returns the touchpoints of a stage, including the touchpoints of its steps. */
export function listTouchpoints(stage: Stage): readonly Touchpoint[] {
  return [...stage.touchpoints, ...stage.steps.flatMap((step) => step.touchpoints)];
}

/** Returns the touchpoints of a moment; a touchpoint that is a moment is its own. */
export function listMomentTouchpoints({ node }: Moment): readonly Touchpoint[] {
  return node.kind === 'touchpoint' ? [node] : node.touchpoints;
}
