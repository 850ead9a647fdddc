import { isRef, listNodes, type MapNode, type Said } from './map-node.ts';
import type { Matching } from './matching.ts';
import type { SharedNames } from './shared-names.ts';
import { getName } from './similarity.ts';

/** A touchpoint or lane entry that has another owner after a move. */
export interface OwnerChange {
  readonly node: MapNode;
  /** The title of the new owner; `undefined` without a new owner. */
  readonly owner: string | undefined;
}

/**
 * Finds the owners that change by the move of a statement: its touchpoints and lanes inherit owners from
 * their ancestors.
 */
export function findOwnersChangedByMove(
  now: MapNode,
  matching: Matching,
  names: SharedNames,
): readonly OwnerChange[] {
  return listNodes(now).flatMap((node): OwnerChange[] => {
    const before = matching.getBase(node);
    if (before === undefined || (node.type !== 'touchpoint' && node.type !== 'lane')) return [];
    const [was, is] = [findInheritedOwner(before), findInheritedOwner(node)];
    if (was === 'own' || is === 'own' || (was === undefined && is === undefined)) return [];
    if (was !== undefined && is !== undefined && names.isSame(was.ref, is.ref, was.node, is.node)) return [];
    return [{ node, owner: is && is.node.refs.getTitle(is.ref) }];
  });
}

interface Owner {
  readonly ref: Said;
  /** The statement that names the owner. */
  readonly node: MapNode;
}

/**
 * Returns the owner of the step or stage around a statement; `own` if the statement doesn't inherit that
 * owner.
 */
function findInheritedOwner(node: MapNode): Owner | 'own' | undefined {
  const { meets } = node.values;
  const declared = isRef(meets) && getName(node) === undefined ? node.refs.getTarget(meets) : node;
  // An external touchpoint inherits no owner.
  if (declared?.values['owner'] !== undefined || declared?.values['external'] !== undefined) return 'own';
  for (let around = node.parent; around !== undefined; around = around.parent) {
    const ref = around.values['owner'] as Said | undefined;
    if (around.type !== 'step' && around.type !== 'stage') return undefined;
    if (ref !== undefined) return { ref, node: around };
  }
  return undefined;
}
