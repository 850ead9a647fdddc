import type { Level } from '../check/finding.ts';
import type { BodyName } from '../write/shapes.ts';
import { type MapNode, nodesWhere } from './map-node.ts';

/** What readers look for first on a map: that it is gone is something they must know. */
const main: ReadonlySet<BodyName> = new Set(['journey', 'stage', 'step', 'touchpoint', 'pain']);

/** What has an order that means something: the order in which the customer meets it. */
const ordered: ReadonlySet<BodyName> = new Set(['journey', 'stage', 'step', 'touchpoint']);

/** What a map says less without. */
const backing: ReadonlySet<BodyName> = new Set(['owner', 'evidence', 'metric']);

/**
 * As bad as what is lost: of a file, as the worst of what went with it.
 *
 * @param stays whether a statement in it is still there, elsewhere
 */
export function levelOfRemoval(node: MapNode, stays: (inner: MapNode) => boolean): Level {
  const gone = nodesWhere(node, (inner) => !stays(inner));
  if (gone.some(({ type }) => backing.has(type))) return 'error';
  const told = node.type === 'file' ? gone.filter(({ parent }) => parent === node) : [node];
  return told.some(({ type }) => main.has(type)) ? 'warning' : 'info';
}

export function levelOfReordering({ type }: MapNode): Level {
  return ordered.has(type) ? 'warning' : 'info';
}

/** @param keyword of the value that changed */
export function levelOfField(node: MapNode, keyword: string, isLost: boolean): Level {
  if (isLost && losses.has(keyword)) return 'error';
  if (isLost && node.type === 'metric' && figures.has(keyword)) return 'error';
  return known.has(keyword) ? 'warning' : 'info';
}

const losses = new Set(['owner', 'evidence', 'review', 'reviewed']);
const figures = new Set(['baseline', 'value', 'target']);
const known = new Set(['emotion', 'severity', 'due']);
