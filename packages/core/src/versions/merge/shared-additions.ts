import { groupBy } from '../../text/lists/group-by.ts';
import { enough } from './item-comparison.ts';
import { itemsIn } from './list-items.ts';
import { type Comparison, pairBySimilarity } from './pair-by-similarity.ts';
import type { PairedSide, Side } from './sides.ts';
import type { TextItem } from './text-item.ts';

/**
 * Finds additions that both sides have in the same or similar words, wherever they are. They come from a
 * squash merge or a cherry-pick.
 *
 * @param keyOf groups items that can be the same; `undefined` leaves an item out
 * @returns a test for an item of either side
 */
export function sharedAdditions(
  sides: Readonly<Record<Side, PairedSide>>,
  keyOf: (item: TextItem) => string | undefined,
  comparison: () => Omit<Comparison<TextItem>, 'enough'>,
): (item: TextItem) => boolean {
  const added = ({ version, pairs }: PairedSide) => {
    const taken = new Set(pairs.values());
    return groupBy(
      itemsIn(version.tree).filter((item) => !taken.has(item)),
      keyOf,
    );
  };
  const [ours, theirs] = [added(sides.ours), added(sides.theirs)];
  const shared = new Map<string, ReadonlySet<TextItem>>();
  return (item) => {
    const key = keyOf(item);
    if (key === undefined) return false;
    let items = shared.get(key);
    if (items === undefined) {
      const [mine, yours] = [ours.get(key), theirs.get(key)];
      items = new Set(mine && yours && pairBySimilarity(mine, yours, { ...comparison(), enough }).flat());
      shared.set(key, items);
    }
    return items.has(item);
  };
}
