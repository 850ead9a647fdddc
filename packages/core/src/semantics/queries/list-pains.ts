import type { Pain, Stage, Step, Touchpoint } from '../../model/statements.ts';
import { getDeclaration } from './get-declaration.ts';
import type { Links } from './links.ts';
import type { Moment } from './list-moments.ts';

/**
 * Returns the pains of a moment: its own pains, and the pains of its lanes and touchpoints (in the step and in
 * the declarations). If its stage has only one moment, the stage's pains count too.
 */
export function listPains({ stage, node }: Moment, linked: Links): readonly Pain[] {
  const own =
    node.kind === 'touchpoint' ? listPainsAtTouchpoint(node, linked) : listPainsOfBody(node, linked);
  const only = (stage.steps.length > 0 ? stage.steps : stage.touchpoints).length <= 1;
  return only ? [...new Set([...own, ...listPainsOfBody(stage, linked)])] : own;
}

function listPainsOfBody(body: Stage | Step, linked: Links): readonly Pain[] {
  return [
    ...body.pains,
    ...body.touchpoints.flatMap((touchpoint) => listPainsAtTouchpoint(touchpoint, linked)),
    ...body.lanes.flatMap((lane) => lane.pains),
  ];
}

function listPainsAtTouchpoint(touchpoint: Touchpoint, linked: Links): readonly Pain[] {
  const declaration = touchpoint.meets && getDeclaration(touchpoint, linked);
  return declaration ? [...touchpoint.pains, ...declaration.pains] : touchpoint.pains;
}
