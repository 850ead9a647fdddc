import { groupBy } from '../../text/lists/group-by.ts';
import { enough } from './item-comparison.ts';
import { listItems } from './list-items.ts';
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
export function findSharedAdditions(
  sides: Readonly<Record<Side, PairedSide>>,
  getKey: (item: TextItem) => string | undefined,
  createComparison: () => Omit<Comparison<TextItem>, 'enough'>,
): (item: TextItem) => boolean {
  const groupAdded = ({ version, pairs }: PairedSide) => {
    const taken = new Set(pairs.values());
    return groupBy(
      listItems(version.tree).filter((item) => !taken.has(item)),
      getKey,
    );
  };
  const [ours, theirs] = [groupAdded(sides.ours), groupAdded(sides.theirs)];
  const shared = new Map<string, ReadonlySet<TextItem>>();
  return (item) => {
    const key = getKey(item);
    if (key === undefined) return false;
    let items = shared.get(key);
    if (items === undefined) {
      const [mine, yours] = [ours.get(key), theirs.get(key)];
      items = new Set(
        mine && yours && pairBySimilarity(mine, yours, { ...createComparison(), enough }).flat(),
      );
      shared.set(key, items);
    }
    return items.has(item);
  };
}
