/**
 * Memoises a function on its first argument: it is called again only for another object, or for other further
 * arguments. Unchanged parts of a picture stay the same object, in which only spans change.
 */
export function remembered<T extends object, A extends readonly unknown[], R>(
  work: (of: T, ...also: A) => R,
): (of: T, ...also: A) => R {
  const known = new WeakMap<T, { readonly also: A; readonly given: R }>();
  return (of, ...also) => {
    const before = known.get(of);
    if (before !== undefined && isSame(before.also, also)) return before.given;
    const given = work(of, ...also);
    known.set(of, { also, given });
    return given;
  };
}

function isSame(one: readonly unknown[], other: readonly unknown[]): boolean {
  return one.length === other.length && one.every((value, i) => value === other[i]);
}
