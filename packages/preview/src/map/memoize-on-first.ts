/**
 * Memoises a function on its first argument: it is called again only if the object or a further argument
 * differs. Unchanged parts of a picture are the same objects, in which only spans change.
 */
export function memoizeOnFirst<T extends object, A extends readonly unknown[], R>(
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

function isSame(values: readonly unknown[], other: readonly unknown[]): boolean {
  return values.length === other.length && values.every((value, i) => value === other[i]);
}
