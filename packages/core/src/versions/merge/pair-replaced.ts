import { contentKey } from './content-key.ts';
import { enough } from './item-comparison.ts';
import { itemsIn } from './list-items.ts';
import {
  canBeReworded,
  isTelling,
  isValue,
  personOf,
  propertiesIn,
  propertyComparison,
  textOf,
} from './properties.ts';
import { sharedAdditions } from './shared-additions.ts';
import type { PairedSide, Side } from './sides.ts';
import type { TextItem } from './text-item.ts';
import type { Version } from './version.ts';

/**
 * Pairs properties that a side changed beyond recognition: the only one of its kind that a body lost with the
 * only one that it gained. Additions of both sides to the body replace nothing, nor does a long text that
 * both sides added anywhere.
 */
export function pairReplaced(base: Version, sides: Readonly<Record<Side, PairedSide>>): void {
  const isShared = sharedAdditions(sides, keyOf, () => propertyComparison);
  const taken = { ours: new Set(sides.ours.pairs.values()), theirs: new Set(sides.theirs.pairs.values()) };
  for (const around of itemsIn(base.tree)) {
    const lists = propertiesIn(around);
    if (lists.size === 0) continue;
    const added = { ours: addedTo(around, 'ours'), theirs: addedTo(around, 'theirs') };
    for (const [key, list] of lists) {
      const [first] = list;
      if (first?.shape?.many !== true || !isValue(first)) continue;
      for (const [side, opposite] of [['ours', 'theirs'] as const, ['theirs', 'ours'] as const]) {
        const { pairs } = sides[side];
        const [one, ...more] = list.filter((item) => !pairs.has(item));
        const [other, ...others] = added[side](key);
        if (one === undefined || other === undefined || more.length + others.length > 0) continue;
        if (isShared(other) || added[opposite](key).some((item) => isSame(item, other))) continue;
        pairs.set(one, other);
      }
    }
  }

  /** Returns a function that lists a side's additions to a body, by kind and keyword. */
  function addedTo(around: TextItem, side: Side): (key: string) => readonly TextItem[] {
    const there = sides[side].pairs.get(around);
    const lists = there && propertiesIn(there);
    return (key) => (lists?.get(key) ?? []).filter((item) => !taken[side].has(item));
  }
}

/** Returns whether additions to one body are the same thing, perhaps in other words. */
function isSame(one: TextItem, other: TextItem): boolean {
  if (contentKey(one) === contentKey(other)) return true;
  if (one.shape?.type === 'emotion') return personOf(one) === personOf(other);
  return canBeReworded(one) && propertyComparison.similarity(one, other) >= enough;
}

function keyOf(item: TextItem): string | undefined {
  return canBeReworded(item) && isTelling(textOf(item)) ? item.shape?.key : undefined;
}
