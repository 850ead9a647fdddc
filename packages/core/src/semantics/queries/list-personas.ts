import type { Journey } from '../../model/statements.ts';
import type { Ref } from '../../model/values.ts';
import type { Moment } from './list-moments.ts';

/** Returns the personas at a moment: its own, else its stage's, else the journey's. */
export function listPersonas({ stage, node }: Moment, journey: Journey): readonly Ref[] {
  const own = node.kind === 'touchpoint' ? [] : node.personas;
  return [own, stage.personas, journey.personas].find((refs) => refs.length > 0) ?? [];
}
