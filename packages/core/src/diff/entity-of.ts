import { labelOf, nameOf, titleOf } from './likeness.ts';
import type { ChangedEntity, Whereabouts } from './map-change.ts';
import type { MapNode } from './map-node.ts';

/** What a statement is known by outside of its file. */
export function entityOf(node: MapNode): ChangedEntity {
  return { type: node.type, id: idOf(node), title: node.type === 'file' ? node.file : titleOf(node) };
}

/** Names are of use in all of a journey, so they need no more than it; titles need what they stand in. */
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

/** The journey and the stage that a statement is, or stands in. */
export function whereabouts(node: MapNode): { readonly journey?: Whereabouts; readonly stage?: Whereabouts } {
  const found: { journey?: Whereabouts; stage?: Whereabouts } = {};
  for (let at: MapNode | undefined = node; at !== undefined; at = at.parent) {
    if (at.type === 'journey' || at.type === 'stage') found[at.type] = { id: idOf(at), title: titleOf(at) };
  }
  return found;
}
