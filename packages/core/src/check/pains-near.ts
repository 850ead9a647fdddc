import type { Links } from '../facts/links.ts';
import { painsOf } from '../facts/pains-of.ts';
import type { Pain, Stage, Step, Touchpoint } from '../model/statements.ts';

/**
 * The pains that may be why somebody feels as they do: those of the moment. At a touchpoint of a stage without steps
 * these are the stage's too, where most people write them; of a stage, all that stand in it.
 *
 * @param within what a touchpoint or step stands in; a touchpoint that is declared at the top of a file stands in nothing.
 */
export function painsNear(
  node: Stage | Step | Touchpoint,
  within: { readonly stage?: Stage | undefined; readonly step?: Step | undefined },
  linked: Links,
): readonly Pain[] {
  const { stage, step } = within;
  if (node.kind === 'stage')
    return [node, ...node.steps].flatMap((part) => painsOf({ stage: node, node: part }, linked));
  if (stage === undefined) return node.kind === 'touchpoint' ? node.pains : [];
  if (node.kind === 'step') return painsOf({ stage, node }, linked);
  if (step !== undefined) return painsOf({ stage, node: step }, linked);
  return [...painsOf({ stage, node }, linked), ...stage.pains, ...stage.lanes.flatMap((lane) => lane.pains)];
}
