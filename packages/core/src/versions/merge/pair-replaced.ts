import { createContentKey } from './content-key.ts';
import { enough } from './item-comparison.ts';
import { listItems } from './list-items.ts';
import {
  canBeReworded,
  getItemText,
  getPersonName,
  groupProperties,
  isOncePerPerson,
  isTelling,
  isValue,
  propertyComparison,
} from './properties.ts';
import { findSharedAdditions } from './shared-additions.ts';
import type { PairedSide, Side } from './sides.ts';
import type { TextItem } from './text-item.ts';
import type { Version } from './version.ts';

/**
 * Pairs properties that a side changed beyond recognition: the only one of its kind that a body lost with the
 * only one that it gained. Additions of both sides to the body replace nothing, nor does a long text that
 * both sides added anywhere.
 */
export function pairReplaced(base: Version, sides: Readonly<Record<Side, PairedSide>>): void {
  const isShared = findSharedAdditions(sides, getShapeKey, () => propertyComparison);
  const taken = { ours: new Set(sides.ours.pairs.values()), theirs: new Set(sides.theirs.pairs.values()) };
  for (const around of listItems(base.tree)) {
    const lists = groupProperties(around);
    if (lists.size === 0) continue;
    const added = {
      ours: createAdditionSearch(around, 'ours'),
      theirs: createAdditionSearch(around, 'theirs'),
    };
    for (const [key, list] of lists) {
      const [first] = list;
      if (first?.shape?.many !== true || !isValue(first) || isFoundByEvidence(first)) continue;
      for (const [side, opposite] of [['ours', 'theirs'] as const, ['theirs', 'ours'] as const]) {
        const { pairs } = sides[side];
        const [textItem, ...more] = list.filter((item) => !pairs.has(item));
        const [other, ...others] = added[side](key);
        if (textItem === undefined || other === undefined || more.length + others.length > 0) continue;
        if (isShared(other) || added[opposite](key).some((item) => isSame(item, other))) continue;
        pairs.set(textItem, other);
      }
    }
  }

  /** Returns a function that lists a side's additions to a body, by kind and keyword. */
  function createAdditionSearch(around: TextItem, side: Side): (key: string) => readonly TextItem[] {
    const pairedItem = sides[side].pairs.get(around);
    const lists = pairedItem && groupProperties(pairedItem);
    return (key) => (lists?.get(key) ?? []).filter((item) => !taken[side].has(item));
  }
}

/** Returns whether additions to one body are the same thing, perhaps in other words. */
function isSame(textItem: TextItem, other: TextItem): boolean {
  if (createContentKey(textItem) === createContentKey(other)) return true;
  if (isOncePerPerson(textItem)) return getPersonName(textItem) === getPersonName(other);
  return canBeReworded(textItem) && propertyComparison.similarity(textItem, other) >= enough;
}

/** Returns whether a property is identified by its evidence alone. */
function isFoundByEvidence({ shape }: TextItem): boolean {
  return shape?.type === 'sourced-number' || shape?.keyword === 'felt';
}

function getShapeKey(item: TextItem): string | undefined {
  return canBeReworded(item) && isTelling(getItemText(item)) ? item.shape?.key : undefined;
}
