import type { Level } from '../check/finding.ts';
import type { BodyName } from '../write/shapes.ts';
import { type MapNode, nodesWhere, type Said } from './map-node.ts';
import { saidValue } from './said-value.ts';

/** What readers look for first on a map: that it is gone is something they must know. */
const main: ReadonlySet<BodyName> = new Set(['journey', 'stage', 'step', 'touchpoint', 'pain', 'handover']);

/** What has an order that means something: the order in which the customer meets it. */
const ordered: ReadonlySet<BodyName> = new Set(['journey', 'stage', 'step']);

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

/**
 * The level of a changed value.
 *
 * @param keyword of the value that changed
 */
export function levelOfField(
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
  // Rules ask for no owner and no importance then.
  if (keyword === 'external') return isLost ? 'info' : 'warning';
  // A draft is checked as a sketch.
  return keyword === 'status' && is !== undefined && saidValue(is) === 'draft' ? 'warning' : 'info';
}

/** @param changesOwners whether something in it inherits another owner in its new place */
export function levelOfMove({ type }: MapNode, changesOwners: boolean): Level {
  return changesOwners || type === 'stage' || type === 'step' ? 'warning' : 'info';
}

function isSmaller(was: Said | undefined, is: Said | undefined): boolean {
  return was !== undefined && (is === undefined || Number(saidValue(is)) < Number(saidValue(was)));
}

const losses = new Set(['owner', 'evidence', 'review', 'reviewed']);
const figures = new Set(['baseline', 'value', 'target']);
const known = new Set(['emotion', 'severity', 'due']);
const missed = new Set(['moment-of-truth']);
