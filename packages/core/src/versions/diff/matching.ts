import type { Identity } from './map-change.ts';
import type { MapNode } from './map-node.ts';

/** Pairs of statements from two versions. */
export interface Matching {
  headOf(base: MapNode): MapNode | undefined;
  baseOf(head: MapNode): MapNode | undefined;
  identityOf(base: MapNode): Identity | undefined;
  pair(base: MapNode, head: MapNode, identity: Identity): void;
  readonly size: number;
}

export function newMatching(): Matching {
  const heads = new Map<MapNode, MapNode>();
  const bases = new Map<MapNode, MapNode>();
  const identities = new Map<MapNode, Identity>();
  return {
    headOf: (base) => heads.get(base),
    baseOf: (head) => bases.get(head),
    identityOf: (base) => identities.get(base),
    pair: (base, head, identity) => {
      heads.set(base, head);
      bases.set(head, base);
      identities.set(base, identity);
    },
    get size() {
      return heads.size;
    },
  };
}
