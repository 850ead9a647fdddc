/**
 * Counts the leading items of a sorted list that meet a condition, by binary search. This is also the index of
 * the first item that doesn't meet it.
 *
 * @param list in an order in which no item meets the condition after one that doesn't
 */
export function countLeading<T>(list: readonly T[], meets: (item: T) => boolean): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (meets(list[middle] as T)) low = middle + 1;
    else high = middle;
  }
  return low;
}
