import type { ChangedEntity, Whereabouts } from './map-change.ts';
import type { MapNode } from './map-node.ts';
import { labelOf, nameOf, titleOf } from './similarity.ts';

/** Returns the identity of a statement outside its file. */
export function entityOf(node: MapNode): ChangedEntity {
  return { type: node.type, id: idOf(node), title: node.type === 'file' ? node.file : titleOf(node) };
}

/**
 * Returns the id of a statement. A name applies within its whole journey, so only the journey precedes it; a
 * title needs all ancestors.
 */
function idOf(node: MapNode): string {
  if (node.type === 'file') return node.file;
  const name = nameOf(node);
  const top = topOf(node);
  if (name !== undefined) return top === node ? name : `${idOf(top)}.${name}`;
  const own = `${node.type} ${JSON.stringify(labelOf(node))}`;
  return top === node || node.parent === undefined ? own : `${idOf(node.parent)}/${own}`;
}

function topOf(node: MapNode): MapNode {
  return node.parent === undefined || node.parent.type === 'file' ? node : topOf(node.parent);
}

/** Returns the journey and the stage that a statement is, or is inside. */
export function whereabouts(node: MapNode): { readonly journey?: Whereabouts; readonly stage?: Whereabouts } {
  const found: { journey?: Whereabouts; stage?: Whereabouts } = {};
  for (let at: MapNode | undefined = node; at !== undefined; at = at.parent) {
    if (at.type === 'journey' || at.type === 'stage') found[at.type] = { id: idOf(at), title: titleOf(at) };
  }
  return found;
}
