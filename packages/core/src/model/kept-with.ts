/**
 * Makes of a function one that is asked once for each object: the answer is kept with the object, where neither JSON nor
 * a copy sees it.
 *
 * A WeakMap looks like the thing for it. But V8's collector of young objects takes what a WeakMap holds for living, so
 * that answers which lead back to their document keep it: a check of a thousand files spent a seventh of its time on
 * copying about in memory what nobody wanted any more.
 */
export function keptWith<K extends object, V extends object>(make: (of: K) => V): (of: K) => V {
  const key = Symbol('kept');
  return (of) => {
    const holder = of as { readonly [key]?: V };
    const kept = holder[key];
    if (kept !== undefined) return kept;
    const made = make(of);
    Object.defineProperty(of, key, { value: made });
    return made;
  };
}
