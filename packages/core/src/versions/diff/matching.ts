import type { Identity } from './map-change.ts';
import type { MapNode } from './map-node.ts';

/** Pairs of statements from two versions. */
export interface Matching {
  getHead(base: MapNode): MapNode | undefined;
  getBase(head: MapNode): MapNode | undefined;
  getIdentity(base: MapNode): Identity | undefined;
  pair(base: MapNode, head: MapNode, identity: Identity): void;
  readonly size: number;
}

export function createMatching(): Matching {
  const heads = new Map<MapNode, MapNode>();
  const bases = new Map<MapNode, MapNode>();
  const identities = new Map<MapNode, Identity>();
  return {
    getHead: (base) => heads.get(base),
    getBase: (head) => bases.get(head),
    getIdentity: (base) => identities.get(base),
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
