import type { Side } from './combine-versions.ts';
import { itemsIn } from './items-in.ts';
import type { PairedSide } from './pair-items.ts';
import { canBeReworded, isTelling, isValue, propertiesIn, propertyComparison, textOf } from './properties.ts';
import { sharedAdditions } from './shared-additions.ts';
import type { TextItem } from './text-item.ts';
import type { Version } from './version.ts';

/**
 * Pairs properties that were changed beyond recognition: the only one of its kind that a body lost with the only one
 * that it got. A long text that both sides added takes the place of nothing.
 */
export function pairReplaced(base: Version, sides: Readonly<Record<Side, PairedSide>>): void {
  const isShared = sharedAdditions(sides, keyOf, () => propertyComparison);
  for (const { pairs } of [sides.ours, sides.theirs]) {
    const taken = new Set(pairs.values());
    for (const around of itemsIn(base.tree)) {
      const there = pairs.get(around);
      if (there === undefined || around.body === undefined || there.body === undefined) continue;
      const added = propertiesIn(there);
      for (const [key, list] of propertiesIn(around)) {
        const [first] = list;
        if (first?.shape?.many !== true || !isValue(first)) continue;
        const [one, ...more] = list.filter((item) => !pairs.has(item));
        const [other, ...others] = (added.get(key) ?? []).filter((item) => !taken.has(item));
        if (one === undefined || other === undefined || more.length + others.length > 0) continue;
        if (!isShared(other)) pairs.set(one, other);
      }
    }
  }
}

function keyOf(item: TextItem): string | undefined {
  return canBeReworded(item) && isTelling(textOf(item)) ? item.shape?.key : undefined;
}
