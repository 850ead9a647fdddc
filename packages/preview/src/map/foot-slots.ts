/** The slot of a line at the foot of a map. */
export interface FootSlot {
  /** The id of the slot's item; undefined if the item was removed and the slot is empty. */
  readonly item?: string;
  /** True if it was added during typing and covers other lines. */
  readonly late?: boolean;
}

/**
 * Assigns each item a line. During typing, lines keep their slots: an item with a changed title has a new id,
 * and takes the slot of an item that is gone; a new item comes last.
 *
 * @param held the ids in the lines from before typing; undefined if lines are not held
 */
export function assignFootSlots(
  items: readonly string[],
  held: readonly string[] | undefined,
): readonly FootSlot[] {
  if (held === undefined) return items.map((item) => ({ item }));
  const known = new Set(held);
  const added = items.filter((item) => !known.has(item));
  const present = new Set(items);
  const slots = held.map((item): FootSlot => {
    const shown = present.has(item) ? item : added.shift();
    return shown === undefined ? {} : { item: shown };
  });
  return [...slots, ...added.map((item) => ({ item, late: true }))];
}
