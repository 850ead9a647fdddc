import { computeOnce } from '../../text/compute-once.ts';
import { groupBy } from '../../text/lists/group-by.ts';
import { createItemComparison, enough } from './item-comparison.ts';
import { listItems } from './list-items.ts';
import { pairBySimilarity } from './pair-by-similarity.ts';
import { hasOwnBody } from './properties.ts';
import { findSharedAdditions } from './shared-additions.ts';
import type { PairedSide, Side } from './sides.ts';
import type { TextItem } from './text-item.ts';
import { mapItemsToNodes, type Version } from './version.ts';

/**
 * Pairs similar statements that one body lost and gained, from the outside in. The comparison of two versions
 * leaves ambiguous statements unmatched. In a merge, a reworded statement would then survive its removal by
 * the other side. Additions of both sides are never rewordings.
 */
export function pairReworded(base: Version, sides: Readonly<Record<Side, PairedSide>>): void {
  // Lazy, since most merges need no nodes.
  const nodes = computeOnce(() => {
    const versions = [base, sides.ours.version, sides.theirs.version];
    return new Map(versions.flatMap((version) => [...mapItemsToNodes(version)]));
  });
  const isShared = findSharedAdditions(
    sides,
    getShapeKey,
    computeOnce(() => createItemComparison(nodes())),
  );
  const comparison = computeOnce(() => createItemComparison(nodes(), enough));
  for (const { pairs } of [sides.ours, sides.theirs]) {
    const taken = new Set(pairs.values());
    for (const around of listItems(base.tree)) {
      const pairedItem = pairs.get(around);
      const removed =
        pairedItem === undefined ? [] : listStatements(around).filter((item) => !pairs.has(item));
      if (pairedItem === undefined || removed.length === 0) continue;
      for (const [key, ones] of groupBy(removed, getShapeKey)) {
        const others = listStatements(pairedItem).filter(
          (item) => getShapeKey(item) === key && !taken.has(item) && !isShared(item),
        );
        if (others.length === 0) continue;
        for (const [textItem, other] of pairBySimilarity(ones, others, { ...comparison(), enough })) {
          pairs.set(textItem, other);
          taken.add(other);
        }
      }
    }
  }
}

function listStatements({ body }: TextItem): readonly TextItem[] {
  return (body?.children ?? []).filter(hasOwnBody);
}

function getShapeKey(item: TextItem): string | undefined {
  return hasOwnBody(item) ? item.shape?.key : undefined;
}
