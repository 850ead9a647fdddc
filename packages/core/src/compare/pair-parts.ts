import { listChanges } from '../diff/list-changes.ts';
import { isSame, type MapNode, nodesIn } from '../diff/map-node.ts';
import type { Matching } from '../diff/matching.ts';
import type { Span } from '../model/values.ts';

/** Where a part of a picture stands: in the file that is drawn, or in `uri`. */
export interface PartPlace {
  readonly span: Span;
  readonly uri?: string;
}

/** Which place of the older version is which of the newer one. */
export interface PartPairs {
  /** The key of the newer place, by that of the older one; undefined for what is gone. */
  nowOf(before: string): string | undefined;
}

/** What a place is known by in its version. */
export function keyOfPlace({ uri = '', span }: PartPlace): string {
  return `${span.start} ${uri}`;
}

/**
 * Pairs statements, and the texts that stand in lists of their own, by what the comparison says is the same.
 *
 * @param base the older files that differ, the one that is drawn under an empty path
 */
export function pairParts(base: readonly MapNode[], matching: Matching): PartPairs {
  const differing = new Set(base.map(({ file }) => file));
  const pairs = new Map<string, string>();
  const pair = (before: MapNode, old: Span | undefined, now: MapNode, is: Span | undefined) => {
    if (old !== undefined && is !== undefined) pairs.set(keyIn(before, old), keyIn(now, is));
  };
  for (const before of base.flatMap(nodesIn)) {
    const now = matching.headOf(before);
    if (before.type === 'file' || now === undefined) continue;
    pair(before, before.span, now, now.span);
    for (const [key, span] of Object.entries(before.valueSpans)) {
      // A title is drawn as a part of its own nowhere, and may stand where its statement does.
      if (key !== 'name' && key !== 'title') pair(before, span, now, now.valueSpans[key]);
    }
    for (const key of Object.keys(before.items)) {
      for (const [from, to] of pairsOfList(before, now, key))
        pair(before, before.itemSpans[key]?.[from], now, now.itemSpans[key]?.[to]);
    }
  }
  return {
    nowOf: (before) => {
      const file = before.slice(before.indexOf(' ') + 1);
      return differing.has(file) ? pairs.get(before) : before;
    },
  };
}

function keyIn({ file }: MapNode, span: Span): string {
  return keyOfPlace({ uri: file, span });
}

/** Which value of a list is which: those that changed as they are told, the others in their order. */
function pairsOfList(before: MapNode, now: MapNode, key: string): readonly (readonly [number, number])[] {
  const [old, is] = [before.items[key] ?? [], now.items[key] ?? []];
  const pairs: (readonly [number, number])[] = [];
  const gone = new Set<number>();
  const taken = new Set<number>();
  for (const { from, to } of listChanges(old, is).flatMap(({ parts }) => parts)) {
    if (from !== undefined) gone.add(from);
    if (to !== undefined) taken.add(to);
    if (from !== undefined && to !== undefined) pairs.push([from, to]);
  }
  for (const [from, one] of old.entries()) {
    if (gone.has(from)) continue;
    const to = is.findIndex((other, i) => !taken.has(i) && isSame(one, other));
    if (to < 0) continue;
    taken.add(to);
    pairs.push([from, to]);
  }
  return pairs;
}
