import type { Handover, Stage } from '../../model/statements.ts';
import type { StatementContext } from '../../model/walk.ts';
import { listOwnersAround } from '../../semantics/queries/list-owners-around.ts';
import type { RuleContext } from '../engine/rule.ts';

/**
 * Returns up to three likely owners, the likeliest first, for a stage or for a statement in a stage without an
 * owner. The best guesses are the owner to whom the previous stage hands over, or the owners of the
 * neighbouring stages. If there are none, returns the owners of the surrounding statements, then all visible
 * owners.
 */
export function suggestOwners(
  place: StatementContext,
  { linked }: Pick<RuleContext, 'linked'>,
): readonly string[] {
  const visible = linked.listVisibleAt(place.statement.span.start, 'owner').map(({ name }) => name);
  const beside = findNeighbouringOwners(place).filter((name) => visible.includes(name));
  const likely = beside.length > 0 ? beside : [...listOwnersAround(place.parent, { linked }), ...visible];
  return [...new Set(likely)].slice(0, 3);
}

/**
 * Returns the owner to whom the previous stage hands over; else the owners of the neighbouring stages without a
 * handover in between. With such an owner, the map gets no change of owners without a handover.
 */
function findNeighbouringOwners(place: StatementContext): readonly string[] {
  let at: StatementContext | undefined = place;
  while (at !== undefined && at.statement.kind !== 'stage') at = at.parent;
  const stage = at?.statement;
  const journey = at?.parent?.statement;
  if (stage?.kind !== 'stage' || stage.owner !== undefined || journey?.kind !== 'journey') return [];
  const { stages } = journey;
  const index = stages.indexOf(stage);
  const before = stages[index - 1];
  const taker = before && listHandovers(before).at(-1)?.owner;
  if (taker !== undefined) return [taker.name];
  const after = listHandovers(stage).length === 0 ? stages[index + 1] : undefined;
  return [before?.owner, after?.owner].flatMap((owner) => (owner === undefined ? [] : [owner.name]));
}

function listHandovers(stage: Stage): readonly Handover[] {
  return [...(stage.steps.at(-1)?.handovers ?? []), ...stage.handovers];
}
