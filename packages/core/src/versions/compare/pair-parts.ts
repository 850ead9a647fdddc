import type { Span } from '../../model/values.ts';
import { pairValues } from '../diff/list-changes.ts';
import { listNodes, type MapNode } from '../diff/map-node.ts';
import type { PairedMaps } from '../diff/paired-maps.ts';

/** The position of a part of a picture: in the drawn file, or in `uri`. */
export interface PartPlace {
  readonly span: Span;
  readonly uri?: string;
}

/** Pairs of positions in the base and the head. */
export interface PartPairs {
  /** Returns the key of a position in the head by that in the base; `undefined` for something that is gone. */
  getCurrentKey(before: string): string | undefined;
}

/** Returns a key that identifies a position in its version. */
export function createPlaceKey({ uri = '', span }: PartPlace): string {
  return `${span.start} ${uri}`;
}

/**
 * Returns a function that finds the parts of a list by the keys of their positions. It finds the first of several
 * parts with one key.
 */
export function findByPlace<T extends PartPlace>(
  parts: readonly T[],
): (key: string | undefined) => T | undefined {
  const byKey = new Map<string, T>();
  for (const part of parts) {
    const key = createPlaceKey(part);
    if (!byKey.has(key)) byKey.set(key, part);
  }
  return (key) => (key === undefined ? undefined : byKey.get(key));
}

/**
 * Pairs statements, and the texts in lists, in the same way as the comparison.
 *
 * @param paired the drawn file has an empty path
 */
export function pairParts({ baseFiles: base, matching, names }: PairedMaps): PartPairs {
  const differing = new Set(base.map(({ file }) => file));
  const pairs = new Map<string, string>();
  const pair = (before: MapNode, old: Span | undefined, now: MapNode, is: Span | undefined) => {
    if (old !== undefined && is !== undefined) pairs.set(createNodeKey(before, old), createNodeKey(now, is));
  };
  for (const before of base.flatMap(listNodes)) {
    const now = matching.getHead(before);
    if (before.type === 'file' || now === undefined) continue;
    pair(before, before.span, now, now.span);
    for (const [key, span] of Object.entries(before.valueSpans)) {
      // A title is not a separate part, and can begin at the same offset as its statement.
      if (key !== 'name' && key !== 'title') pair(before, span, now, now.valueSpans[key]);
    }
    for (const key of Object.keys(before.items)) {
      const [was, is] = [before.items[key] ?? [], now.items[key] ?? []];
      for (const [from, to] of pairValues(was, is, names.between(before, now)))
        pair(before, before.itemSpans[key]?.[from], now, now.itemSpans[key]?.[to]);
    }
  }
  return {
    getCurrentKey: (before) => {
      const file = before.slice(before.indexOf(' ') + 1);
      return differing.has(file) ? pairs.get(before) : before;
    },
  };
}

function createNodeKey({ file }: MapNode, span: Span): string {
  return createPlaceKey({ uri: file, span });
}
