import { type JourneyMap, type MapItem, numberItems, type Reference } from '@journey-maps/core/views';
import { assignInitials } from '../look/initials.ts';
import { listOwners } from './map-filter.ts';

/** The references to parts of a map: numbers in reading order, which exist only in the picture. */
export interface References {
  /** Returns the reference of an item, such as `P3`. */
  readonly of: (item: string) => Reference | undefined;
  /** Returns the initials of an owner on this map, by title. */
  readonly initials: (owner: string) => string;
  /** Returns the sorted numbers of an item's evidence. */
  readonly evidence: (item: Pick<MapItem, 'evidence'>) => readonly number[];
}

/**
 * Numbers the parts of a map moment by moment; parts of a stage or of the whole journey come before its
 * moments. Returns the same object as long as nothing in it changes, as at most keystrokes.
 */
export function createReferences(map: JourneyMap): References {
  const given = numberItems(map);
  const titles = listOwners(map).map(({ title }) => title);
  const key = JSON.stringify([[...given], titles]);
  if (last?.key === key) return last.references;
  const owners = assignInitials(titles);
  const references: References = {
    of: (item) => given.get(item),
    initials: (owner) => owners.get(owner) ?? getInitials(owner),
    evidence: ({ evidence = [] }) =>
      evidence.flatMap((id) => Number(given.get(id)?.label ?? Number.NaN) || []).sort((a, b) => a - b),
  };
  last = { key, references };
  return references;
}

let last: { readonly key: string; readonly references: References } | undefined;

function getInitials(owner: string): string {
  return assignInitials([owner]).get(owner) ?? '';
}

export const noReferences: References = {
  of: () => undefined,
  initials: getInitials,
  evidence: () => [],
};

/** Returns a key for everything visible of an item's references. */
export function createReferencesKey(item: MapItem, references: References): string {
  const { id, answers = [], improves = [] } = item;
  const own = references.of(id)?.label ?? '';
  const others = [...answers, ...improves].map((other) => references.of(other)?.label ?? '?');
  const owner = item.ownerTitle === undefined ? '' : references.initials(item.ownerTitle);
  return `${own}:${others.join(' ')}:${references.evidence(item).join(' ')}:${owner}`;
}
