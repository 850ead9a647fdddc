import type { Pain, Stage, Step } from '../model/statements.ts';
import { type Moment, momentsOf } from './moments-of.ts';

/**
 * The pains of a moment: its own, its touchpoints' and its lanes'; in a stage of one moment the stage's too, since
 * they can be nobody else's.
 */
export function painsOf({ stage, node }: Moment): readonly Pain[] {
  const own = node.kind === 'touchpoint' ? node.pains : painsOfBody(node);
  const only = momentsOf(stage).length === 1;
  return only ? [...new Set([...own, ...painsOfBody(stage)])] : own;
}

function painsOfBody(body: Stage | Step): readonly Pain[] {
  return [
    ...body.pains,
    ...body.touchpoints.flatMap((touchpoint) => touchpoint.pains),
    ...body.lanes.flatMap((lane) => lane.pains),
  ];
}
