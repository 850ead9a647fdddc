import type { Lane, Stage, Step, Touchpoint } from '../../model/statements.ts';
import type { Ref } from '../../model/values.ts';
import { getDeclaration } from './get-declaration.ts';
import type { Links } from './links.ts';

/**
 * Finds the owner of a touchpoint or lane entry: its own owner or its declaration's, else the step's, else
 * the stage's.
 *
 * An external touchpoint has no owner but its own. Pains, opportunities and action items inherit no owner, so
 * that moving a pain to another stage does not silently give it to another team.
 *
 * @param within the stage, and the step if there is one.
 * @returns a reference; it belongs to the declaring file if another file declares the touchpoint.
 */
export function findOwner(
  entity: Touchpoint | Lane,
  within: { readonly stage: Stage; readonly step?: Step | undefined },
  linked: Links,
): Ref | undefined {
  const declared = entity.kind === 'touchpoint' ? getDeclaration(entity, linked) : entity;
  const isExternal = declared?.kind === 'touchpoint' && declared.external !== undefined;
  return declared?.owner ?? (isExternal ? undefined : (within.step?.owner ?? within.stage.owner));
}
