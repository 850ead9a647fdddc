import type { FunnelExit, FunnelInput, FunnelPlace } from './funnel-input.ts';
import { limitShare } from './usable-figures.ts';

/** The customers that a funnel counts: one persona, or everybody. */
export type Crowd = string | undefined;

/** Returns whether only some of the journey's personas take part at a place. */
export function isForSome({ personas }: FunnelPlace, input: FunnelInput): boolean {
  return personas.length > 0 && input.personas.some(({ key }) => !personas.includes(key));
}

/** Returns whether a crowd takes part at a place: everybody does, and a persona only where it is named. */
export function takesPart({ personas }: FunnelPlace, crowd: Crowd): boolean {
  return crowd === undefined || personas.length === 0 || personas.includes(crowd);
}

/** Returns the part of a crowd at a place that leaves the journey there, as far as its exits say. */
export function sumExits(place: FunnelPlace, crowd: Crowd, input: FunnelInput): number {
  return limitShare(place.exits.reduce((sum, exit) => sum + weighWay(exit, place, crowd, input), 0));
}

/**
 * Returns the part of a crowd that takes a way. A persona's way counts in that persona's funnel. In
 * everybody's, it counts only for personas with a share.
 */
export function weighWay(way: FunnelExit, place: FunnelPlace, crowd: Crowd, input: FunnelInput): number {
  if (way.share === undefined || !Number.isFinite(way.share)) return 0;
  const share = limitShare(way.share);
  const personas = way.personas.length > 0 ? way.personas : place.personas;
  const takers = personas.length > 0 ? personas : input.personas.map(({ key }) => key);
  if (crowd !== undefined) return personas.length === 0 || personas.includes(crowd) ? share : 0;
  return share * (weighPersonas(takers, input) ?? 0);
}

/**
 * Returns the part of all customers that these personas represent: all of them for all personas of the
 * journey, else the sum of their shares. Returns `undefined` if none of them has a share.
 */
export function weighPersonas(keys: readonly string[], { personas }: FunnelInput): number | undefined {
  if (personas.every(({ key }) => keys.includes(key))) return 1;
  const shares = personas.flatMap(({ key, share }) =>
    keys.includes(key) && share !== undefined ? [limitShare(share)] : [],
  );
  return shares.length === 0 ? undefined : limitShare(shares.reduce((sum, share) => sum + share, 0));
}
