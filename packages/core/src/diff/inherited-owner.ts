import { nameOf } from './likeness.ts';
import { isRef, type MapNode, nodesIn, type Said } from './map-node.ts';
import type { Matching } from './matching.ts';
import type { SharedNames } from './shared-names.ts';

/** A touchpoint or an entry of a lane that has another owner in its new place. */
export interface OwnerChange {
  readonly node: MapNode;
  /** As people read it; undefined where nobody owns it now. */
  readonly owner: string | undefined;
}

/** The owners that change because a statement was moved: those that its touchpoints and lanes inherit from around it. */
export function ownersChangedByMove(
  now: MapNode,
  matching: Matching,
  names: SharedNames,
): readonly OwnerChange[] {
  return nodesIn(now).flatMap((node): OwnerChange[] => {
    const before = matching.baseOf(node);
    if (before === undefined || (node.type !== 'touchpoint' && node.type !== 'lane')) return [];
    const [was, is] = [inheritedOwner(before), inheritedOwner(node)];
    if (was === 'own' || is === 'own' || (was === undefined && is === undefined)) return [];
    if (was !== undefined && is !== undefined && names.isSame(was.ref, is.ref, was.node, is.node)) return [];
    return [{ node, owner: is && is.node.refs.titleOf(is.ref) }];
  });
}

interface Owner {
  readonly ref: Said;
  /** The statement that names it. */
  readonly node: MapNode;
}

/** The owner of the step or stage around a statement; `own` where its place says nothing about it. */
function inheritedOwner(node: MapNode): Owner | 'own' | undefined {
  const { meets } = node.values;
  const declared = isRef(meets) && nameOf(node) === undefined ? node.refs.targetOf(meets) : node;
  // A touchpoint that is not ours inherits no owner.
  if (declared?.values['owner'] !== undefined || declared?.values['external'] !== undefined) return 'own';
  for (let around = node.parent; around !== undefined; around = around.parent) {
    const ref = around.values['owner'] as Said | undefined;
    if (around.type !== 'step' && around.type !== 'stage') return undefined;
    if (ref !== undefined) return { ref, node: around };
  }
  return undefined;
}
