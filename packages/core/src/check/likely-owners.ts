import type { Handover, Stage } from '../model/statements.ts';
import type { Place } from '../model/walk.ts';
import { ownersAround } from './owners-around.ts';
import type { RuleContext } from './rule.ts';

/**
 * Who may own a stage, or what stands in a stage that nobody owns, by the names that can be written there, likeliest
 * first, at most three: who takes the customer over there, or owns a stage beside it; else the owners of what is
 * around it; else anybody in sight.
 */
export function likelyOwners(place: Place, { linked }: Pick<RuleContext, 'linked'>): readonly string[] {
  const visible = linked.visibleAt(place.statement.span.start, 'owner').map(({ name }) => name);
  const beside = ownersBeside(place).filter((name) => visible.includes(name));
  const likely = beside.length > 0 ? beside : [...ownersAround(place.parent, { linked }), ...visible];
  return [...new Set(likely)].slice(0, 3);
}

/**
 * Who takes a stage over; else who owns the stages beside it, where no handover tells of a change. With one of those as
 * its owner, the map has no change of teams that nobody has written down.
 */
function ownersBeside(place: Place): readonly string[] {
  let at: Place | undefined = place;
  while (at !== undefined && at.statement.kind !== 'stage') at = at.parent;
  const stage = at?.statement;
  const journey = at?.parent?.statement;
  if (stage?.kind !== 'stage' || stage.owner !== undefined || journey?.kind !== 'journey') return [];
  const { stages } = journey;
  const index = stages.indexOf(stage);
  const before = stages[index - 1];
  const taker = before && handoversOf(before).at(-1)?.owner;
  if (taker !== undefined) return [taker.name];
  const after = handoversOf(stage).length === 0 ? stages[index + 1] : undefined;
  return [before?.owner, after?.owner].flatMap((owner) => (owner === undefined ? [] : [owner.name]));
}

function handoversOf(stage: Stage): readonly Handover[] {
  return [...(stage.steps.at(-1)?.handovers ?? []), ...stage.handovers];
}
