import type { Level } from '../../model/finding.ts';
import type { BodyName } from '../../model/properties/property.ts';
import { listNodesWhere, type MapNode, type Said } from './map-node.ts';
import { convertToPlainValue } from './plain-value.ts';

/** Statements that readers look for first on a map. They should know if one is removed. */
const main: ReadonlySet<BodyName> = new Set(['journey', 'stage', 'step', 'touchpoint', 'pain', 'handover']);

/** Statements whose order has a meaning: the customer meets them in this order. */
const ordered: ReadonlySet<BodyName> = new Set(['journey', 'stage', 'step']);

/** Statements that support the content of a map, such as evidence. */
const backing: ReadonlySet<BodyName> = new Set(['owner', 'evidence', 'metric']);

/**
 * Returns the level of a removal: `error` if an owner, evidence or a metric is lost with it, otherwise by its
 * type. A removed file counts as its top-level statements.
 *
 * @param stays whether a statement inside `node` still exists elsewhere
 */
export function getLevelOfRemoval(node: MapNode, stays: (inner: MapNode) => boolean): Level {
  const gone = listNodesWhere(node, (inner) => !stays(inner));
  if (gone.some(({ type }) => backing.has(type))) return 'error';
  const told = node.type === 'file' ? gone.filter(({ parent }) => parent === node) : [node];
  return told.some(({ type }) => main.has(type)) ? 'warning' : 'info';
}

export function getLevelOfReordering({ type }: MapNode): Level {
  return ordered.has(type) ? 'warning' : 'info';
}

/**
 * Returns the level of a changed value.
 *
 * @param keyword the keyword of the value
 */
export function getLevelOfField(
  node: MapNode,
  keyword: string,
  was: Said | undefined,
  is: Said | undefined,
): Level {
  const isLost = is === undefined;
  if (isLost && losses.has(keyword)) return 'error';
  if (isLost && node.type === 'metric' && figures.has(keyword)) return 'error';
  if (known.has(keyword)) return 'warning';
  if (isLost && missed.has(keyword)) return 'warning';
  if (keyword === 'sample') return isSmaller(was, is) ? 'warning' : 'info';
  // Rules require neither an owner nor an importance of an external touchpoint.
  if (keyword === 'external') return isLost ? 'info' : 'warning';
  // Rules are less strict about a draft.
  return keyword === 'status' && is !== undefined && convertToPlainValue(is) === 'draft' ? 'warning' : 'info';
}

/**
 * Returns the level of a move.
 *
 * @param changesOwners whether a statement inside it inherits another owner from its new parent
 */
export function getLevelOfMove({ type }: MapNode, changesOwners: boolean): Level {
  return changesOwners || type === 'stage' || type === 'step' ? 'warning' : 'info';
}

function isSmaller(was: Said | undefined, is: Said | undefined): boolean {
  return (
    was !== undefined &&
    (is === undefined || Number(convertToPlainValue(is)) < Number(convertToPlainValue(was)))
  );
}

const losses = new Set(['owner', 'evidence', 'review', 'reviewed']);
const figures = new Set(['baseline', 'value', 'target']);
const known = new Set(['emotion', 'severity', 'due']);
const missed = new Set(['moment-of-truth']);
