import type { ChangedEntity, Whereabouts } from './map-change.ts';
import type { MapNode } from './map-node.ts';
import { getDisplayTitle, getLabel, getName } from './similarity.ts';

/** Returns the identity of a statement outside its file. */
export function identifyEntity(node: MapNode): ChangedEntity {
  return {
    type: node.type,
    id: createId(node),
    title: node.type === 'file' ? node.file : getDisplayTitle(node),
  };
}

/**
 * Returns the id of a statement. A name applies within its whole journey, so only the journey precedes it; a
 * title needs all ancestors.
 */
function createId(node: MapNode): string {
  if (node.type === 'file') return node.file;
  const name = getName(node);
  const top = findTop(node);
  if (name !== undefined) return top === node ? name : `${createId(top)}.${name}`;
  const own = `${node.type} ${JSON.stringify(getLabel(node))}`;
  return top === node || node.parent === undefined ? own : `${createId(node.parent)}/${own}`;
}

function findTop(node: MapNode): MapNode {
  return node.parent === undefined || node.parent.type === 'file' ? node : findTop(node.parent);
}

/** Returns the journey and the stage that a statement is, or is inside. */
export function findJourneyAndStage(node: MapNode): {
  readonly journey?: Whereabouts;
  readonly stage?: Whereabouts;
} {
  const result: { journey?: Whereabouts; stage?: Whereabouts } = {};
  for (let at: MapNode | undefined = node; at !== undefined; at = at.parent) {
    if (at.type === 'journey' || at.type === 'stage')
      result[at.type] = { id: createId(at), title: getDisplayTitle(at) };
  }
  return result;
}
