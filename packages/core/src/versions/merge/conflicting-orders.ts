import { findLongestIncreasingSubsequence } from '../../text/lists/longest-increasing-subsequence.ts';
import { hasOwnBody } from './properties.ts';
import type { MergedItem } from './sides.ts';
import { isShared } from './undecided-additions.ts';

/** The index of each item in the body of one version. */
export type Places = ReadonlyMap<MergedItem, number>;

/** The order of a body in each version, and the items that each side moved within it. */
export interface BodyOrders {
  readonly places: Readonly<Record<'base' | 'ours' | 'theirs', Places>>;
  readonly moved: Readonly<Record<'ours' | 'theirs', ReadonlySet<MergedItem>>>;
}

/**
 * The maximum number of comparisons between moved statements and their siblings. Above this number, each move
 * by theirs is a conflict.
 */
const mostComparisons = 1_000_000;

/**
 * Finds the statements whose order is a conflict. Both sides changed the order in incompatible ways, or both
 * added the statements in different orders.
 *
 * @param list the statements of the body that both sides have, in the order of the result so far
 */
export function findConflictingOrders(
  list: readonly MergedItem[],
  { places, moved }: BodyOrders,
): ReadonlySet<MergedItem> {
  const conflicts = new Set(findAddedInOtherOrders(list, places));
  if (moved.ours.size === 0 || moved.theirs.size === 0) return conflicts;
  const inAll = list.filter(
    (item) => hasBase(item) && [places.base, places.ours, places.theirs].every((place) => place.has(item)),
  );
  const movers = inAll.filter((item) => moved.ours.has(item) || moved.theirs.has(item));
  if (movers.length * inAll.length > mostComparisons) {
    for (const item of movers) if (moved.theirs.has(item)) conflicts.add(item);
    return conflicts;
  }
  const indexes = new Map(inAll.map((item, i) => [item, i]));
  const isMover = new Set(movers);
  /** Statements that a side moved past another statement. */
  const turned = { ours: new Set<MergedItem>(), theirs: new Set<MergedItem>() };
  const contrary: (readonly [MergedItem, MergedItem])[] = [];
  for (const [i, mergedItem] of inAll.entries()) {
    for (const mover of movers) {
      const j = indexes.get(mover) ?? 0;
      // Visits each pair of moved statements once, with the later one as `mover`.
      if (j === i || (isMover.has(mergedItem) && j < i)) continue;
      compare(...(j > i ? ([mergedItem, mover] as const) : ([mover, mergedItem] as const)));
    }
  }
  for (const pair of contrary) {
    const mover =
      pair.find((item) => turned.ours.has(item) && turned.theirs.has(item)) ??
      pair.find((item) => moved.theirs.has(item) || moved.ours.has(item));
    conflicts.add(mover ?? pair[1]);
  }
  return conflicts;

  function compare(mergedItem: MergedItem, other: MergedItem): void {
    if (mergedItem.base?.shape?.key !== other.base?.shape?.key) return;
    const isFirst = (place: Places) => (place.get(mergedItem) ?? 0) < (place.get(other) ?? 0);
    const [was, ours, theirs] = [isFirst(places.base), isFirst(places.ours), isFirst(places.theirs)];
    if (ours !== was) turned.ours.add(mergedItem).add(other);
    if (theirs !== was) turned.theirs.add(mergedItem).add(other);
    if (!(ours === was ? theirs : ours)) contrary.push([mergedItem, other]);
  }
}

function hasBase({ base }: MergedItem): boolean {
  return base !== undefined && hasOwnBody(base);
}

/**
 * Finds additions of both sides that are in different orders, or after different statements of the base. The
 * base shows no order for them, so both sides must agree.
 */
function findAddedInOtherOrders(
  list: readonly MergedItem[],
  { base, ours, theirs }: BodyOrders['places'],
): readonly MergedItem[] {
  const isOrdered = (item: MergedItem) => item.ours !== undefined && hasOwnBody(item.ours);
  const both = list.filter((item) => isOrdered(item) && ours.has(item) && theirs.has(item));
  const shared = both.filter(isShared);
  if (shared.length === 0) return [];
  const stay = findLongestIncreasingSubsequence(shared.map((item) => theirs.get(item) ?? 0));
  const [mine, yours] = [ours, theirs].map((places) => findAnchors(both, places, base));
  return shared.filter((item) => !stay.has(theirs.get(item) ?? 0) || mine?.get(item) !== yours?.get(item));
}

/** Maps each added statement to the last preceding statement of its kind that is also in the base. */
function findAnchors(
  items: readonly MergedItem[],
  places: Places,
  base: Places,
): ReadonlyMap<MergedItem, MergedItem | undefined> {
  const last = new Map<string | undefined, MergedItem>();
  const anchors = new Map<MergedItem, MergedItem | undefined>();
  for (const item of items.toSorted((a, b) => (places.get(a) ?? 0) - (places.get(b) ?? 0))) {
    const key = item.ours?.shape?.key;
    if (base.has(item)) last.set(key, item);
    else anchors.set(item, last.get(key));
  }
  return anchors;
}
