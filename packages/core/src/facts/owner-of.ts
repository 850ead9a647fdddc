import type { Lane, Stage, Step, Touchpoint } from '../model/statements.ts';
import type { Ref } from '../model/values.ts';
import { declarationOf } from './declaration-of.ts';
import type { Links } from './links.ts';

/**
 * Who owns a touchpoint or an entry of a lane: its own owner (that of the declaration, where it is met again), else
 * its step's, else its stage's. A touchpoint that is not ours has no owner but its own. Pains, opportunities and action items inherit none: moving one to another stage must
 * not hand it to another team unseen.
 *
 * @param within the step it stands in, if any, and the stage.
 * @returns a reference; it belongs to the declaring file where the touchpoint is declared in another one.
 */
export function ownerOf(
  entity: Touchpoint | Lane,
  within: { readonly stage: Stage; readonly step?: Step | undefined },
  linked: Links,
): Ref | undefined {
  const declared = entity.kind === 'touchpoint' ? declarationOf(entity, linked) : entity;
  const isExternal = declared?.kind === 'touchpoint' && declared.external !== undefined;
  return declared?.owner ?? (isExternal ? undefined : (within.step?.owner ?? within.stage.owner));
}
