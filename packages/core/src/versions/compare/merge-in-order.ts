/**
 * Merges two versions of a list: the items of the head in their order, with removed items after their
 * predecessors.
 *
 * @param sameAs returns the counterpart of a base's item, if it is in this list
 * @param gone returns the item to show for a removed item; `undefined` to show nothing
 */
export function mergeInOrder<Old, T>(
  before: readonly Old[],
  now: readonly T[],
  {
    sameAs,
    gone,
    both,
  }: {
    sameAs(old: Old): T | undefined;
    gone(old: Old): T | undefined;
    both(now: T, old: Old | undefined): T;
  },
): readonly T[] {
  const olds = new Map<T, Old>();
  const behind = new Map<T | undefined, T[]>();
  let previous: T | undefined;
  for (const old of before) {
    const same = sameAs(old);
    if (same !== undefined && !olds.has(same)) {
      olds.set(same, old);
      previous = same;
      continue;
    }
    const shown = gone(old);
    if (shown === undefined) continue;
    const list = behind.get(previous);
    if (list === undefined) behind.set(previous, [shown]);
    else list.push(shown);
  }
  return [
    ...(behind.get(undefined) ?? []),
    ...now.flatMap((item) => [both(item, olds.get(item)), ...(behind.get(item) ?? [])]),
  ];
}
