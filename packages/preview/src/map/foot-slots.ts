/** The place of a line at the foot of a map. */
export interface FootSlot {
  /** The id of the item in it; undefined where it is empty, since its item is gone. */
  readonly item?: string;
  /** It came while somebody typed, and lies over the rest. */
  readonly late?: boolean;
}

/**
 * Gives each item a line. While somebody types, lines stay where they were: an item with another title has another id, and
 * takes the place of one that is gone; a new one comes last.
 *
 * @param held the ids in the lines since before somebody typed; undefined where nothing is held
 */
export function footSlots(
  items: readonly string[],
  held: readonly string[] | undefined,
): readonly FootSlot[] {
  if (held === undefined) return items.map((item) => ({ item }));
  const known = new Set(held);
  const added = items.filter((item) => !known.has(item));
  const present = new Set(items);
  const kept = held.map((item): FootSlot => {
    const shown = present.has(item) ? item : added.shift();
    return shown === undefined ? {} : { item: shown };
  });
  return [...kept, ...added.map((item) => ({ item, late: true }))];
}
