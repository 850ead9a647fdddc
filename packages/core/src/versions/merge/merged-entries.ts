import { findLongestIncreasingSubsequence } from '../../text/lists/longest-increasing-subsequence.ts';
import type { Combined } from './combine-versions.ts';
import { findConflictingOrders } from './conflicting-orders.ts';
import { EntryList, type EntryNode, type MergedEntry } from './entry-list.ts';
import type { MergeOutcomes } from './merge-outcomes.ts';
import type { MergedItem, Side } from './sides.ts';

/**
 * Lists the contents of a body in the result. The items are in the order of ours; items that theirs moved or
 * added follow their predecessors in theirs. An item that both sides put at different positions has two
 * entries, one for each side.
 */
export function listMergedEntries(
  around: MergedItem,
  { of }: Combined,
  fates: MergeOutcomes,
): readonly MergedEntry[] {
  const listChildren = (version: 'base' | Side) =>
    (around[version]?.body?.children ?? []).map((child) => of(child));
  const base = listChildren('base');
  const sequences = { ours: listChildren('ours'), theirs: listChildren('theirs') };
  const places = {
    base: numberItemsInOrder(base),
    ours: numberItemsInOrder(sequences.ours),
    theirs: numberItemsInOrder(sequences.theirs),
  };
  const moved = { ours: findMoved(sequences.ours), theirs: findMoved(sequences.theirs) };
  const inBoth = mergeOrder(new Set()).toArray();
  const torn = findConflictingOrders(
    inBoth.flatMap(({ item, only }) => (only === undefined ? [item] : [])),
    { places, moved },
  );
  if (torn.size === 0) return inBoth;
  const list = mergeOrder(torn);
  for (const item of torn) {
    insert(list, { item, only: 'ours' }, 'ours');
    insert(list, { item, only: 'theirs' }, 'theirs');
  }
  return joinTwins(list.toArray());

  /**
   * Merges the order of the contents.
   *
   * @param without items that are inserted later, once for each side
   */
  function mergeOrder(without: ReadonlySet<MergedItem>): EntryList {
    const list = new EntryList();
    for (const item of sequences.ours) {
      const [entry] = getEntryFor(item, 'ours');
      const isTheirs = moved.theirs.has(item) && !moved.ours.has(item);
      if (entry !== undefined && !isTheirs && !without.has(item)) list.add(entry);
    }
    for (const item of sequences.theirs) {
      const [entry] = getEntryFor(item, 'theirs');
      if (entry !== undefined && !list.has(item) && !without.has(item)) insert(list, entry, 'theirs');
    }
    return list;
  }

  function getEntryFor(item: MergedItem, side: Side): readonly MergedEntry[] {
    const fate = fates.of(item);
    if (fate === 'gone' || fates.getPlace(item, side) !== around) return [];
    if (fate !== 'stays') return [{ item, only: fate }];
    return fates.getPlace(item, 'ours') === fates.getPlace(item, 'theirs')
      ? [{ item }]
      : [{ item, only: side }];
  }

  /** Inserts an entry after its predecessor in a side's version, and after the other side's additions there. */
  function insert(list: EntryList, entry: MergedEntry, side: Side): void {
    const sequence = sequences[side];
    let after: EntryNode | undefined;
    for (let i = (places[side].get(entry.item) ?? 0) - 1; i >= 0 && after === undefined; i--) {
      const before = sequence[i];
      after = before && list.getNodeFor(before, side);
    }
    const before = places.base.get(entry.item) ?? Number.POSITIVE_INFINITY;
    for (let next = after === undefined ? list.first : after.next; next !== undefined; next = next.next) {
      const { item } = next.entry;
      if (places[side].has(item) || (places.base.get(item) ?? -1) > before) break;
      after = next;
    }
    list.insert(entry, after);
  }

  /** Returns the smallest set of items whose moves explain the order of the former contents of this body. */
  function findMoved(sequence: readonly MergedItem[]): ReadonlySet<MergedItem> {
    const both = sequence.filter((item) => places.base.has(item));
    const stay = findLongestIncreasingSubsequence(both.map((item) => places.base.get(item) ?? 0));
    return new Set(both.filter((item) => !stay.has(places.base.get(item) ?? 0)));
  }
}

/** Joins adjacent entries of one item: both sides put it at the same position after all. */
function joinTwins(entries: readonly MergedEntry[]): readonly MergedEntry[] {
  return entries.flatMap((entry, i) => {
    if (entry.item === entries[i - 1]?.item) return [];
    return entry.item === entries[i + 1]?.item ? [{ item: entry.item }] : [entry];
  });
}

function numberItemsInOrder(items: readonly MergedItem[]): Map<MergedItem, number> {
  return new Map(items.map((item, i) => [item, i]));
}
