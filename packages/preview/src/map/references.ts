import { type JourneyMap, type MapItem, numberItems, type Reference } from '@journey-maps/core';
import { initialsOf } from '../look/initials.ts';
import { ownersOn } from './map-filter.ts';

/** How a map refers to its parts: numbers of the picture, in reading order, which the text knows nothing of. */
export interface References {
  /** Gives what an item is called, such as `P3`. */
  readonly of: (item: string) => Reference | undefined;
  /** Gives the letters that an owner is known by on this map, by their title. */
  readonly initials: (owner: string) => string;
  /** Gives the numbers of the evidence that an item rests on, in their order. */
  readonly evidence: (item: Pick<MapItem, 'evidence'>) => readonly number[];
}

/**
 * Numbers the parts of a map: moment by moment, what belongs to a stage or to the whole journey before its moments. The
 * same object comes back as long as nothing in it is another one: at most keystrokes nothing is.
 */
export function referencesIn(map: JourneyMap): References {
  const given = numberItems(map);
  const titles = ownersOn(map).map(({ title }) => title);
  const key = JSON.stringify([[...given], titles]);
  if (last?.key === key) return last.references;
  const owners = initialsOf(titles);
  const references: References = {
    of: (item) => given.get(item),
    initials: (owner) => owners.get(owner) ?? initialsAlone(owner),
    evidence: ({ evidence = [] }) =>
      evidence.flatMap((id) => Number(given.get(id)?.label ?? Number.NaN) || []).sort((a, b) => a - b),
  };
  last = { key, references };
  return references;
}

let last: { readonly key: string; readonly references: References } | undefined;

function initialsAlone(owner: string): string {
  return initialsOf([owner]).get(owner) ?? '';
}

export const noReferences: References = {
  of: () => undefined,
  initials: initialsAlone,
  evidence: () => [],
};

/** All that can be seen of an item's references. */
export function referencesLook(item: MapItem, references: References): string {
  const { id, answers = [], improves = [] } = item;
  const own = references.of(id)?.label ?? '';
  const others = [...answers, ...improves].map((other) => references.of(other)?.label ?? '?');
  const owner = item.ownerTitle === undefined ? '' : references.initials(item.ownerTitle);
  return `${own}:${others.join(' ')}:${references.evidence(item).join(' ')}:${owner}`;
}
