import type { Ref } from '../../model/values.ts';
import type { StatementContext } from '../../model/walk.ts';
import type { LinkedDocument } from '../link/linked-document.ts';
import { getDeclaration } from './get-declaration.ts';

/**
 * Returns the visible names of the owners of a statement and its ancestors (touchpoint or lane, step, stage and
 * journey), the nearest first.
 */
export function listOwnersAround(
  place: StatementContext | undefined,
  { linked }: { readonly linked: LinkedDocument },
): readonly string[] {
  if (place === undefined) return [];
  // Owners are declared at the top level, so the visible owners are the same at every offset.
  const visible = linked.listVisibleAt(-1, 'owner');
  const names = new Set<string>();
  for (let around: StatementContext | undefined = place; around !== undefined; around = around.parent) {
    const owner = ownerOfPlace(around);
    if (owner !== undefined && visible.some(({ name }) => name === owner.name)) names.add(owner.name);
  }
  return [...names];

  function ownerOfPlace({ statement }: StatementContext): Ref | undefined {
    if (statement.kind === 'touchpoint') return getDeclaration(statement, linked)?.owner;
    // The `owner` of a handover is the team that takes over. It does not own the enclosing stage or step.
    return 'owner' in statement && statement.kind !== 'handover' ? statement.owner : undefined;
  }
}
