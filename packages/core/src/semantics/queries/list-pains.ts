import type { Pain, Stage, Step, Touchpoint } from '../../model/statements.ts';
import { declarationOf } from './get-declaration.ts';
import type { Links } from './links.ts';
import type { Moment } from './list-moments.ts';

/**
 * Returns the pains of a moment: its own, and those of its touchpoints (in the step and in their
 * declarations) and lanes. If its stage has only one moment, the stage's pains count too.
 */
export function painsOf({ stage, node }: Moment, linked: Links): readonly Pain[] {
  const own = node.kind === 'touchpoint' ? painsAt(node, linked) : painsOfBody(node, linked);
  const only = (stage.steps.length > 0 ? stage.steps : stage.touchpoints).length <= 1;
  return only ? [...new Set([...own, ...painsOfBody(stage, linked)])] : own;
}

function painsOfBody(body: Stage | Step, linked: Links): readonly Pain[] {
  return [
    ...body.pains,
    ...body.touchpoints.flatMap((touchpoint) => painsAt(touchpoint, linked)),
    ...body.lanes.flatMap((lane) => lane.pains),
  ];
}

function painsAt(touchpoint: Touchpoint, linked: Links): readonly Pain[] {
  const declaration = touchpoint.meets && declarationOf(touchpoint, linked);
  return declaration ? [...touchpoint.pains, ...declaration.pains] : touchpoint.pains;
}
