import { lazy } from '../../text/compute-once.ts';
import { groupBy } from '../../text/lists/group-by.ts';
import { enough, itemComparison } from './item-comparison.ts';
import { itemsIn } from './list-items.ts';
import { pairBySimilarity } from './pair-by-similarity.ts';
import { hasOwnBody } from './properties.ts';
import { sharedAdditions } from './shared-additions.ts';
import type { PairedSide, Side } from './sides.ts';
import type { TextItem } from './text-item.ts';
import { nodesOf, type Version } from './version.ts';

/**
 * Pairs similar statements that one body lost and gained, from the outside in. The comparison of two versions
 * leaves ambiguous statements unmatched. In a merge, a reworded statement would then survive its removal by
 * the other side. Additions of both sides are never rewordings.
 */
export function pairReworded(base: Version, sides: Readonly<Record<Side, PairedSide>>): void {
  // Lazy, since most merges need no nodes.
  const nodes = lazy(() => {
    const versions = [base, sides.ours.version, sides.theirs.version];
    return new Map(versions.flatMap((version) => [...nodesOf(version)]));
  });
  const isShared = sharedAdditions(
    sides,
    keyOf,
    lazy(() => itemComparison(nodes())),
  );
  const comparison = lazy(() => itemComparison(nodes(), enough));
  for (const { pairs } of [sides.ours, sides.theirs]) {
    const taken = new Set(pairs.values());
    for (const around of itemsIn(base.tree)) {
      const there = pairs.get(around);
      const removed = there === undefined ? [] : statementsIn(around).filter((item) => !pairs.has(item));
      if (there === undefined || removed.length === 0) continue;
      for (const [key, ones] of groupBy(removed, keyOf)) {
        const others = statementsIn(there).filter(
          (item) => keyOf(item) === key && !taken.has(item) && !isShared(item),
        );
        if (others.length === 0) continue;
        for (const [one, other] of pairBySimilarity(ones, others, { ...comparison(), enough })) {
          pairs.set(one, other);
          taken.add(other);
        }
      }
    }
  }
}

function statementsIn({ body }: TextItem): readonly TextItem[] {
  return (body?.children ?? []).filter(hasOwnBody);
}

function keyOf(item: TextItem): string | undefined {
  return hasOwnBody(item) ? item.shape?.key : undefined;
}
