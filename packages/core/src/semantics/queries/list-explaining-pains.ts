import type { Pain, Stage, Step, Touchpoint } from '../../model/statements.ts';
import type { Links } from './links.ts';
import { listPains } from './list-pains.ts';

/**
 * Returns the pains that may explain the emotions of a stage, step or touchpoint. For a stage, these are all
 * pains in the stage; for a step, the pains of the step; for a touchpoint in a step, the same pains as for the
 * step. A touchpoint directly in a stage also has the pains of the stage, where most people write them.
 *
 * @param within the stage and step around a touchpoint or step; empty for a top-level touchpoint.
 */
export function listExplainingPains(
  node: Stage | Step | Touchpoint,
  within: { readonly stage?: Stage | undefined; readonly step?: Step | undefined },
  linked: Links,
): readonly Pain[] {
  const { stage, step } = within;
  if (node.kind === 'stage')
    return [node, ...node.steps].flatMap((part) => listPains({ stage: node, node: part }, linked));
  if (stage === undefined) return node.kind === 'touchpoint' ? node.pains : [];
  if (node.kind === 'step') return listPains({ stage, node }, linked);
  if (step !== undefined) return listPains({ stage, node: step }, linked);
  return [
    ...listPains({ stage, node }, linked),
    ...stage.pains,
    ...stage.lanes.flatMap((lane) => lane.pains),
  ];
}
