/** Groups a list by key, each group in the order of the list. The key `undefined` leaves an item out. */
export function groupBy<T>(
  list: readonly T[],
  getKey: (item: T) => string | undefined,
): ReadonlyMap<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of list) {
    const key = getKey(item);
    if (key === undefined) continue;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}
