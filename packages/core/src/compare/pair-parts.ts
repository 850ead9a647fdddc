import { pairValues } from '../diff/list-changes.ts';
import { type MapNode, nodesIn } from '../diff/map-node.ts';
import type { PairedMaps } from '../diff/paired-maps.ts';
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

/** Finds the parts of a list by the keys of their places; the first where several have one. */
export function findByPlace<T extends PartPlace>(
  parts: readonly T[],
): (key: string | undefined) => T | undefined {
  const byKey = new Map<string, T>();
  for (const part of parts) {
    const key = keyOfPlace(part);
    if (!byKey.has(key)) byKey.set(key, part);
  }
  return (key) => (key === undefined ? undefined : byKey.get(key));
}

/**
 * Pairs statements, and the texts that stand in lists of their own, by what the comparison says is the same.
 *
 * @param paired the file that is drawn goes by an empty path
 */
export function pairParts({ baseFiles: base, matching, names }: PairedMaps): PartPairs {
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
      const [was, is] = [before.items[key] ?? [], now.items[key] ?? []];
      for (const [from, to] of pairValues(was, is, names.between(before, now)))
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
