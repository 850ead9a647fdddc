import { declarationOf } from '../facts/declaration-of.ts';
import type { Ref } from '../model/values.ts';
import type { Place } from '../model/walk.ts';
import type { RuleContext } from './rule.ts';

/**
 * The owners of a statement and of what is around it (its touchpoint or lane, step, stage and journey), nearest first,
 * by the names that can be written there.
 */
export function ownersAround(
  place: Place | undefined,
  { linked }: Pick<RuleContext, 'linked'>,
): readonly string[] {
  if (place === undefined) return [];
  // Owners are declared at the top of files, so that every place sees the same ones: they are collected once.
  const visible = linked.visibleAt(-1, 'owner');
  const names = new Set<string>();
  for (let around: Place | undefined = place; around !== undefined; around = around.parent) {
    const owner = ownerOfPlace(around);
    if (owner !== undefined && visible.some(({ name }) => name === owner.name)) names.add(owner.name);
  }
  return [...names];

  function ownerOfPlace({ statement }: Place): Ref | undefined {
    if (statement.kind === 'touchpoint') return declarationOf(statement, linked)?.owner;
    // Who takes over at a handover does not own what stands beside it.
    return 'owner' in statement && statement.kind !== 'handover' ? statement.owner : undefined;
  }
}
